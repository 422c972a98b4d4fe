package dev.poam.exchange.ticket;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that is to be made.
 *
 * @param mark by which it is found again
 * @param summary one line
 * @param paragraphs what it is about
 * @param due null when there is no date
 */
record NewTicket(
        String mark,
        String summary,
        List<String> paragraphs,
        @Nullable LocalDate due) {

    NewTicket {
        paragraphs = List.copyOf(paragraphs);
    }
}
