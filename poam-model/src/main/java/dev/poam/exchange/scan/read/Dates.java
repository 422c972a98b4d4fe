package dev.poam.exchange.scan.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in which scanners write times. One without a zone counts as UTC. */
final class Dates {

    private static final List<DateTimeFormatter> WITH_ZONE = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            format("d MMM yyyy hh:mma 'GMT'xx"),
            format("yyyy-MM-dd HH:mm:ss xx"));

    private static final List<DateTimeFormatter> WITHOUT_ZONE = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            format("MM/dd/yyyy HH:mm:ss"),
            format("MM/dd/yyyy 'at' HH:mm:ss"),
            format("MMM d, yyyy hh:mm a"),
            format("MMM d, yyyy HH:mm:ss 'UTC'"),
            format("EEE MMM d HH:mm:ss yyyy"),
            format("EEE MMM d HH:mm:ss yyyy 'UTC'"),
            format("yyyy-MM-dd HH:mm:ss[.SSSSSS]"));

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, format("MM/dd/yyyy"), format("MMM d, yyyy"));

    private Dates() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The moment of a number of seconds since 1970; empty for what is none. */
    static Optional<Instant> seconds(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text.strip())))
                : Optional.empty();
    }

    /** The moment that a text with a zone names; empty for anything else. */
    static Optional<Instant> withZone(@Nullable String text) {
        if (text == null || text.length() < 8 || text.length() > 64) {
            return Optional.empty();
        }
        String line = Words.line(text);
        return first(WITH_ZONE, format -> OffsetDateTime.parse(line, format).toInstant());
    }

    /** The moment that a text names; empty for what is no time, such as {@code -}. */
    static Optional<Instant> instant(@Nullable String text) {
        if (text == null || text.length() < 8 || text.length() > 64) {
            return Optional.empty();
        }
        String line = Words.line(text);
        return withZone(line)
                .or(() -> first(
                        WITHOUT_ZONE,
                        format -> LocalDateTime.parse(line, format).toInstant(ZoneOffset.UTC)))
                .or(() -> first(
                        DAYS,
                        format -> LocalDate.parse(line, format).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /** The day that a text names, in UTC; null for what is no time. */
    static @Nullable LocalDate day(@Nullable String text) {
        return instant(text)
                .map(time -> time.atZone(ZoneOffset.UTC).toLocalDate())
                .orElse(null);
    }

    /** The later of two moments, of which either may be missing. */
    static @Nullable Instant later(@Nullable Instant one, Optional<Instant> other) {
        return Stream.concat(Stream.ofNullable(one), other.stream())
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Optional<Instant> first(List<DateTimeFormatter> formats, Function<DateTimeFormatter, Instant> read) {
        return formats.stream().flatMap(format -> tried(format, read).stream()).findFirst();
    }

    private static Optional<Instant> tried(DateTimeFormatter format, Function<DateTimeFormatter, Instant> read) {
        try {
            return Optional.of(read.apply(format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
