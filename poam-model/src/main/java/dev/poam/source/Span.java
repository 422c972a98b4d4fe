package dev.poam.source;

/**
 * A stretch of a text.
 *
 * @param start 0-based, in UTF-16 units of {@link SourceText#text()}
 * @param end the same, exclusive
 */
public record Span(int start, int end) {

    /** Whether an offset lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
