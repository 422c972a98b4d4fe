package dev.poam.exchange.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Content lines of RFC 5545: folded after 75 octets, each with CR and LF at its end. */
final class IcsLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";
    private static final String FOLD = END + " ";

    private final StringBuilder text = new StringBuilder();

    /** A line whose value needs no escaping. */
    IcsLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line with a value of type TEXT; control characters that it cannot hold become spaces. */
    IcsLines text(String name, String value) {
        return line(name, escaped(value));
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.replace("\r\n", "\n").codePoints().forEach(each -> {
            switch (each) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(each);
                case '\n' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(isAllowed(each) ? each : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int codePoint) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !Character.isISOControl(codePoint) && !surrogate;
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int each = line.codePointAt(i);
            int size = Character.toString(each).getBytes(UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                text.append(FOLD);
                octets = 1;
            }
            text.appendCodePoint(each);
            octets += size;
            i += Character.charCount(each);
        }
        text.append(END);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
