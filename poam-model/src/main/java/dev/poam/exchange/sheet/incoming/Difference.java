package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.Column;
import dev.poam.exchange.sheet.Columns;
import dev.poam.item.PoamItem;
import java.util.ArrayList;
import java.util.List;
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

    /** What a row, read as an item, says otherwise; what it does not say is no difference. */
    static List<Difference> between(PoamItem item, PoamItem row) {
        List<Difference> differences = new ArrayList<>();
        for (Column column : Columns.all()) {
            String ours = column.text(item);
            String theirs = column.text(row);
            if (!OF_THE_IMPORT.contains(column.field()) && !theirs.isEmpty() && !theirs.equals(ours)) {
                differences.add(new Difference(column.field(), ours, theirs));
            }
        }
        return differences;
    }
}
