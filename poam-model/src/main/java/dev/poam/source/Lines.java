package dev.poam.source;

import java.util.Optional;

/** The lines of a text one after the other, whichever way they end; offsets are 0-based UTF-16 units. */
final class Lines {

    private final String text;
    private int start;
    private int next;

    Lines(String text) {
        this.text = text;
    }

    /** The next line without its end; empty behind the last. */
    Optional<String> next() {
        if (next >= text.length()) {
            start = text.length();
            return Optional.empty();
        }
        start = next;
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        next = end;
        if (next < text.length()) {
            next += text.startsWith("\r\n", next) ? 2 : 1;
        }
        return Optional.of(text.substring(start, end));
    }

    /** Where the line that {@link #next()} gave begins. */
    int start() {
        return start;
    }

    /** Where the line after it begins. */
    int nextStart() {
        return next;
    }
}
