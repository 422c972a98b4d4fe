package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.Column;
import dev.poam.exchange.sheet.Columns;
import dev.poam.item.PoamItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a row says otherwise than the item that came from it.
 *
 * @param ours what the item says; empty when nothing
 */
record Difference(String field, String ours, String theirs) {

    /** Where an item came from, and what an import itself writes. */
    private static final Set<String> OF_THE_IMPORT =
            Set.of("id", "imported.from", "imported.on", "imported.id", "imported.sha256", "imported.claims", "notes");

    /** What a row says otherwise, which has been read as an item; what it does not say is no difference. */
    static List<Difference> between(PoamItem item, PoamItem read, RowItem row) {
        List<Difference> differences = new ArrayList<>();
        for (Column column : Columns.all()) {
            String ours = column.text(item);
            String theirs = column.text(read);
            if (!OF_THE_IMPORT.contains(column.field()) && !theirs.isEmpty() && !theirs.equals(ours)) {
                differences.add(new Difference(column.field(), ours, theirs));
            }
        }
        if (!row.isOurs()) {
            addNotes(item, row, differences);
        }
        return differences;
    }

    /** What a sheet has that is no field stands in the notes, where people may have written more. */
    private static void addNotes(PoamItem item, RowItem row, List<Difference> differences) {
        String theirs = Objects.requireNonNullElse(row.field("notes"), "");
        String ours = folded(Objects.requireNonNullElse(item.notes(), ""));
        theirs.lines()
                .filter(line -> !ours.contains(folded(line)))
                .forEach(line -> differences.add(new Difference("notes", "", line)));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s{1,99}", " ").strip();
    }
}
