@NullMarked
package dev.poam.exchange.extract;

import org.jspecify.annotations.NullMarked;
