package dev.poam.report.assessor;

import java.util.regex.Pattern;

/** Text as one word of a POSIX shell. */
final class ShellText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/:=@+-]+");

    private ShellText() {}

    /** The text itself when nothing in it means anything to the shell, else in quotes. */
    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
