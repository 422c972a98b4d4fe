/** Dates as a calendar that people can subscribe to. */
@NullMarked
package dev.poam.exchange.calendar;

import org.jspecify.annotations.NullMarked;
