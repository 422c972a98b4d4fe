package dev.poam.exchange.sheet.incoming;

import dev.poam.item.ItemDraft;
import dev.poam.item.ItemReader;
import dev.poam.source.Problem;
import java.nio.charset.StandardCharsets;

/** Asks the reader of items itself whether a field can have a value. */
final class FieldCheck {

    private static final String ID = "POAM-001";

    private FieldCheck() {}

    static boolean accepts(String field, String value) {
        String text = ItemDraft.of(ID).with(field, value).yaml(null);
        return ItemReader.read("poam/items/" + ID + ".yaml", text.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .allMatch(problem -> problem.kind() == Problem.Kind.MISSING_FIELD
                        || problem.level() == Problem.Level.WARNING
                        || problem.level() == Problem.Level.INFO);
    }
}
