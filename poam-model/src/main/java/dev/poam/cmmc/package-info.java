/** The CMMC decision: score, eligibility, status and clocks of 32 CFR part 170 as pure functions. */
@NullMarked
package dev.poam.cmmc;

import org.jspecify.annotations.NullMarked;
