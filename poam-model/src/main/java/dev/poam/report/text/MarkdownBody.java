package dev.poam.report.text;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a report below its document control, put together part by part with an empty line between them. */
public final class MarkdownBody {

    private final StringBuilder text = new StringBuilder();

    public MarkdownBody section(String heading) {
        return part("## " + MarkdownText.escaped(heading) + "\n");
    }

    public MarkdownBody subsection(String heading) {
        return part("### " + MarkdownText.escaped(heading) + "\n");
    }

    /** Text of ours or of people; none of it is markup. */
    public MarkdownBody paragraph(String words) {
        return part(MarkdownText.atStartOfLine(words) + "\n");
    }

    public MarkdownBody line(Inline... pieces) {
        return part(Inline.of(pieces).markdown() + "\n");
    }

    /** Lines for a shell, shown as they stand. */
    public MarkdownBody commands(List<String> lines) {
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

    public MarkdownBody bullets(List<String> lines) {
        StringBuilder list = new StringBuilder();
        lines.forEach(line ->
                list.append("- ").append(MarkdownText.atStartOfLine(line)).append('\n'));
        return part(list.toString());
    }

    public MarkdownBody list(List<Inline> lines) {
        return part(lines.stream().map(line -> "- " + line.markdown() + "\n").collect(Collectors.joining()));
    }

    /** A table, or that there is nothing to show. */
    public MarkdownBody table(MarkdownTable table) {
        return table.isEmpty() ? paragraph("None.") : part(table.text());
    }

    /** Lines of Markdown, with a line end at their end. */
    public MarkdownBody part(String part) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(part);
        return this;
    }

    public String text() {
        return text.toString();
    }
}
