/** Finds in the logs of patching and configuration what they prove of an item. */
@NullMarked
package dev.poam.exchange.log;

import org.jspecify.annotations.NullMarked;
