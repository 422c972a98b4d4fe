package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.rule.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the items that a document tells of in several places: in a table of all, and once more each under a heading of its
 * own. The place that says most makes the item, and what the others say besides goes to its notes.
 */
final class RepeatedRows {

    private final SheetFile file;
    private final List<Finding> findings = new ArrayList<>();

    RepeatedRows(SheetFile file) {
        this.file = file;
    }

    /** The rows with each name once, in the order of those that say most; two of one table stay two. */
    List<RowItem> once(List<List<RowItem>> tables) {
        Map<String, RowItem> fullest = new LinkedHashMap<>();
        tables.forEach(rows -> rows.stream()
                .filter(row -> !row.name().isEmpty())
                .forEach(row -> fullest.merge(row.name(), row, RepeatedRows::fuller)));
        Map<RowItem, List<String>> notes = new LinkedHashMap<>();
        List<RowItem> kept = new ArrayList<>();
        for (List<RowItem> rows : tables) {
            for (RowItem row : rows) {
                RowItem first = fullest.get(row.name());
                if (first == null || rows.contains(first)) {
                    kept.add(row);
                } else {
                    List<String> more = besides(row, first);
                    notes.computeIfAbsent(first, item -> new ArrayList<>()).addAll(more);
                    findings.add(repeated(row, first, more.size()));
                }
            }
        }
        return kept.stream()
                .map(row -> withNotes(row, notes.getOrDefault(row, List.of())))
                .toList();
    }

    private static RowItem withNotes(RowItem row, List<String> more) {
        return more.isEmpty() ? row : row.withNotes(more);
    }

    private static RowItem fuller(RowItem one, RowItem other) {
        return length(other) > length(one) ? other : one;
    }

    private static int length(RowItem row) {
        return row.said().stream().mapToInt(String::length).sum();
    }

    private static List<String> besides(RowItem row, RowItem first) {
        String all = String.join("\n", first.said());
        return row.said().stream()
                .filter(said -> !all.contains(said.substring(said.indexOf(": ") + 2)))
                .toList();
    }

    private Finding repeated(RowItem row, RowItem first, int more) {
        return SheetFinding.READ_AS.at(
                file.name(),
                row.row(),
                0,
                null,
                "row " + row.row() + " tells of " + row.name() + " again, which row " + first.row() + " tells more of; "
                        + (more == 0 ? "it says nothing else" : "what else it says is kept in the notes"),
                "Nothing is to be done, unless they are two.");
    }

    List<Finding> findings() {
        return findings;
    }
}
