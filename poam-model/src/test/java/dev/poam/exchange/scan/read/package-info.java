@NullMarked
package dev.poam.exchange.scan.read;

import org.jspecify.annotations.NullMarked;
