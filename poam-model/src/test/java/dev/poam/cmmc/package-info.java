@NullMarked
package dev.poam.cmmc;

import org.jspecify.annotations.NullMarked;
