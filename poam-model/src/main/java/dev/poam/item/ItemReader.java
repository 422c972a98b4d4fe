package dev.poam.item;

import dev.poam.source.FrontMatter;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import dev.poam.source.YamlDocument;
import dev.poam.source.YamlReader;
import dev.poam.source.table.TableReading;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads items from YAML, and from Markdown with YAML front matter.
 *
 * <pre>{@code
 * ItemReading reading = ItemReader.read("poam/items/POAM-001.yaml", bytes);
 * reading.problems().forEach(problem -> System.err.println(problem.message()));
 * }</pre>
 */
public final class ItemReader {

    private ItemReader() {}

    /** Reads an item under the default policy; whatever the bytes are, nothing is thrown. */
    public static ItemReading read(String path, byte[] content) {
        return read(path, content, FieldPolicy.DEFAULT);
    }

    /**
     * Reads an item; whatever the bytes are, nothing is thrown.
     *
     * @param path relative to the POA&amp;M root; its end tells Markdown from YAML
     */
    public static ItemReading read(String path, byte[] content, FieldPolicy policy) {
        try {
            SourceText source = SourceText.decode(path, content);
            return ItemFiles.isMarkdown(path) ? markdown(source, policy) : yaml(source, policy);
        } catch (RefusedInputException e) {
            return new ItemReading(null, List.of(e.problem()));
        }
    }

    private static ItemReading yaml(SourceText source, FieldPolicy policy) throws RefusedInputException {
        YamlDocument document = YamlReader.read(source);
        return reading(source, document, document.problems(), policy);
    }

    private static ItemReading markdown(SourceText source, FieldPolicy policy) throws RefusedInputException {
        FrontMatter parts = FrontMatter.split(source);
        YamlDocument fields = YamlReader.read(source, parts.yaml());
        MarkdownItem merged = MarkdownItem.merge(source, fields.root(), parts.sections());
        List<Problem> problems = new ArrayList<>(fields.problems());
        problems.addAll(merged.problems());
        return reading(source, new YamlDocument(merged.root(), List.of()), problems, policy);
    }

    private static ItemReading reading(
            SourceText source, YamlDocument document, List<Problem> before, FieldPolicy policy) {
        TableReading fields = TableReading.of(source, document.root(), ItemFields.table());
        FieldPositions positions = new FieldPositions(fields.positions());
        List<Problem> problems = new ArrayList<>(before);
        problems.addAll(fields.problems());
        problems.addAll(new RequiredFields(
                        source.path(),
                        fields.values(),
                        positions,
                        document.root().position(),
                        policy)
                .missing());
        ItemAssembler assembler = new ItemAssembler(source.path(), fields.values(), positions);
        PoamItem item = assembler.item();
        problems.addAll(assembler.problems());
        return new ItemReading(item, problems);
    }
}
