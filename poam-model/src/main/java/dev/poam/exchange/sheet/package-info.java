/** Items as the rows of a sheet. */
@NullMarked
package dev.poam.exchange.sheet;

import org.jspecify.annotations.NullMarked;
