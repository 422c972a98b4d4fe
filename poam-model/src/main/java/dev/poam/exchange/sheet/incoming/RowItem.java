package dev.poam.exchange.sheet.incoming;

import dev.poam.item.ItemDraft;
import dev.poam.rule.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one item say.
 *
 * @param place where it was read: {@code old.xlsx, sheet Open, row 17}
 * @param row the first of its rows, 1-based
 * @param name what the sheet calls it; empty when it has no such column
 * @param fields single values by field, each one that the field can have
 * @param lists lists of texts by field
 * @param tables lists of mappings by field
 * @param defaulted the fields of which no cell told
 * @param findings what could not be read; of no item yet
 * @param said each filled cell with the name of its column, {@code Status: Open}; of our own sheets none
 * @param sha256 the digest of what the rows say
 * @param isOurs whether it comes from an export of this product, so that it has always been an item
 */
record RowItem(
        String place,
        int row,
        String name,
        Map<String, String> fields,
        Map<String, List<String>> lists,
        Map<String, List<Map<String, String>>> tables,
        List<String> defaulted,
        List<Finding> findings,
        List<String> said,
        String sha256,
        boolean isOurs) {

    RowItem {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        defaulted = List.copyOf(defaulted);
        findings = List.copyOf(findings);
        said = List.copyOf(said);
    }

    /** The same with more lines in its notes. */
    RowItem withNotes(List<String> lines) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        String own = fields.get("notes");
        more.put("notes", (own == null ? "" : own + "\n") + String.join("\n", lines));
        return new RowItem(place, row, name, more, lists, tables, defaulted, findings, said, sha256, isOurs);
    }

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    /** The item as a new file would have it. */
    ItemDraft draft(String id, String on) {
        ItemDraft draft = ItemDraft.of(id);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            draft = draft.with(field.getKey(), field.getValue());
        }
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            draft = draft.with(list.getKey(), list.getValue());
        }
        for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
            draft = draft.withEach(table.getKey(), table.getValue());
        }
        if (isOurs) {
            return draft;
        }
        return draft.with("imported.from", place)
                .with("imported.on", on)
                .with("imported.id", name.equals(id) ? null : name)
                .with("imported.sha256", sha256);
    }
}
