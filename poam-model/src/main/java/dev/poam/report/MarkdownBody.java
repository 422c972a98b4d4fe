package dev.poam.report;

import java.util.List;

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
        return part(MarkdownText.escaped(words) + "\n");
    }

    MarkdownBody bullets(List<String> lines) {
        StringBuilder list = new StringBuilder();
        lines.forEach(
                line -> list.append("- ").append(MarkdownText.escaped(line)).append('\n'));
        return part(list.toString());
    }

    MarkdownBody table(MarkdownTable table) {
        return part(table.text());
    }

    private MarkdownBody part(String part) {
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
