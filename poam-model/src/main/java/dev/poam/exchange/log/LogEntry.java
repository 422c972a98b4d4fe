package dev.poam.exchange.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a log says of a host.
 *
 * @param host empty when the log does not name it
 * @param good whether it went well: installed, changed, passed
 * @param text what patch or task it is about
 * @param day null when the log does not say
 */
record LogEntry(
        String host, boolean good, String text, @Nullable LocalDate day) {

    /** The same on a host that the user names. */
    LogEntry on(String named) {
        return host.isEmpty() ? new LogEntry(named, good, text, day) : this;
    }
}
