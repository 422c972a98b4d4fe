@NullMarked
package dev.poam.exchange.sheet;

import org.jspecify.annotations.NullMarked;
