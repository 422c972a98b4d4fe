package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.rule.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts the rows below a header into those of items and those that no item comes from. */
final class RowSorter {

    private static final Pattern TOTAL = Pattern.compile(
            "(?:grand |sub-?)?totals?\\b.*|(?:count|average|sum) ?[:=].*|end of (?:list|table|report|poa).*",
            Pattern.DOTALL);
    private static final Set<Target> NAMING = Set.of(Target.ID, Target.TITLE, Target.DEFICIENCY, Target.REQUIREMENTS);
    private static final Set<Target> OF_MILESTONE =
            Set.of(Target.MILESTONE_NAME, Target.MILESTONE_TARGET, Target.MILESTONE_DONE);
    private static final int ROWS_OF_GUIDANCE = 4;
    private static final int LONGEST_QUOTE = 60;

    private final SheetFile file;
    private final Table table;
    private final List<List<SheetRow>> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    private int blank;
    private int leftOut;
    private int hidden;

    private RowSorter(SheetFile file, Table table) {
        this.file = file;
        this.table = table;
    }

    static RowSorter of(SheetFile file, Table table) {
        RowSorter sorter = new RowSorter(file, table);
        table.rows().forEach(sorter::take);
        return sorter;
    }

    /** The rows of each item: the one that names it, and those that only add milestones. */
    List<List<SheetRow>> items() {
        return items;
    }

    List<Finding> findings() {
        return findings;
    }

    int blank() {
        return blank;
    }

    int leftOut() {
        return leftOut;
    }

    int hidden() {
        return hidden;
    }

    private void take(SheetRow row) {
        if (row.isBlank()) {
            blank++;
        } else if (row.texts().equals(table.header().texts())) {
            leaveOut(row, "repeats the names of the columns");
        } else if (isGuidance(row)) {
            leaveOut(row, "explains the columns: " + quote(row));
        } else if (isFooter(row)) {
            leaveOut(row, "is no item: " + quote(row));
        } else if (addsMilestone(row)) {
            items.get(items.size() - 1).add(row);
        } else if (!namesWeakness(row)) {
            leaveOut(row, "names no weakness: " + quote(row));
        } else if (!seen.add(row.texts())) {
            leaveOut(row, "is a copy of one above it");
        } else {
            hidden += row.hidden() ? 1 : 0;
            items.add(new ArrayList<>(List.of(row)));
        }
    }

    private boolean namesWeakness(SheetRow row) {
        return table.columns().stream()
                .anyMatch(column -> NAMING.contains(column.target())
                        && column.target() != Target.ID
                        && !row.cell(column.index()).isEmpty());
    }

    /** In the templates the rows below the header say what belongs into each column; an id has a digit. */
    private boolean isGuidance(SheetRow row) {
        String id = table.text(row, Target.ID);
        boolean isNear = row.number() <= table.header().number() + ROWS_OF_GUIDANCE && items.isEmpty();
        return isNear && !id.isEmpty() && id.chars().noneMatch(Character::isDigit) && saysNoDay(row);
    }

    private boolean saysNoDay(SheetRow row) {
        DateText dates = new DateText(DateOrder.MONTH_FIRST);
        return dates.date(table.text(row, Target.TARGET)).isEmpty()
                && dates.date(table.text(row, Target.IDENTIFIED)).isEmpty();
    }

    private static boolean isFooter(SheetRow row) {
        String first = row.texts().get(0).toLowerCase(Locale.ROOT);
        return row.texts().size() <= 4 && TOTAL.matcher(first).matches();
    }

    /** A row without a name of its own that says something of a milestone belongs to the item above it. */
    private boolean addsMilestone(SheetRow row) {
        boolean saysMilestone = table.columns().stream()
                .anyMatch(column -> OF_MILESTONE.contains(column.target())
                        && !row.cell(column.index()).isEmpty());
        if (!saysMilestone || items.isEmpty()) {
            return false;
        }
        SheetRow first = items.get(items.size() - 1).get(0);
        return table.columns().stream()
                .filter(column -> NAMING.contains(column.target()))
                .allMatch(column -> row.cell(column.index()).isEmpty()
                        || row.cell(column.index()).equals(first.cell(column.index())));
    }

    private void leaveOut(SheetRow row, String why) {
        leftOut++;
        findings.add(SheetFinding.LEFT_OUT.at(
                file.name(),
                row.number(),
                0,
                null,
                "row " + row.number() + " " + why,
                "Nothing is to be done, unless it should have become an item."));
    }

    private static String quote(SheetRow row) {
        String text = String.join(" | ", row.texts());
        return "\"" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text) + "\"";
    }
}
