package dev.poam.source.table;

import java.util.List;

/** A table of fields as a Markdown page for people. */
public final class ReferencePage {

    private final StringBuilder text = new StringBuilder();

    private ReferencePage() {}

    /**
     * The page.
     *
     * @param introduction paragraphs below the title
     * @param appendix paragraphs at the end; may be empty
     */
    public static String of(String title, List<String> introduction, FieldTable table, List<String> appendix) {
        ReferencePage page = new ReferencePage();
        page.text.append("# ").append(title).append('\n');
        introduction.forEach(page::paragraph);
        page.table("", table);
        appendix.forEach(page::paragraph);
        return page.text.toString();
    }

    private void paragraph(String words) {
        text.append('\n').append(words).append('\n');
    }

    private void table(String at, FieldTable table) {
        text.append("\n| field | required | value | meaning | example |\n|---|---|---|---|---|\n");
        for (Field field : table.fields()) {
            row(
                    "`" + field.name() + "`",
                    field.need().words(),
                    field.type().words(),
                    field.meaning(),
                    "`" + field.example() + "`");
        }
        if (!table.atLeastOneOf().isEmpty()) {
            paragraph("At least one of `" + String.join("`, `", table.atLeastOneOf()) + "` is required.");
        }
        for (Field field : table.fields()) {
            FieldTable inner = field.type().table();
            if (inner != null) {
                String path = at.isEmpty() ? field.name() : at + "." + field.name();
                paragraph("## `" + path + "`");
                paragraph(sentence(field));
                table(path, inner);
            }
        }
    }

    private static String sentence(Field field) {
        String kind = field.type().isList() ? "A list of mappings: " : "A mapping: ";
        return (field.type().isSingleOrTable() ? "A single value, or a mapping: " : kind) + field.meaning() + ".";
    }

    private void row(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        text.append('\n');
    }
}
