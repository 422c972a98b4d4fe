package dev.poam.report;

import dev.poam.project.Settings;
import dev.poam.rule.Audit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself: whose it is, from which commit and as of which day.
 *
 * @param asOf the day of which the report tells
 * @param marking the banner of every page; null when there is none
 */
record DocumentControl(
        String title, LocalDate asOf, @Nullable String marking, List<Line> lines) {

    /** A name and what stands behind it. */
    record Line(String name, String value) {}

    DocumentControl {
        lines = List.copyOf(lines);
    }

    static DocumentControl of(String title, Audit audit) {
        Settings settings = audit.project().settings();
        List<Line> lines = new ArrayList<>();
        add(lines, "Organization", settings.organization());
        add(lines, "System", settings.system());
        add(lines, "As of", audit.asOf().toString());
        add(
                lines,
                "Version",
                Optional.ofNullable(audit.history().head())
                        .map(commit -> "commit " + commit)
                        .orElse("not in a Git repository that can be read"));
        return new DocumentControl(title, audit.asOf(), settings.marking(), lines);
    }

    private static void add(List<Line> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(new Line(name, value));
        }
    }

    /** The head of a page in Markdown: marking, title, and a table. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        if (marking != null) {
            text.append("**").append(MarkdownText.escaped(marking)).append("**\n\n");
        }
        text.append("# ").append(MarkdownText.escaped(title)).append("\n\n");
        MarkdownTable table = new MarkdownTable("Document", title);
        lines.forEach(line -> table.row(line.name(), line.value()));
        return text.append(table.text()).toString();
    }
}
