/** What goes out to other programs, and comes in from them. */
@NullMarked
package dev.poam.exchange;

import org.jspecify.annotations.NullMarked;
