package dev.poam.exchange.scan.read;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The times of a file's rows, of which the newest is that of the scan. */
final class CsvTimes {

    private final Map<String, Optional<Instant>> known = new HashMap<>();
    private @Nullable Instant newest;

    /** Notes when a row was seen last. */
    void seen(String text) {
        newest = Dates.later(newest, known.computeIfAbsent(text, Dates::instant));
    }

    @Nullable
    Instant newest() {
        return newest;
    }
}
