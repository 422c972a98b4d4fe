package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a sheet that may have the names of its columns: each of the first, and each two of which the upper one has
 * names for several columns together, {@code Milestones} above {@code Description} and {@code Due}.
 */
final class HeaderRows {

    /** As far down a sheet as names of columns are looked for. */
    static final int SEARCHED = 60;

    private static final int LONGEST_NAME = 60;

    private HeaderRows() {}

    static List<SheetRow> of(Sheet sheet) {
        List<SheetRow> first = sheet.rows().stream().limit(SEARCHED).toList();
        List<SheetRow> rows = new ArrayList<>(first);
        for (int i = 0; i + 1 < first.size(); i++) {
            stacked(first.get(i), first.get(i + 1)).ifPresent(rows::add);
        }
        return rows;
    }

    /** Two rows as one with the number of the lower; empty when the lower is no row of names below others. */
    static Optional<SheetRow> stacked(SheetRow upper, SheetRow lower) {
        List<String> names = new ArrayList<>();
        int width = Math.max(upper.cells().size(), lower.cells().size());
        String group = "";
        boolean hasGroup = false;
        for (int column = 0; column < width; column++) {
            String above = upper.cell(column);
            String below = lower.cell(column);
            boolean isBoth = !above.isEmpty() && !below.isEmpty() && !above.equals(below);
            boolean isGroup = isBoth
                    && upper.cell(column + 1).isEmpty()
                    && !lower.cell(column + 1).isEmpty();
            if ((isBoth && !isGroup) || below.length() > LONGEST_NAME) {
                return Optional.empty();
            }
            hasGroup |= isGroup;
            group = isGroup ? above : above.isEmpty() && !below.isEmpty() ? group : "";
            names.add(below.isEmpty() || above.equals(below) ? above : inGroup(group, below));
        }
        return hasGroup ? Optional.of(SheetRow.of(lower.number(), names)) : Optional.empty();
    }

    /** {@code Milestone Due} is known where {@code Due} alone would be something else. */
    private static String inGroup(String group, String name) {
        String whole = (group + " " + name).strip();
        String ofOne = (group.replaceFirst("s\\z", "") + " " + name).strip();
        return Stream.of(whole, ofOne, name)
                .filter(each -> ColumnName.target(each).isPresent())
                .findFirst()
                .orElse(whole);
    }
}
