package dev.poam.report;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a report below its document control, put together part by part with an empty line between them. */
final class MarkdownBody {

    private final StringBuilder text = new StringBuilder();

    MarkdownBody section(String heading) {
        return part("## " + MarkdownText.escaped(heading) + "\n");
    }

    MarkdownBody subsection(String heading) {
        return part("### " + MarkdownText.escaped(heading) + "\n");
    }

    /** Text of ours or of people; none of it is markup. */
    MarkdownBody paragraph(String words) {
        return part(MarkdownText.atStartOfLine(words) + "\n");
    }

    MarkdownBody line(Inline... pieces) {
        return part(Inline.of(pieces).markdown() + "\n");
    }

    /** Lines for a shell, shown as they stand. */
    MarkdownBody commands(List<String> lines) {
        StringBuilder block = new StringBuilder();
        lines.forEach(line -> block.append("    ").append(onOneLine(line)).append('\n'));
        return part(block.toString());
    }

    private static String onOneLine(String line) {
        return line.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    MarkdownBody bullets(List<String> lines) {
        StringBuilder list = new StringBuilder();
        lines.forEach(line ->
                list.append("- ").append(MarkdownText.atStartOfLine(line)).append('\n'));
        return part(list.toString());
    }

    MarkdownBody list(List<Inline> lines) {
        return part(lines.stream().map(line -> "- " + line.markdown() + "\n").collect(Collectors.joining()));
    }

    /** A table, or that there is nothing to show. */
    MarkdownBody table(MarkdownTable table) {
        return table.isEmpty() ? paragraph("None.") : part(table.text());
    }

    /** Lines of Markdown, with a line end at their end. */
    MarkdownBody part(String part) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(part);
        return this;
    }

    String text() {
        return text.toString();
    }
}
