@NullMarked
package dev.poam.exchange.fedramp;

import org.jspecify.annotations.NullMarked;
