/** The tickets in which the work on items is done: made or found, linked, and compared with the items. */
@NullMarked
package dev.poam.exchange.ticket;

import org.jspecify.annotations.NullMarked;
