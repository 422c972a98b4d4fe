/** Reads the files of scanners. */
@NullMarked
package dev.poam.exchange.scan.read;

import org.jspecify.annotations.NullMarked;
