package dev.poam.item;

import dev.poam.source.ScalarNode;
import dev.poam.source.table.Field;
import dev.poam.source.table.FieldTable;
import dev.poam.source.table.Need;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a new item: the values that are known, and comments that say what else belongs there and when.
 *
 * <pre>{@code
 * String text = ItemDraft.of("POAM-017").with("title", "No session lock").with("source.type", "incident").yaml(schema);
 * }</pre>
 */
public final class ItemDraft {

    private static final String STEP = "  ";

    private final Map<String, List<String>> values;
    private final Map<String, List<Map<String, String>>> tables;

    private ItemDraft(Map<String, List<String>> values, Map<String, List<Map<String, String>>> tables) {
        this.values = values;
        this.tables = tables;
    }

    /** A draft with an id and nothing else. */
    public static ItemDraft of(String id) {
        return new ItemDraft(Map.of(), Map.of()).with("id", id);
    }

    /** The draft with one value more; a null or blank one is left out. The field may be in a mapping: {@code risk.impact}. */
    public ItemDraft with(String field, @Nullable String value) {
        return value == null || value.isBlank() ? this : with(field, List.of(value));
    }

    /** The draft with a list of texts more; an empty one is left out. */
    public ItemDraft with(String field, List<String> elements) {
        if (elements.isEmpty()) {
            return this;
        }
        requireField(field);
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.copyOf(elements));
        return new ItemDraft(more, tables);
    }

    /** The draft with a list of mappings more, such as {@code milestones}; an empty one is left out. */
    public ItemDraft withEach(String field, List<Map<String, String>> elements) {
        if (elements.isEmpty()) {
            return this;
        }
        requireField(field);
        Map<String, List<Map<String, String>>> more = new LinkedHashMap<>(tables);
        more.put(field, List.copyOf(elements));
        return new ItemDraft(values, more);
    }

    private static void requireField(String field) {
        if (ItemFields.at(field).isEmpty()) {
            throw new IllegalArgumentException("no field of an item: " + field);
        }
    }

    /**
     * The item as YAML.
     *
     * @param schema where editors find the schema, as an address or a path relative to the file; null for none
     */
    public String yaml(@Nullable String schema) {
        return yaml(schema, true);
    }

    /** The same without comments on what belongs there later. */
    public String plainYaml(@Nullable String schema) {
        return yaml(schema, false);
    }

    private String yaml(@Nullable String schema, boolean withTemplates) {
        StringBuilder text = new StringBuilder();
        if (schema != null) {
            text.append("# yaml-language-server: $schema=").append(schema).append('\n');
        }
        new FieldsWriter(text, false, withTemplates).write(ItemFields.table());
        return text.toString();
    }

    /** The item as Markdown: prose under headings, everything else in the front matter. */
    public String markdown() {
        StringBuilder text = new StringBuilder("---\n");
        new FieldsWriter(text, true, true).write(ItemFields.table());
        text.append("---\n");
        MarkdownItem.headings().forEach((heading, path) -> section(text, heading, path));
        return text.toString();
    }

    private void section(StringBuilder text, String heading, String path) {
        List<String> given = values.get(path);
        Field field = ItemFields.at(path).orElseThrow();
        boolean asked = isAskedFor(field) && !path.startsWith("verification");
        if (given == null && !asked) {
            return;
        }
        text.append("\n## ").append(heading).append("\n\n");
        if (given == null) {
            text.append("<!-- ")
                    .append(sentence(field.meaning()))
                    .append(required(field))
                    .append(" -->\n");
        } else {
            text.append(given.get(0).strip()).append('\n');
        }
    }

    private static boolean isAskedFor(Field field) {
        return !field.need().equals(Need.NEVER);
    }

    private static String required(Field field) {
        return " Required: " + field.need().words() + ".";
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /** Writes fields one below the other, in the order of their table. */
    private final class FieldsWriter {

        private final StringBuilder text;
        private final boolean withoutProse;
        private final boolean withTemplates;
        private @Nullable Need announced;

        FieldsWriter(StringBuilder text, boolean withoutProse, boolean withTemplates) {
            this.withTemplates = withTemplates;
            this.text = text;
            this.withoutProse = withoutProse;
        }

        void write(FieldTable table) {
            table.fields().forEach(field -> write(field, "", field.name()));
        }

        private void write(Field field, String indent, String path) {
            if (isWrittenAsProse(path)) {
                return;
            }
            Optional<FieldTable> inner = field.type()
                    .fields()
                    .filter(table -> isGivenIn(path) || field.need().always());
            List<String> given = values.get(path);
            List<Map<String, String>> elements = tables.get(path);
            if (elements != null) {
                text.append(indent).append(field.name()).append(":\n");
                elements.forEach(element -> write(element, indent + STEP));
            } else if (given != null) {
                text.append(indent).append(field.name()).append(": ");
                text.append(field.type().isList() ? flowList(given) : scalar(given.get(0), indent + STEP));
                text.append('\n');
            } else if (inner.isPresent()) {
                text.append(indent).append(field.name()).append(":\n");
                inner.get().fields().forEach(each -> write(each, indent + STEP, path + "." + each.name()));
            } else if (field.need().always()) {
                text.append(indent)
                        .append(field.name())
                        .append(": # ")
                        .append(field.meaning())
                        .append('\n');
            } else if (withTemplates && indent.isEmpty() && isAskedFor(field)) {
                announce(field.need());
                template(field, "# ", path);
            }
        }

        private void write(Map<String, String> element, String indent) {
            text.append(indent)
                    .append("- ")
                    .append(new NewElement.Fields(element).block(indent + STEP, "\n"))
                    .append('\n');
        }

        private boolean isGivenIn(String path) {
            return Stream.concat(values.keySet().stream(), tables.keySet().stream())
                    .anyMatch(name -> name.startsWith(path + ".") && !isWrittenAsProse(name));
        }

        private boolean isWrittenAsProse(String path) {
            return withoutProse && MarkdownItem.headings().containsValue(path);
        }

        private void announce(Need need) {
            if (!need.equals(announced)) {
                text.append("# ")
                        .append(sentence(need.words()).replace('.', ':'))
                        .append('\n');
                announced = need;
            }
        }

        /** A field as a comment, ready to be uncommented and filled in. */
        private void template(Field field, String indent, String path) {
            Optional<FieldTable> inner = field.type().fields();
            boolean single = inner.isEmpty() || field.type().isSingleOrTable();
            if (single) {
                text.append(indent).append(field.name()).append(": ").append(field.example());
                text.append("   # ").append(field.meaning()).append('\n');
                return;
            }
            text.append(indent)
                    .append(field.name())
                    .append(":   # ")
                    .append(field.meaning())
                    .append('\n');
            String next = field.type().isList() ? "  - " : STEP;
            for (Field each : inner.get().fields()) {
                String way = path + "." + each.name();
                if (!isWrittenAsProse(way)) {
                    template(each, indent + next, way);
                    next = field.type().isList() ? "    " : STEP;
                }
            }
        }
    }

    private static String flowList(List<String> elements) {
        return elements.stream()
                .map(element -> ScalarText.onOneLine(element, ScalarNode.Style.PLAIN, true))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String scalar(String value, String indent) {
        if (ScalarText.canBeLiteral(value)) {
            return ScalarText.literal(value, indent, "\n");
        }
        return ScalarText.canBeFolded(value)
                ? ScalarText.folded(value, indent)
                : ScalarText.onOneLine(value, ScalarNode.Style.PLAIN, false);
    }
}
