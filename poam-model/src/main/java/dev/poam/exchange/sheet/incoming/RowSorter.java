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
            "(?:grand |sub-?)?totals?(?: (?:number|count|cost|hours|open|closed|items?|weaknesses|findings|of|poa&?ms?)){0,4}"
                    + " ?[:=]?[ 0-9$.,-]*|(?:count|average|sum) ?[:=].*|end of (?:list|table|report|poa).*",
            Pattern.DOTALL);

    /** What templates write before or into the rows that explain their columns. */
    private static final Set<String> MARKS =
            Set.of("guidance", "example", "examples", "instructions", "mandatory or situational");

    private static final Set<String> DUTIES = Set.of("mandatory", "situational", "required", "optional");
    private static final int ENOUGH_WITHOUT_NAME = 3;
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
        List<Target> told = table.columns().stream()
                .filter(column -> !row.cell(column.index()).isEmpty())
                .map(Table.Column::target)
                .filter(target -> target != Target.NOTES && target != Target.IGNORE)
                .toList();
        boolean hasNumber = hasDigit(table.text(row, Target.ID));
        return told.stream().anyMatch(Target::namesWeakness) || (hasNumber && told.size() > ENOUGH_WITHOUT_NAME);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** In the templates the rows below the header say what belongs into each column; an id has a digit. */
    private boolean isGuidance(SheetRow row) {
        String first = row.texts().get(0).toLowerCase(Locale.ROOT);
        boolean isNear = row.number() <= table.header().number() + ROWS_OF_GUIDANCE && items.isEmpty();
        return isNear
                && (MARKS.contains(first) || DUTIES.contains(first) || (isNamedWithoutNumber(row) && saysNoDay(row)));
    }

    private boolean isNamedWithoutNumber(SheetRow row) {
        String id = table.text(row, Target.ID);
        return id.chars().anyMatch(Character::isLetter)
                && !hasDigit(id)
                && RequirementText.read(table.text(row, Target.REQUIREMENTS))
                        .known()
                        .isEmpty()
                && StatusWord.of(table.text(row, Target.STATUS)).isEmpty();
    }

    private boolean saysNoDay(SheetRow row) {
        return DateText.MONTH_FIRST.date(table.text(row, Target.TARGET)).isEmpty()
                && DateText.MONTH_FIRST.date(table.text(row, Target.IDENTIFIED)).isEmpty();
    }

    private static boolean isFooter(SheetRow row) {
        String first = row.texts().get(0).toLowerCase(Locale.ROOT);
        return row.texts().size() <= 4 && TOTAL.matcher(first).matches();
    }

    /** A row without a name of its own that says something of a milestone belongs to the item above it. */
    private boolean addsMilestone(SheetRow row) {
        boolean saysMilestone = table.columns().stream()
                .anyMatch(column -> column.target().isOfMilestone()
                        && !row.cell(column.index()).isEmpty());
        if (!saysMilestone || items.isEmpty()) {
            return false;
        }
        SheetRow first = items.get(items.size() - 1).get(0);
        return table.columns().stream()
                .filter(column ->
                        column.target() == Target.ID || column.target().namesWeakness())
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
