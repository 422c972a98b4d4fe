@NullMarked
package dev.poam.exchange.log;

import org.jspecify.annotations.NullMarked;
