package dev.poam.report.findings;

import dev.poam.history.Landing;
import dev.poam.item.Labelled;
import dev.poam.item.PoamItem;
import dev.poam.item.RiskClass;
import dev.poam.item.Status;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a check found, as lines for a console; nothing from the repository can act on the terminal. */
public final class ConsoleReport {

    private static final String HINT_INDENT = "    ";

    /** One line, and how much it matters. */
    public record Line(Severity severity, String text) {}

    private ConsoleReport() {}

    /** Two lines a finding, in their order: {@code path:line:col: severity: [rule] message}, then what to do. */
    public static List<Line> findings(List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add(new Line(finding.severity(), headline(finding)));
            lines.add(new Line(finding.severity(), HINT_INDENT + ConsoleText.escaped(finding.help())));
        }
        return lines;
    }

    /** One finding without its hint. */
    public static String headline(Finding finding) {
        return ConsoleText.escaped(
                place(finding) + ": " + finding.severity().label() + ": [" + finding.rule() + "] " + finding.message());
    }

    private static String place(Finding finding) {
        if (finding.path() == null) {
            return "repository";
        }
        return finding.position() == null ? finding.path() : finding.path() + ":" + finding.position();
    }

    /**
     * What was read and what came of it.
     *
     * @param duration how long it took
     */
    public static List<String> summary(Audit audit, Duration duration) {
        List<PoamItem> items = audit.project().items();
        List<String> lines = new ArrayList<>();
        lines.add("Status    " + counts(Status.values(), items, PoamItem::status));
        lines.add("Class     "
                + counts(
                        RiskClass.values(),
                        items.stream().filter(PoamItem::isOpen).toList(),
                        item -> item.riskClass().orElse(null))
                + " (not yet Closed)");
        lines.add("Findings  " + findingCounts(audit));
        lines.add("Read      " + ConsoleText.escaped(read(audit, duration)));
        return lines;
    }

    private static <L extends Labelled> String counts(
            L[] labels, Collection<PoamItem> items, Function<PoamItem, @Nullable L> label) {
        String known = Stream.of(labels)
                .map(value -> value.label() + " "
                        + items.stream()
                                .filter(item -> value == label.apply(item))
                                .count())
                .collect(Collectors.joining(", "));
        long unknown = items.stream().filter(item -> label.apply(item) == null).count();
        return unknown == 0 ? known : known + ", unknown " + unknown;
    }

    /** How many findings of each severity there are. */
    public static String findingCounts(Audit audit) {
        String text = count(audit.count(Severity.ERROR), "error") + ", "
                + count(audit.count(Severity.WARNING), "warning") + ", " + count(audit.count(Severity.INFO), "info");
        return audit.suppressed() == 0 ? text : text + "; " + audit.suppressed() + " suppressed";
    }

    private static String read(Audit audit, Duration duration) {
        String items = count(audit.project().items().size(), "item") + " in "
                + count(audit.project().itemFiles().size(), "file");
        return items + ", " + history(audit) + ", in "
                + String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0) + "; as of " + audit.asOf();
    }

    private static String history(Audit audit) {
        if (!audit.history().isKnown()) {
            return "no history";
        }
        String head = audit.history().head();
        return head == null
                ? "no commit yet"
                : count(audit.history().chain().size(), "commit") + " up to " + Landing.shortened(head);
    }

    private static String count(int number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }
}
