package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.item.Impact;
import dev.poam.item.Kind;
import dev.poam.item.Priority;
import dev.poam.item.SourceType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file of sheets becomes items.
 *
 * @param dates what comes first in a date such as 03/04/2026
 * @param defaults what an item gets of which no column tells, by field
 * @param statuses by the word of the sheet, what it means; an empty text for a word that is not known
 * @param owners by the text of the cell, a person's id or a role; an empty text for somebody who is not known
 */
record Mapping(
        DateOrder dates,
        Map<String, String> defaults,
        List<SheetColumns> sheets,
        Map<String, String> statuses,
        Map<String, String> owners) {

    /** The fields for which there can be a default. */
    static final List<String> WITH_DEFAULT = List.of(
            "kind",
            "source.type",
            "source.identified",
            "priority",
            "risk.impact",
            "owner",
            "criterion",
            "targetCompletion");

    /** What a new item gets of poam:new, too. */
    private static final Map<String, String> DEFAULTS = ofNewItems();

    Mapping {
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        sheets = List.copyOf(sheets);
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        owners = Collections.unmodifiableMap(new LinkedHashMap<>(owners));
    }

    private static Map<String, String> ofNewItems() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("kind", Kind.OPERATIONAL.label());
        defaults.put("source.type", SourceType.SELF_ASSESSMENT.label());
        defaults.put("priority", Priority.MEDIUM.label());
        defaults.put("risk.impact", Impact.MEDIUM.label());
        return defaults;
    }

    /** What the names of the columns and the dates say by themselves, before anybody has looked at them. */
    static Mapping proposed(List<Sheet> sheets) {
        return new Mapping(
                DateDoubts.proven(sheets),
                DEFAULTS,
                sheets.stream().map(SheetColumns::proposed).toList(),
                Map.of(),
                Map.of());
    }

    /** How a sheet is understood; one that the mapping does not name by what its columns say. */
    SheetColumns columns(Sheet sheet) {
        return sheets.stream()
                .filter(columns -> columns.sheet().equals(sheet.name()))
                .findFirst()
                .orElseGet(() -> SheetColumns.proposed(sheet));
    }

    /** The same with somebody who answers where no cell names anybody. */
    Mapping withOwner(String owner) {
        Map<String, String> others = new LinkedHashMap<>(defaults);
        others.put("owner", owner);
        return new Mapping(dates, others, sheets, statuses, owners);
    }

    /** The same with the words and names that a file has been found to use. */
    Mapping with(Map<String, String> statuses, Map<String, String> owners) {
        return new Mapping(dates, defaults, sheets, statuses, owners);
    }
}
