package dev.poam.item;

import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.ScalarNode;

/** Where in a YAML text things can be added without touching what is there; offsets are 0-based UTF-16 units. */
final class YamlLayout {

    private final String text;
    private final int end;

    /** @param end where the YAML ends, which in Markdown is the end of the front matter */
    YamlLayout(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Whether a list or mapping is written in brackets or braces. */
    boolean isFlow(Node node) {
        int start = node.span().start();
        return !(node instanceof ScalarNode)
                && start < text.length()
                && (text.charAt(start) == '[' || text.charAt(start) == '{');
    }

    /** The end of what is written of a value, without comments and blank lines behind it. */
    int contentEnd(Node node) {
        if (node instanceof MapNode map && !isFlow(node)) {
            return map.entries().stream()
                    .mapToInt(entry -> Math.max(entry.key().span().end(), contentEnd(entry.value())))
                    .max()
                    .orElse(node.span().end());
        }
        if (node instanceof ListNode list && !isFlow(node)) {
            return list.elements().stream()
                    .mapToInt(this::contentEnd)
                    .max()
                    .orElse(node.span().end());
        }
        int last = node.span().end();
        if (node instanceof ScalarNode scalar && isBlock(scalar)) {
            while (last > node.span().start() && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
        }
        return last;
    }

    /** Whether a scalar is written under an indicator, line by line. */
    static boolean isBlock(ScalarNode scalar) {
        return scalar.style() == ScalarNode.Style.LITERAL || scalar.style() == ScalarNode.Style.FOLDED;
    }

    /** The column, 0-based, at which a value's first character stands. */
    int column(int offset) {
        return offset - lineStart(offset);
    }

    /**
     * The start of the line before which something can be added behind a value: comments that are indented further than
     * the column belong to the value.
     */
    int lineBehind(int contentEnd, int column) {
        int line = nextLine(contentEnd);
        while (line < end && isCommentDeeperThan(line, column)) {
            line = nextLine(line);
        }
        return line;
    }

    /** The end of the line that an offset is in, as it is written; {@code \n} when the text has one line only. */
    String lineEnd(int offset) {
        int next = text.indexOf('\n', offset);
        if (next < 0) {
            next = text.indexOf('\n');
        }
        return next > 0 && text.charAt(next - 1) == '\r' ? "\r\n" : "\n";
    }

    /** Whether an offset is the beginning of a line, so that whole lines can be put there. */
    boolean isLineStart(int offset) {
        return offset == 0 || text.charAt(offset - 1) == '\n' || text.charAt(offset - 1) == '\r';
    }

    private boolean isCommentDeeperThan(int line, int column) {
        int first = line;
        while (first < end && text.charAt(first) == ' ') {
            first++;
        }
        return first < end && text.charAt(first) == '#' && first - line > column;
    }

    private int lineStart(int offset) {
        int start = offset;
        while (!isLineStart(start)) {
            start--;
        }
        return start;
    }

    private int nextLine(int offset) {
        int next = offset;
        while (next < end && text.charAt(next) != '\n' && text.charAt(next) != '\r') {
            next++;
        }
        if (next < end) {
            next += text.startsWith("\r\n", next) ? 2 : 1;
        }
        return next;
    }
}
