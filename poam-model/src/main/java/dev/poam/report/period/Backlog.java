package dev.poam.report.period;

import dev.poam.item.Kind;
import dev.poam.item.Labelled;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.RiskClass;
import dev.poam.item.Status;
import dev.poam.report.text.TextTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is still to be done, the greatest risk first. */
public final class Backlog {

    private static final String NONE = "-";
    private static final int NAME_WIDTH = 32;

    /** The class comes first: an item whose class follows from its priority has no score to be sorted by. */
    static final Comparator<PoamItem> BY_RISK = Comparator.comparing(
                    (PoamItem item) -> item.riskClass().orElse(null),
                    Comparator.nullsLast(Comparator.<RiskClass>naturalOrder()))
            .thenComparing(
                    item -> item.risk().score().orElse(null),
                    Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(PoamItem::targetCompletion, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(PoamItem::id)
            .thenComparing(PoamItem::path);

    /**
     * Which items to show; a null wish is none.
     *
     * @param status null shows all but Closed items
     * @param owner a person's id or a role; letter case does not matter
     * @param overdueOnly only items that are past a target date
     */
    public record Filter(
            @Nullable Status status,
            @Nullable String owner,
            @Nullable Kind kind,
            boolean overdueOnly) {

        /** Everything that is not Closed. */
        public static final Filter NONE = new Filter(null, null, null, false);

        boolean admits(PoamItem item, LocalDate asOf) {
            return (status == null ? item.isOpen() : status == item.status())
                    && (owner == null || owner.equalsIgnoreCase(item.owner()))
                    && (kind == null || kind == item.kind())
                    && (!overdueOnly || isOverdue(item, asOf));
        }
    }

    private Backlog() {}

    /**
     * A table with a heading; empty when no item is left.
     *
     * @param asOf the date that days are counted from
     */
    public static List<String> lines(List<PoamItem> items, Filter filter, LocalDate asOf) {
        List<PoamItem> shown = items.stream()
                .filter(item -> filter.admits(item, asOf))
                .sorted(BY_RISK)
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        TextTable table =
                new TextTable().row("ID", "STATUS", "CLASS", "SCORE", "OWNER", "TARGET", "DAYS", "NEXT", "TITLE");
        shown.forEach(item -> addRow(table, item, asOf));
        return table.lines();
    }

    private static void addRow(TextTable table, PoamItem item, LocalDate asOf) {
        table.row(
                item.id(),
                label(item.status()),
                label(item.riskClass().orElse(null)),
                item.risk().score().map(BigDecimal::toPlainString).orElse(NONE),
                orNone(item.owner()),
                item.targetCompletion() == null ? NONE : item.targetCompletion().toString(),
                daysLeft(item, asOf).map(String::valueOf).orElse(NONE),
                item.nextMilestone().map(Backlog::describe).orElse(NONE),
                orNone(item.title()));
    }

    private static String describe(Milestone milestone) {
        return (milestone.target() == null ? "" : milestone.target() + " ") + shortened(orNone(milestone.name()));
    }

    private static Optional<Long> daysLeft(PoamItem item, LocalDate asOf) {
        return item.isOpen()
                ? Optional.ofNullable(item.targetCompletion()).map(target -> ChronoUnit.DAYS.between(asOf, target))
                : Optional.empty();
    }

    private static boolean isOverdue(PoamItem item, LocalDate asOf) {
        return item.isLate(asOf) || item.milestones().stream().anyMatch(milestone -> item.isLate(milestone, asOf));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= NAME_WIDTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME_WIDTH - 2)) + "..";
    }

    private static String label(@Nullable Labelled value) {
        return value == null ? NONE : value.label();
    }

    private static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }
}
