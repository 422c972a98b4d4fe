@NullMarked
package dev.poam.exchange.scan;

import org.jspecify.annotations.NullMarked;
