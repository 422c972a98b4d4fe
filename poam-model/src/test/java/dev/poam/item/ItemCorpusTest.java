package dev.poam.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.poam.source.FrontMatter;
import dev.poam.source.MapNode;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import dev.poam.source.YamlReader;
import dev.poam.testing.Expectations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reader and schema over the same items. A bad item marks each finding on its line, {@code # expect: item/bad-value}; a
 * new case is a new file.
 */
class ItemCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/items");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ItemSchema.json());

    /** What a schema can not say, by file. */
    private static final Map<String, String> BEYOND_A_SCHEMA = Map.of(
            "duplicate-key.yaml", "a name given twice is gone when the tree is made; editors report it themselves",
            "cost-range.yaml", "two values are compared with each other",
            "number-leading-zero.yaml", "YAML makes 012 a number before the schema sees it",
            "number-exponent.yaml", "YAML makes 1e1 a number before the schema sees it",
            "section-twice.md", "headings are not part of the tree",
            "section-and-field.md", "the tree has the field once");

    @ParameterizedTest
    @MethodSource("good")
    void aGoodItemHasNoProblem(Path file) throws IOException {
        assertThat(read(file).problems()).isEmpty();
        assertThat(read(file).item()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadItemHasTheProblemsThatItMarks(Path file) throws IOException {
        List<String> expected = Expectations.in(Files.readString(file));

        assertThat(expected).isNotEmpty();
        assertThat(read(file).problems())
                .extracting(ItemCorpusTest::mark)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void theSchemaAcceptsWhatTheReaderAccepts(Path file) throws IOException, RefusedInputException {
        List<Problem> problems = read(file).problems();
        boolean accepted = problems.stream()
                .noneMatch(problem -> problem.level() == null || problem.level() == Problem.Level.ERROR);

        List<Error> errors = validate(file);

        assertThat(errors.isEmpty()).as("%s%n%s", problems, errors).isEqualTo(accepted);
    }

    @Test
    void everyExceptionIsNeeded() {
        assertThat(BEYOND_A_SCHEMA.keySet())
                .allSatisfy(name -> assertThat(validate(CORPUS.resolve("bad").resolve(name)))
                        .as(name)
                        .isEmpty());
    }

    private static List<Error> validate(Path file) throws IOException, RefusedInputException {
        SourceText source = SourceText.decode(file.toString(), Files.readAllBytes(file));
        JsonNode tree = CoreTyping.of(tree(source));
        return SCHEMA.validate(
                tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static MapNode tree(SourceText source) throws RefusedInputException {
        if (!ItemFiles.isMarkdown(source.path())) {
            return YamlReader.read(source).root();
        }
        FrontMatter parts = FrontMatter.split(source);
        MapNode fields = YamlReader.read(source, parts.yaml()).root();
        return MarkdownItem.merge(source, fields, parts.sections()).root();
    }

    private static String mark(Problem problem) {
        String line = problem.position() == null
                ? "-"
                : String.valueOf(problem.position().line());
        return line + " item/" + problem.kind().ruleName();
    }

    private static ItemReading read(Path file) throws IOException {
        return ItemReader.read(file.toString().replace('\\', '/'), Files.readAllBytes(file));
    }

    static Stream<Path> good() throws IOException {
        return files("good");
    }

    static Stream<Path> bad() throws IOException {
        return files("bad");
    }

    /** What has a tree that a schema can look at, and is no exception. */
    static Stream<Path> comparable() throws IOException {
        return Stream.concat(good(), bad())
                .filter(file -> !file.getFileName().toString().contains("unreadable-"))
                .filter(file -> !BEYOND_A_SCHEMA.containsKey(file.getFileName().toString()));
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }
}
