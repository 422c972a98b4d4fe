package dev.poam.report.diff;

import dev.poam.item.PoamItem;
import dev.poam.report.findings.ConsoleReport;
import dev.poam.rule.Audit;
import dev.poam.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code diff.md}: the changes as a comment on a pull request or merge request, at most 65,536 characters long. Its first line
 * is a hidden mark by which a workflow finds its earlier comment.
 */
public final class DiffMarkdown {

    /** The first line. */
    public static final String MARK = "<!-- poam:diff -->";

    private static final int CELL = 160;
    private static final int TITLE = 60;
    private static final int SENTENCES = 400;
    private static final int MANY_ROWS = 10;
    private static final int MOST_LINES = 60;
    private static final int TEXT_RANK = 6;

    /** The columns that are read as sentences. */
    private static final Set<String> SENTENCES_IN = Set.of("Finding", "Proof", "Status");

    private static final Pattern ID = Pattern.compile("^([A-Z][A-Z0-9]*-[0-9]{3,})(?= |$)");
    /** Alone in a cell a date would be broken at a hyphen. */
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private DiffMarkdown() {}

    /** Renders the changes. */
    public static String render(Changes changes) {
        return page(changes, CommentPage.LIMIT);
    }

    static String page(Changes changes, int limit) {
        Comparison comparison = changes.comparison();
        String sides = "From " + comparison.baseInWords() + " to " + comparison.tipInWords() + ", as of "
                + comparison.after().asOf() + ".";
        if (changes.isEmpty()) {
            return MARK + "\nPOA&M: nothing changes. " + inline(sides, SENTENCES) + "\n";
        }
        CommentPage page = new CommentPage(head(changes), "<sub>" + html(sides) + "</sub>\n", limit);
        new ChangeTables(changes).all().forEach(table -> page.section(section(table)));
        page.section(texts(changes));
        return page.text();
    }

    private static String head(Changes changes) {
        StringBuilder head = new StringBuilder(MARK)
                .append("\n### POA&M: ")
                .append(inline(ChangeHeadline.of(changes), SENTENCES))
                .append("\n\n");
        long errors = changes.findings().risenTo(Severity.ERROR);
        if (errors > 0) {
            head.append("> [!CAUTION]\n> ")
                    .append(errors == 1 ? "A new error" : errors + " new errors")
                    .append(": `mvn poam:verify` fails.\n\n");
        }
        return head.append(summary(changes)).append('\n').toString();
    }

    private static String summary(Changes changes) {
        Audit before = changes.comparison().before();
        Audit after = changes.comparison().after();
        ScoreChange score = changes.score();
        List<List<String>> rows = new ArrayList<>();
        if (score.before() != null || score.after() != null) {
            rows.add(List.of("Score", score.scoreBefore(), score.scoreAfter()));
            rows.add(List.of("CMMC Level 2", score.statusBefore(), score.statusAfter()));
            if (!score.blockersBefore().equals(score.blockersAfter())) {
                rows.add(List.of("What keeps it from more", score.blockersBefore(), score.blockersAfter()));
            }
        }
        rows.add(List.of("Items not closed", open(before), open(after)));
        rows.add(List.of("Findings", ConsoleReport.findingCounts(before), ConsoleReport.findingCounts(after)));
        StringBuilder table = new StringBuilder(line(List.of("", "Before", "Now")) + rule(3));
        rows.forEach(row -> table.append(line(row.stream()
                .map(cell -> inline(cell, CELL))
                .map(cell ->
                        cell.equals(inline(row.get(2), CELL)) && !row.get(1).equals(row.get(2))
                                ? "**" + cell + "**"
                                : cell)
                .toList())));
        return table.toString();
    }

    private static String open(Audit audit) {
        return String.valueOf(
                audit.project().items().stream().filter(PoamItem::isOpen).count());
    }

    private static CommentPage.Section section(ChangeTable table) {
        String header = line(table.header()) + rule(table.header().size());
        boolean folded = table.folded() || (table.rank() > 1 && table.rows().size() > MANY_ROWS);
        String start = folded
                ? "<details>\n<summary><b>" + table.heading() + "</b> ("
                        + table.rows().size() + ")</summary>\n\n"
                : "#### " + table.heading() + "\n\n";
        return new CommentPage.Section(
                table.heading(), table.rank(), start + header, rows(table), folded ? "\n</details>\n\n" : "\n");
    }

    private static List<String> rows(ChangeTable table) {
        List<String> rows = new ArrayList<>();
        String above = "";
        for (List<String> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(
                        inline(row.get(i), SENTENCES_IN.contains(table.header().get(i)) ? SENTENCES : CELL));
            }
            cells.replaceAll(cell -> DATE.matcher(cell).matches() ? cell.replace("-", "&#8209;") : cell);
            Matcher item = ID.matcher(cells.get(0));
            if (item.find()) {
                // The title stands with the first row of several.
                String id = "**" + item.group(1) + "**";
                cells.set(
                        0, row.get(0).equals(above) ? id : id + title(row.get(0).substring(item.end())));
            }
            above = row.get(0);
            rows.add(line(cells));
        }
        return rows;
    }

    private static String title(String rest) {
        return rest.isEmpty() ? "" : " " + inline(rest, TITLE);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(int columns) {
        return "| --- ".repeat(columns) + "|\n";
    }

    private static CommentPage.Section texts(Changes changes) {
        List<String> entries = new ArrayList<>();
        for (ItemChange change : changes.items()) {
            for (ItemField.Change field : change.fields()) {
                if (field.topic() == ItemField.Topic.PROSE && TextDiff.isWorthwhile(field.value())) {
                    entries.add(text(change, field.value()));
                }
            }
        }
        return new CommentPage.Section("Texts", TEXT_RANK, "#### Texts\n\n", entries, "");
    }

    private static String text(ItemChange change, ValueChange value) {
        List<String> lines = TextDiff.of(value.before(), value.after());
        StringBuilder text = new StringBuilder();
        // Each line stands behind a sign or a blank; a blank alone would not keep a fence of the text's from closing
        // ours.
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> text.append(line, 0, 2)
                        .append(CommentText.shortened(line.substring(2), SENTENCES))
                        .append('\n'));
        if (lines.size() > MOST_LINES) {
            text.append("  \u2026 ").append(lines.size() - MOST_LINES).append(" more lines\n");
        }
        String fence = FENCE.matcher(text)
                .results()
                .map(match -> match.group() + "`")
                .max(String::compareTo)
                .orElse("```");
        return "<details>\n<summary><b>" + html(change.id()) + "</b> " + html(value.name()) + "</summary>\n\n" + fence
                + "diff\n" + text + fence + "\n\n</details>\n\n";
    }

    private static String inline(String text, int most) {
        return CommentText.inline(text, most);
    }

    private static String html(String text) {
        return CommentText.html(text, CELL);
    }
}
