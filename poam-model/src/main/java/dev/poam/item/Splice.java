package dev.poam.item;

import dev.poam.source.Span;

/** One stretch of a text and what takes its place. */
record Splice(Span span, String replacement) {

    static Splice insert(int offset, String text) {
        return new Splice(new Span(offset, offset), text);
    }

    String applyTo(String text) {
        return text.substring(0, span.start()) + replacement + text.substring(span.end());
    }
}
