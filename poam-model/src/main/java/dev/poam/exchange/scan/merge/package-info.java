/** Brings what scanners saw together with the items that there are. */
@NullMarked
package dev.poam.exchange.scan.merge;

import org.jspecify.annotations.NullMarked;
