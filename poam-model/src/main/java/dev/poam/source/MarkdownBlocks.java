package dev.poam.source;

/**
 * Tells headings from lines that only look like one, fed line by line: inside a fenced code block or an HTML comment
 * {@code ## Notes} is no heading.
 */
final class MarkdownBlocks {

    private static final int DEEPEST_HEADING = 6;
    private static final int WIDEST_INDENT = 3;
    private static final int SHORTEST_FENCE = 3;

    private char fence;
    private int fenceLength;
    private boolean inComment;

    /** The level of the heading that the line is, 1 to 6; 0 when it is none. */
    int headingLevel(String line) {
        if (inComment) {
            inComment = !line.contains("-->");
            return 0;
        }
        int indent = indent(line);
        if (fenceLength > 0) {
            closeFence(line, indent);
            return 0;
        }
        if (indent > WIDEST_INDENT) {
            return 0;
        }
        if (opensFence(line, indent)) {
            return 0;
        }
        if (line.startsWith("<!--", indent)) {
            inComment = !line.substring(indent).contains("-->");
            return 0;
        }
        int level = run(line, indent, '#');
        int after = indent + level;
        boolean spaced = after == line.length() || line.charAt(after) == ' ' || line.charAt(after) == '\t';
        return level <= DEEPEST_HEADING && spaced ? level : 0;
    }

    /** The text of a line that is a heading, without the number signs before and after it and without comments. */
    static String headingText(String line) {
        String text = withoutComments(line).strip();
        text = text.substring(run(text, 0, '#')).strip();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closing = end == 0 || text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t';
        return closing ? text.substring(0, end).strip() : text;
    }

    private static String withoutComments(String line) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        int start = line.indexOf("<!--");
        int end = start < 0 ? -1 : line.indexOf("-->", start);
        while (end >= 0) {
            rest.append(line, from, start);
            from = end + "-->".length();
            start = line.indexOf("<!--", from);
            end = start < 0 ? -1 : line.indexOf("-->", start);
        }
        return rest.append(line, from, line.length()).toString();
    }

    private boolean opensFence(String line, int indent) {
        for (char mark : new char[] {'`', '~'}) {
            int length = run(line, indent, mark);
            boolean code = mark == '`' && line.indexOf('`', indent + length) >= 0;
            if (length >= SHORTEST_FENCE && !code) {
                fence = mark;
                fenceLength = length;
                return true;
            }
        }
        return false;
    }

    private void closeFence(String line, int indent) {
        int length = run(line, indent, fence);
        if (indent <= WIDEST_INDENT
                && length >= fenceLength
                && line.substring(indent + length).isBlank()) {
            fenceLength = 0;
        }
    }

    private static int indent(String line) {
        return run(line, 0, ' ');
    }

    private static int run(String line, int from, char wanted) {
        int end = from;
        while (end < line.length() && line.charAt(end) == wanted) {
            end++;
        }
        return end - from;
    }
}
