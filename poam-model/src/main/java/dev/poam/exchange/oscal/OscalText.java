package dev.poam.exchange.oscal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values in the forms that the data types of OSCAL ask for. */
final class OscalText {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern NOT_IN_TOKENS = Pattern.compile("[^\\p{L}\\p{N}.\\-_]");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private OscalText() {}

    /** A text on one line, without spaces around it; null when nothing is left. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = legal(text).replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** Markup on one line: nothing in it is a tag. */
    static @Nullable String markupLine(@Nullable String text) {
        String line = line(text);
        return line == null ? null : line.replace("<", "&lt;");
    }

    /** Markup on several lines: nothing in it is a tag. */
    static @Nullable String markup(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return legal(text).strip().replace("<", "&lt;");
    }

    /** Without what XML cannot hold: the document may be made into it. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(each -> {
            boolean control = Character.isISOControl(each) && each != '\n' && each != '\t';
            boolean surrogate = each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
            legal.appendCodePoint(control || surrogate || (each & 0xFFFE) == 0xFFFE ? ' ' : each);
        });
        return legal.toString();
    }

    /** A name without spaces that begins with a letter. */
    static String token(String name) {
        String token = NOT_IN_TOKENS.matcher(name).replaceAll("-");
        return token.isEmpty() || !Character.isLetter(token.codePointAt(0)) ? "_" + token : token;
    }

    static Optional<String> email(String address) {
        return EMAIL.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    static String time(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** A calendar date has no zone; UTC stands in for the one that is not known. */
    static String startOf(LocalDate day) {
        return time(day.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    static String endOf(LocalDate day) {
        return time(day.atTime(END_OF_DAY).atOffset(ZoneOffset.UTC));
    }
}
