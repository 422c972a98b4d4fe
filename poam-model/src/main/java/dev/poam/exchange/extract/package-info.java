/** What exports are made from, and the names that last from one to the next. */
@NullMarked
package dev.poam.exchange.extract;

import org.jspecify.annotations.NullMarked;
