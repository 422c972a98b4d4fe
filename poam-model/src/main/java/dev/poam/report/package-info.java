/** The reports that can be asked for; what they are made of lies in the packages below. */
@NullMarked
package dev.poam.report;

import org.jspecify.annotations.NullMarked;
