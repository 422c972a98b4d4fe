@NullMarked
package dev.poam.exchange.emass;

import org.jspecify.annotations.NullMarked;
