@NullMarked
package dev.poam.exchange.calendar;

import org.jspecify.annotations.NullMarked;
