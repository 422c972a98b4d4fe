package dev.poam.history;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * Who and when, as a commit's author or committer line states it.
 *
 * <p>What cannot be read is an empty name or address, 1970-01-01, or UTC: an odd line in an old commit must not hide the
 * rest of the history.
 */
record Stamp(Identity by, OffsetDateTime at) {

    private static final Stamp NONE =
            new Stamp(new Identity("", ""), OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC));

    /** Reads {@code Name <address> seconds zone} from the offset to the end of its line. */
    static Stamp parse(byte[] raw, int start, Charset charset) {
        if (start < 0 || start >= raw.length) {
            return NONE;
        }
        int end = lineEnd(raw, start);
        // Like git: the address is between the first pair of brackets, the date stands behind the last one.
        int open = indexOf(raw, '<', start, end);
        int close = indexOf(raw, '>', open, end);
        String name = RawParseUtils.decode(charset, raw, start, open).strip();
        String email =
                open < end ? RawParseUtils.decode(charset, raw, open + 1, close).strip() : "";
        return new Stamp(new Identity(name, email), close < end ? date(raw, start, end) : NONE.at);
    }

    /** The date alone, in seconds since 1970. */
    static long seconds(byte[] raw, int start) {
        if (start < 0 || start >= raw.length) {
            return NONE.at.toEpochSecond();
        }
        int end = lineEnd(raw, start);
        boolean isThere = indexOf(raw, '>', indexOf(raw, '<', start, end), end) < end;
        return (isThere ? date(raw, start, end) : NONE.at).toEpochSecond();
    }

    private static OffsetDateTime date(byte[] raw, int start, int end) {
        int last = end - 1;
        while (last > start && raw[last] != '>') {
            last--;
        }
        return date(new String(raw, last + 1, end - last - 1, StandardCharsets.ISO_8859_1).strip());
    }

    private static int lineEnd(byte[] raw, int start) {
        return indexOf(raw, '\n', start, raw.length);
    }

    private static int indexOf(byte[] raw, char wanted, int start, int end) {
        int at = start;
        while (at < end && raw[at] != wanted) {
            at++;
        }
        return at;
    }

    private static OffsetDateTime date(String text) {
        int space = text.indexOf(' ');
        String seconds = space < 0 ? text : text.substring(0, space);
        String zone = space < 0 ? "" : text.substring(space + 1).strip();
        try {
            return OffsetDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds)), offset(zone));
        } catch (NumberFormatException | DateTimeException e) {
            // No number, or beyond what a date can hold; git shows the epoch for it too.
            return NONE.at;
        }
    }

    private static ZoneOffset offset(String zone) {
        try {
            int hoursAndMinutes = Integer.parseInt(zone);
            int minutes = hoursAndMinutes / 100 * 60 + hoursAndMinutes % 100;
            return ZoneOffset.ofTotalSeconds(minutes * 60);
        } catch (NumberFormatException | DateTimeException e) {
            // Zones such as +5130 exist in old histories; the moment itself does not depend on them.
            return ZoneOffset.UTC;
        }
    }
}
