package dev.poam.report.diff;

import dev.poam.report.text.ConsoleText;
import dev.poam.report.text.MarkdownText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of people in a comment on a code host. Beside markup it must not hold what a host acts on by itself: names that call
 * people, numbers that link issues, addresses that become links, and characters that change the order of reading.
 *
 * <p>A zero-width space, written as a reference, parts what would be taken as one; backslashes do not help there, since
 * hosts look at the text after they have read the Markdown.
 */
final class CommentText {

    private static final String PART = "&#8203;";

    /** What stands before a name, an issue, a merge request or the like on GitHub or GitLab. */
    private static final Pattern SIGIL = Pattern.compile("(?<=[@#!$%~^])(?=\\S)|(?<=&)(?=[0-9])");

    private static final Pattern ADDRESS = Pattern.compile("(?<=:)(?=//)|(?i)(?<=www)(?=\\.)|(?<=\\bGH-)(?=[0-9])");

    /** A name that a finding puts in backticks, and that can hold nothing which acts. */
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9_./\\[\\]-]+)`");

    private static final Pattern COMMIT = Pattern.compile("\\b(commit [0-9a-f]{10})[0-9a-f]{30}\\b");

    private static final char MARK = '\uE000';

    private CommentText() {}

    /** The text on one line of Markdown, at most so many characters of it, with nothing that acts. */
    static String inline(String text, int most) {
        String line = shortened(text, most);
        StringBuilder inline = new StringBuilder();
        int end = 0;
        for (Matcher name = NAME.matcher(line); name.find(); end = name.end()) {
            inline.append(plain(line.substring(end, name.start()))).append(name.group());
        }
        return inline.append(plain(line.substring(end))).toString();
    }

    /** {@link MarkdownText#escaped} strips what it escapes, and blanks beside a name are to stay. */
    private static String plain(String part) {
        String escaped = MarkdownText.escaped("." + parted(part) + ".");
        return escaped.substring(1, escaped.length() - 1).replace(String.valueOf(MARK), PART);
    }

    /** The same for the inside of an HTML element. */
    static String html(String text, int most) {
        return parted(shortened(text, most))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace(String.valueOf(MARK), PART);
    }

    /** The text on one line, at most so many characters of it; controls and the like are written out. */
    static String shortened(String text, int most) {
        String line = ConsoleText.escaped(
                        COMMIT.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("$1"))
                .replace(MARK, '?');
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "\u2026";
    }

    private static String parted(String line) {
        return ADDRESS.matcher(SIGIL.matcher(line).replaceAll(String.valueOf(MARK)))
                .replaceAll(String.valueOf(MARK));
    }
}
