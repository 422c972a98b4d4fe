package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.CellLetters;
import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the columns of one sheet are understood.
 *
 * @param sheet its name
 * @param header the row with the names of the columns, 1-based; 0 for a sheet without items
 */
record SheetColumns(String sheet, int header, List<ColumnTarget> columns) {

    private static final int LONGEST_NAME = 120;

    /** So many columns whose names are known make a row the names of a table; fewer may be a row of a list of words. */
    private static final int ENOUGH = 3;

    /** Where nothing but requirements is named, as in a list of controls. */
    private static final int ENOUGH_WITHOUT_TEXT = 4;

    SheetColumns {
        columns = List.copyOf(columns);
    }

    /** What the names of a sheet's columns say by themselves. */
    static SheetColumns proposed(Sheet sheet) {
        SheetRow header = null;
        int most = 0;
        for (SheetRow row : HeaderRows.of(sheet)) {
            int known = known(row);
            if (known > most) {
                header = row;
                most = known;
            }
        }
        return header == null
                ? new SheetColumns(sheet.name(), 0, unknown(sheet))
                : new SheetColumns(sheet.name(), header.number(), targets(header));
    }

    /** Of a sheet that nobody knows, the row that is most like names of columns: for people to say where they go. */
    private static List<ColumnTarget> unknown(Sheet sheet) {
        List<String> names = List.of();
        for (SheetRow row : sheet.rows().stream().limit(HeaderRows.SEARCHED).toList()) {
            List<String> texts = row.texts();
            if (texts.size() > names.size()
                    && texts.size() > 1
                    && texts.stream().allMatch(text -> text.length() <= LONGEST_NAME)) {
                names = texts;
            }
        }
        return names.stream()
                .map(name -> new ColumnTarget(name, ColumnName.target(name).orElse(Target.NOTES)))
                .toList();
    }

    /** Whether a row is that of the names of a table, and nothing else. */
    static boolean isHeader(SheetRow row) {
        int known = known(row);
        return known > 0 && known * 5 >= row.texts().size() * 3;
    }

    /** How many different targets the cells of a row name; none where it does not name a table of weaknesses. */
    private static int known(SheetRow row) {
        Set<Target> targets = EnumSet.noneOf(Target.class);
        List<String> texts = row.texts();
        for (String text : texts) {
            if (text.length() <= LONGEST_NAME) {
                ColumnName.target(text).ifPresent(targets::add);
            }
        }
        boolean namesText = targets.contains(Target.TITLE) || targets.contains(Target.DEFICIENCY);
        int enough = namesText ? Math.min(ENOUGH, texts.size()) : ENOUGH_WITHOUT_TEXT;
        boolean namesWeakness = targets.stream().anyMatch(Target::namesWeakness);
        return namesWeakness && targets.size() >= Math.max(2, enough) ? targets.size() : 0;
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
        return target.rank(ColumnName.folded(name));
    }

    /** Where in the sheet the columns are; empty where no row has them. */
    Optional<Table> in(Sheet sheet) {
        if (header == 0) {
            return Optional.empty();
        }
        List<SheetRow> rows = new ArrayList<>(HeaderRows.of(sheet));
        sheet.rows().stream().filter(row -> row.number() == header).forEach(rows::add);
        Table best = null;
        for (SheetRow row : rows) {
            Table table = table(sheet, row);
            boolean isBetter = best == null
                    || table.named() > best.named()
                    || (table.named() == best.named()
                            && row.number() == header
                            && best.header().number() != header);
            best = isBetter && table.named() > 0 ? table : best;
        }
        return Optional.ofNullable(best).map(SheetColumns::withUnnamed).map(SheetColumns::withOneColumnEach);
    }

    /** Of two columns for a target that takes one, the second is kept in the notes. */
    private static Table withOneColumnEach(Table table) {
        Set<Target> taken = EnumSet.noneOf(Target.class);
        return table.withColumns(table.columns().stream()
                .map(column -> taken.add(column.target()) || column.target().takesMany() ? column : column.toNotes())
                .toList());
    }

    /** What stands below an empty cell of the header is kept as well. */
    private static Table withUnnamed(Table table) {
        List<Table.Column> columns = new ArrayList<>(table.columns());
        Set<Integer> named = columns.stream().map(Table.Column::index).collect(Collectors.toSet());
        Set<Integer> filled = new TreeSet<>();
        for (SheetRow row : table.rows()) {
            for (int index = 0; index < row.cells().size(); index++) {
                if (!named.contains(index) && !row.cell(index).isEmpty()) {
                    filled.add(index);
                }
            }
        }
        filled.forEach(index -> columns.add(new Table.Column(index, "Column " + CellLetters.of(index), Target.NOTES)));
        return table.withColumns(columns);
    }

    private Table table(Sheet sheet, SheetRow row) {
        // Somebody may have written the number of the row and no more.
        List<ColumnTarget> left = new ArrayList<>(columns.isEmpty() && row.number() == header ? targets(row) : columns);
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
        List<String> missing = left.stream().map(ColumnTarget::name).toList();
        return new Table(sheet, row, found, unmapped, missing);
    }

    private static boolean sameName(String one, String other) {
        return !other.isEmpty() && ColumnName.folded(one).equals(ColumnName.folded(other));
    }
}
