/** What scanners saw, the same for all of them. */
@NullMarked
package dev.poam.exchange.scan;

import org.jspecify.annotations.NullMarked;
