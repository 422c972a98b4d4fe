package dev.poam.exchange.sheet.incoming;

import java.util.Locale;
import java.util.Optional;

/** Compares the names of columns as people do: without case, blanks, punctuation and what is added in brackets. */
final class ColumnName {

    private static final int LONGEST = 80;

    private ColumnName() {}

    /** {@code POA&M Item ID*} as {@code poamitemid}; a number sign counts as the word. */
    static String folded(String name) {
        String bare = withoutBrackets(name).replace("#", " number ").toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        bare.codePoints().filter(Character::isLetterOrDigit).limit(LONGEST).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** What a column of this name tells, by itself. */
    static Optional<Target> target(String name) {
        return Target.named(folded(name));
    }

    private static String withoutBrackets(String name) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (depth == 0) {
                bare.append(c);
            } else if (c == ')' || c == ']') {
                depth--;
            }
        }
        String text = bare.toString();
        return text.isBlank() ? name : text;
    }
}
