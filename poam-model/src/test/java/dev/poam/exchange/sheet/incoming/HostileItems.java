package dev.poam.exchange.sheet.incoming;

import dev.poam.item.ItemDraft;
import dev.poam.item.ItemFields;
import dev.poam.source.table.Field;
import dev.poam.source.table.FieldTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Items in which every text is of the sort that files, sheets and programs stumble over; one seed gives the same items. */
final class HostileItems {

    /** What every cell of a workbook can hold. */
    static final List<String> IN_A_CELL = List.of(
            "=SUM(A1:A9)",
            "+1",
            "-1",
            "@cmd",
            "'=1",
            "''quoted",
            "\"",
            "\"\"",
            ",;|\t",
            "a\nb",
            "\n\nc",
            "\\n",
            "\\",
            " | name: x",
            "name: value",
            "# no comment",
            "- no list",
            "*alias &anchor !tag",
            "{a: b}",
            "[c]",
            "---",
            "%TAG",
            "null",
            "~",
            "no",
            "3.10",
            "007",
            "2026-06-30",
            "1e5",
            "_x000D_",
            "_x005F_",
            "<b>&amp;</b>",
            "]]>",
            "\u00e9\u00df\u4e2d",
            "\uD83D\uDE80",
            "\u202Eevil\u202C",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u200B",
            "\uFEFFmark",
            "a\u00A0b",
            "\u2028",
            "x".repeat(300));

    /** That, and what only a file of text can hold. */
    static final List<String> ANY =
            with(IN_A_CELL, "a\r\nb", "a\rb", "\u0007", "\u001b[31m", "\u0085", "w ".repeat(17_000));

    private static final List<String> PROSE = List.of(
            "title",
            "deficiency",
            "remediation.plan",
            "remediation.rollback",
            "remediation.verify",
            "rootCause",
            "cuiImpact",
            "interimMitigation",
            "source.reference",
            "deferral.rationale",
            "verification.method",
            "verification.result",
            "owner",
            "ssp",
            "notes",
            "imported.from",
            "imported.id");
    private static final List<String> LISTS = List.of("assets", "tags", "remediation.approvals");

    private HostileItems() {}

    private static List<String> with(List<String> texts, String... more) {
        List<String> all = new ArrayList<>(texts);
        all.addAll(List.of(more));
        return all;
    }

    /** Items by path; a text that a field cannot have is left out of it. */
    static Map<String, String> of(long seed, int count, List<String> texts) {
        Random random = new Random(seed);
        Map<String, String> items = new TreeMap<>();
        for (int i = 1; i <= count; i++) {
            String id = "POAM-%03d".formatted(i);
            items.put("poam/items/" + id + ".yaml", item(id, random, texts));
        }
        return items;
    }

    private static String item(String id, Random random, List<String> texts) {
        ItemDraft draft = ItemDraft.of(id)
                .with("status", "Open")
                .with("risk.cvss", "7.50")
                .with("resources.cost.min", "1.50")
                .with("resources.cost.max", "2");
        for (String field : PROSE) {
            draft = draft.with(field, accepted(field, text(random, texts)));
        }
        for (String field : LISTS) {
            List<String> elements = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                String element = accepted(field, text(random, texts));
                if (!element.isBlank()) {
                    elements.add(element);
                }
            }
            draft = draft.with(field, elements);
        }
        for (String field : List.of("milestones", "tickets", "evidence", "suppress")) {
            draft = draft.withEach(field, records(field, random, texts));
        }
        return draft.plainYaml(null);
    }

    private static List<Map<String, String>> records(String field, Random random, List<String> texts) {
        FieldTable table = ItemFields.table()
                .field(field)
                .flatMap(each -> each.type().fields())
                .orElseThrow();
        List<Map<String, String>> records = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Map<String, String> record = new LinkedHashMap<>();
            for (Field each : table.fields()) {
                String value = accepted(field + "." + each.name(), text(random, texts));
                record.put(each.name(), value.isBlank() ? each.example() : value);
            }
            record.values().removeIf(value -> value.startsWith("[") || value.isBlank());
            records.add(record);
        }
        return records;
    }

    private static String accepted(String field, String text) {
        return ItemFields.accepts(field, text) ? text : "";
    }

    private static String text(Random random, List<String> texts) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            text.append(texts.get(random.nextInt(texts.size())));
        }
        return text.toString();
    }
}
