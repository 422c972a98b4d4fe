package dev.poam.item;

import dev.poam.source.FrontMatter;
import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.ScalarNode;
import dev.poam.source.SourceText;
import dev.poam.source.Span;
import dev.poam.source.YamlDocument;
import dev.poam.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes single values in an item's file; every other byte stays as it is.
 *
 * <pre>{@code
 * byte[] moved = ItemEditor.of("poam/items/POAM-001.yaml", bytes).set("status", "In Progress");
 * }</pre>
 *
 * <p>Each change is checked by reading the result: the value must be there and nothing else may have changed. A change
 * that can not be made surely is refused, with a problem that says where.
 */
public final class ItemEditor {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SourceText source;
    private final Span yaml;
    private final MapNode root;
    private final Map<String, Position> sections;

    private ItemEditor(SourceText source, Span yaml, MapNode root, Map<String, Position> sections) {
        this.source = source;
        this.yaml = yaml;
        this.root = root;
        this.sections = sections;
    }

    /**
     * Opens a file for changes.
     *
     * @param path relative to the POA&amp;M root; its end tells Markdown from YAML
     * @throws RefusedInputException when it can not be read or gives a name twice
     */
    public static ItemEditor of(String path, byte[] content) throws RefusedInputException {
        SourceText source = SourceText.decode(path, content);
        Span yaml = new Span(0, source.text().length());
        Map<String, Position> sections = Map.of();
        if (ItemFiles.isMarkdown(path)) {
            FrontMatter parts = FrontMatter.split(source);
            yaml = parts.yaml();
            sections = MarkdownItem.fieldsOf(parts.sections());
        }
        YamlDocument document = YamlReader.read(source, yaml);
        if (!document.problems().isEmpty()) {
            throw new RefusedInputException(document.problems().get(0));
        }
        return new ItemEditor(source, yaml, document.root(), sections);
    }

    /**
     * The file with one value set. A field that is not there yet is added behind its neighbour in the field table.
     *
     * @param field {@code status}, {@code verification.by} or {@code milestones[1].target}
     * @throws RefusedInputException when that can not be done surely
     */
    public byte[] set(String field, String value) throws RefusedInputException {
        FieldPath path = FieldPath.parse(field);
        refuseWhatIsProse(field);
        Splice splice = new ValueEdit(insertion(), root, path, value)
                .splice()
                .orElseThrow(() -> refusal(field, position(path)));
        return checked(field, path, splice, TreeValues.set(TreeValues.of(root), path, value));
    }

    /** The file with several values set one after the other, in the map's order; as {@link #set(String, String)}. */
    public byte[] set(Map<String, String> valuesByField) throws RefusedInputException {
        byte[] content = content(source.text());
        for (Map.Entry<String, String> entry : valuesByField.entrySet()) {
            content = of(source.path(), content).set(entry.getKey(), entry.getValue());
        }
        return content;
    }

    /**
     * The file with one more text in a list, which is made when it is not there.
     *
     * @throws RefusedInputException when that can not be done surely
     */
    public byte[] append(String list, String value) throws RefusedInputException {
        return append(list, new NewElement.Text(value));
    }

    /**
     * The file with one more mapping in a list such as {@code evidence}, which is made when it is not there.
     *
     * @throws RefusedInputException when that can not be done surely
     */
    public byte[] append(String list, Map<String, String> element) throws RefusedInputException {
        return append(list, new NewElement.Fields(element));
    }

    private byte[] append(String list, NewElement element) throws RefusedInputException {
        FieldPath path = FieldPath.parse(list);
        Splice splice =
                new ListEdit(insertion(), root).append(path, element).orElseThrow(() -> refusal(list, position(path)));
        return checked(list, path, splice, TreeValues.append(TreeValues.of(root), path, element.value()));
    }

    private FieldInsertion insertion() {
        return new FieldInsertion(source.text(), yaml);
    }

    private byte[] checked(String field, FieldPath path, Splice splice, Object expected) throws RefusedInputException {
        byte[] changed = content(splice.applyTo(source.text()));
        Optional<Object> read = values(changed);
        if (read.isEmpty() || !read.get().equals(expected)) {
            throw refusal(field, position(path));
        }
        return changed;
    }

    private Optional<Object> values(byte[] content) {
        try {
            return Optional.of(TreeValues.of(of(source.path(), content).root));
        } catch (RefusedInputException e) {
            return Optional.empty();
        }
    }

    private byte[] content(String text) {
        return (source.hasByteOrderMark() ? BYTE_ORDER_MARK + text : text).getBytes(StandardCharsets.UTF_8);
    }

    private void refuseWhatIsProse(String field) throws RefusedInputException {
        Position section = sections.get(field);
        if (section != null) {
            throw new RefusedInputException(new Problem(
                    Problem.Kind.BAD_VALUE,
                    source.path(),
                    section,
                    "`" + field + "` is prose under a heading",
                    "Change it in an editor."));
        }
    }

    private RefusedInputException refusal(String field, @Nullable Position position) {
        return new RefusedInputException(new Problem(
                Problem.Kind.BAD_VALUE,
                source.path(),
                position,
                "`" + field + "` can not be changed without touching what is around it",
                "Change it in an editor, or write it in the usual way: one field a line."));
    }

    /** Where the value is, or else the innermost value around it. */
    private Position position(FieldPath path) {
        Node node = root;
        for (FieldPath.Step step : path.steps()) {
            Node inner = null;
            if (node instanceof MapNode map && !step.isIndex()) {
                inner = map.get(step.name()).orElse(null);
            } else if (node instanceof ListNode list
                    && step.isIndex()
                    && step.index() < list.elements().size()) {
                inner = list.elements().get(step.index());
            }
            if (inner == null) {
                break;
            }
            node = inner;
        }
        return node.position();
    }

    /** What the YAML of the file says, which in Markdown is the front matter. */
    MapNode root() {
        return root;
    }

    /** Whether a field is there and says something. */
    public boolean has(String field) {
        Node node = root.get(field).orElse(null);
        boolean empty = node == null || (node instanceof ScalarNode scalar && scalar.isNull());
        return !empty || sections.containsKey(field);
    }
}
