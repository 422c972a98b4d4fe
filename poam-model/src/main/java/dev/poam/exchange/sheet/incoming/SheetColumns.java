package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.CellLetters;
import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the columns of one sheet are understood.
 *
 * @param sheet its name
 * @param header the row with the names of the columns, 1-based; 0 for a sheet without items
 */
record SheetColumns(String sheet, int header, List<ColumnTarget> columns) {

    private static final int ROWS_TO_SEARCH = 60;

    private static final int LONGEST_NAME = 120;

    SheetColumns {
        columns = List.copyOf(columns);
    }

    /** What the names of a sheet's columns say by themselves. */
    static SheetColumns proposed(Sheet sheet) {
        SheetRow header = null;
        int most = 1;
        for (SheetRow row : sheet.rows().stream().limit(ROWS_TO_SEARCH).toList()) {
            int known = known(row);
            if (known > most) {
                header = row;
                most = known;
            }
        }
        return header == null
                ? new SheetColumns(sheet.name(), 0, List.of())
                : new SheetColumns(sheet.name(), header.number(), targets(header));
    }

    /** How many different targets the cells of a row name; none where it names no weakness. */
    private static int known(SheetRow row) {
        List<Target> targets = row.texts().stream()
                .filter(text -> text.length() <= LONGEST_NAME)
                .map(ColumnName::target)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        boolean namesWeakness = targets.contains(Target.TITLE)
                || targets.contains(Target.DEFICIENCY)
                || targets.contains(Target.REQUIREMENTS);
        return namesWeakness ? targets.size() : 0;
    }

    private static List<ColumnTarget> targets(SheetRow header) {
        Map<Target, Integer> best = new EnumMap<>(Target.class);
        for (int column = 0; column < header.cells().size(); column++) {
            String name = header.cell(column);
            int here = column;
            ColumnName.target(name)
                    .ifPresent(target -> best.merge(target, here, (one, other) -> {
                        return rank(target, header.cell(other)) < rank(target, header.cell(one)) ? other : one;
                    }));
        }
        List<ColumnTarget> columns = new ArrayList<>();
        for (int column = 0; column < header.cells().size(); column++) {
            String name = header.cell(column);
            if (!name.isEmpty()) {
                int here = column;
                Target target = ColumnName.target(name)
                        .filter(found -> found.takesMany() || best.getOrDefault(found, -1) == here)
                        .orElse(Target.NOTES);
                columns.add(new ColumnTarget(name, target));
            }
        }
        return columns;
    }

    private static int rank(Target target, String name) {
        return target.rank(ColumnName.folded(name)).orElse(Integer.MAX_VALUE);
    }

    /** Where in the sheet the columns are; empty where none of its first rows has them. */
    Optional<Table> in(Sheet sheet) {
        if (header == 0) {
            return Optional.empty();
        }
        Table best = null;
        for (SheetRow row : sheet.rows().stream().limit(ROWS_TO_SEARCH).toList()) {
            Table table = table(sheet, row);
            if (!table.columns().isEmpty()
                    && (best == null
                            || table.columns().size() > best.columns().size()
                            || (table.columns().size() == best.columns().size() && row.number() == header))) {
                best = table;
            }
        }
        return Optional.ofNullable(best).map(SheetColumns::withUnnamed);
    }

    /** What stands below an empty cell of the header is kept as well. */
    private static Table withUnnamed(Table table) {
        List<Table.Column> columns = new ArrayList<>(table.columns());
        int width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int index = 0; index < width; index++) {
            int here = index;
            boolean isNamed = columns.stream().anyMatch(column -> column.index() == here);
            if (!isNamed
                    && table.rows().stream().anyMatch(row -> !row.cell(here).isEmpty())) {
                columns.add(new Table.Column(index, "Column " + CellLetters.of(index), Target.NOTES));
            }
        }
        return new Table(table.sheet(), table.header(), columns, table.unmapped());
    }

    private Table table(Sheet sheet, SheetRow row) {
        List<ColumnTarget> left = new ArrayList<>(columns);
        List<Table.Column> found = new ArrayList<>();
        List<String> unmapped = new ArrayList<>();
        for (int index = 0; index < row.cells().size(); index++) {
            String name = row.cell(index);
            Optional<ColumnTarget> column =
                    left.stream().filter(each -> sameName(each.name(), name)).findFirst();
            if (column.isPresent()) {
                left.remove(column.get());
                found.add(new Table.Column(index, name, column.get().target()));
            } else if (!name.isEmpty()) {
                unmapped.add(name);
                found.add(new Table.Column(index, name, Target.NOTES));
            }
        }
        boolean isHeader = found.size() > unmapped.size();
        return new Table(sheet, row, isHeader ? found : List.of(), unmapped);
    }

    private static boolean sameName(String one, String other) {
        return !other.isEmpty() && ColumnName.folded(one).equals(ColumnName.folded(other));
    }
}
