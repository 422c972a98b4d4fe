package dev.poam.report.page;

import dev.poam.project.Settings;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.snapshot.Version;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.report.text.MarkdownText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself: whose it is, from which commit and as of which day, how the plan came there and who
 * approved of it.
 *
 * @param asOf the day of which the report tells
 * @param marking the banner of every page; null when there is none
 * @param lines at its head
 * @param records at its end, as Markdown
 */
public record DocumentControl(
        String title, LocalDate asOf, @Nullable String marking, List<Line> lines, String records) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    /** The year, month or quarter that ends the name of a report about it. */
    private static final Pattern PERIOD = Pattern.compile("-[0-9]{4}(-[0-9Q]+)?$");

    /** A name and what stands behind it. */
    public record Line(String name, String value) {}

    public DocumentControl {
        lines = List.copyOf(lines);
    }

    public static DocumentControl of(String title, Snapshot snapshot) {
        Settings settings = snapshot.project().settings();
        Version version = snapshot.version();
        List<Line> lines = new ArrayList<>();
        add(lines, "Organization", settings.organization());
        add(lines, "System", settings.system());
        add(lines, "As of", snapshot.asOf().toString());
        add(lines, "Version", version == null ? "not in a Git repository that can be read" : version.text());
        if (version != null) {
            OffsetDateTime committed = version.landing().at();
            add(
                    lines,
                    "Committed",
                    MINUTE.format(committed) + " by " + version.landing().by().name());
        }
        String records = new MarkdownBody()
                .section("Change history")
                .part(ChangeHistory.of(snapshot.changes()).markdown())
                .section("Approvals")
                .part(Approvals.of(snapshot.audit().signoffs()).markdown())
                .text();
        return new DocumentControl(title, snapshot.asOf(), settings.marking(), lines, records);
    }

    private static void add(List<Line> lines, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(name, value));
        }
    }

    /** The same with one more line, below the day. */
    DocumentControl with(String name, String value) {
        List<Line> more = new ArrayList<>(lines);
        more.add(Math.min(3, more.size()), new Line(name, value));
        return new DocumentControl(title, asOf, marking, more, records);
    }

    /**
     * The same with the id of a document: {@code mac-cui-enclave-backlog-2026-06-30}; one about a period has the same id
     * however far the period had gone, {@code mac-cui-enclave-monthly-2026-06}.
     */
    DocumentControl named(String report) {
        String system = lines.stream()
                .filter(line -> line.name().equals("System"))
                .map(line -> slug(line.value()))
                .findFirst()
                .orElse("");
        String day = PERIOD.matcher(report).find() ? "" : asOf.toString();
        String id = Stream.of(system, slug(report), day)
                .filter(part -> !part.isEmpty())
                .reduce((one, two) -> one + "-" + two)
                .orElse("");
        List<Line> more = new ArrayList<>();
        more.add(new Line("Document id", id));
        more.addAll(lines);
        return new DocumentControl(title, asOf, marking, more, records);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
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
