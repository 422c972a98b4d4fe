package dev.poam.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static final Duration SHORT = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"no", "012", "12:30:45", "3.10", "0x1F", "1e3", "True", "2026-06-30", ".inf", "null "})
    void keepsEveryScalarAsTheTextItWasWrittenAs(String written) throws RefusedInputException {
        assertThat(scalar(read("a: " + written + "\n"), "a").value()).isEqualTo(written.strip());
    }

    @Test
    void spansOfValuesAreOffsetsIntoTheText() throws RefusedInputException {
        String text = "title: \uD83D\uDD12 lock\nstatus: 'Open'   # now\n";

        ScalarNode status = scalar(read(text), "status");

        assertThat(text.substring(status.span().start(), status.span().end())).isEqualTo("'Open'");
        assertThat(status.position()).hasToString("2:9");
    }

    @Test
    void columnsCountCharactersOutsideTheBasicPlaneOnce() throws RefusedInputException {
        MapNode root = read("{title: \uD83D\uDD12\uD83D\uDD12, status: Open}");

        assertThat(scalar(root, "status").position()).hasToString("1:21");
    }

    @Test
    void partsOfAFileHavePositionsInTheWholeFile() throws RefusedInputException {
        SourceText source = source("\uD83D\uDD12\n---\nstatus: Open\n---\n");

        MapNode root = YamlReader.read(source, new Span(7, 20)).root();

        assertThat(scalar(root, "status").position()).hasToString("3:9");
        assertThat(source.text().substring(15, 19)).isEqualTo("Open");
        assertThat(scalar(root, "status").span()).isEqualTo(new Span(15, 19));
    }

    @Test
    void keepsTheFirstOfTwoEqualNamesAndTellsBothPositions() throws RefusedInputException {
        YamlDocument document = YamlReader.read(source("status: Open\nowner: jane\nstatus: Closed\n"));

        assertThat(scalar(document.root(), "status").value()).isEqualTo("Open");
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.DUPLICATE_KEY);
            assertThat(problem.position()).isEqualTo(new Position(3, 1));
            assertThat(problem.message()).isEqualTo("`status` is given twice, first at 1:1");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: &x 1                    | anchors
            a: [*x]                    | aliases
            a: !!python/object:os.x {} | tags
            a: ! x                     | tags
            !!map {a: 1}               | tags
            '"a\\xZ": 1'               | not valid YAML
            [1, 2                      | not valid YAML
            a: b: c                    | not valid YAML
            a: @b                      | not valid YAML
            - a                        | found a list
            just words                 | found a text
            {[a]: b}                   | a name must be a text
            !!-%20                     | not
            """)
    void refusesWhatItDoesNotAllow(String yaml, String reason) {
        assertThat(refusal(yaml).message()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "~\n"})
    void refusesAnEmptyFile(String yaml) {
        assertThat(refusal(yaml).message()).isEqualTo("the file is empty");
    }

    @Test
    void refusesASecondDocument() {
        Problem problem = refusal("a: 1\n---\nb: 2\n");

        assertThat(problem.message()).isEqualTo("a second YAML document begins here");
        assertThat(problem.position()).isEqualTo(new Position(2, 1));
    }

    @Test
    void namesAControlCharacterAndItsPlace() {
        Problem problem = refusal("a: \uD83D\uDD12\nb: x\u0001y\n");

        assertThat(problem.message()).isEqualTo("the character U+0001 is not allowed in YAML");
        assertThat(problem.position()).isEqualTo(new Position(2, 5));
    }

    @Test
    void refusesBillionLaughsBeforeAnythingIsBuilt() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(refusal(bomb.toString()).message()).startsWith("anchors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void refusesDeepNestingWithoutOverflowingTheStack(String opening) {
        String text = "a:\n  " + opening.repeat(60_000 / opening.length());

        Assertions.assertTimeoutPreemptively(
                SHORT, () -> assertThat(refusal(text)).isNotNull());
    }

    @Test
    void allowsThirtyLevelsAndNotOneMore() throws RefusedInputException {
        String allowed = "a: " + "[".repeat(29) + "]".repeat(29);
        String deeper = "a: " + "[".repeat(30) + "]".repeat(30);

        assertThat(read(allowed).entries()).hasSize(1);
        assertThat(refusal(deeper).message()).isEqualTo("nested more than 30 levels deep");
    }

    @Test
    void refusesMoreValuesThanTheLimit() {
        String text = "a: [" + "1,".repeat(Limits.NODES) + "]";

        assertThat(refusal(text).message()).startsWith("more than 20000 values");
    }

    @Test
    void refusesAHugeScalarBySizeAlone() {
        byte[] bytes = ("a: " + "x ".repeat(150 * 1024)).getBytes(UTF_8);

        RefusedInputException refused =
                catchThrowableOfType(RefusedInputException.class, () -> SourceText.decode("item.yaml", bytes));

        assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.TOO_LARGE);
    }

    @Test
    void thousandsOfPositionsOnOneLineTakeNoQuadraticTime() {
        String text = "{a: [" + "\uD83D\uDD12,".repeat(19_000) + "\uD83D\uDD12".repeat(40_000) + "]}";

        Assertions.assertTimeoutPreemptively(SHORT, () -> assertThat(read(text)).isNotNull());
    }

    private static ScalarNode scalar(MapNode root, String name) {
        return (ScalarNode) root.get(name).orElseThrow();
    }

    private static MapNode read(String text) throws RefusedInputException {
        return YamlReader.read(source(text)).root();
    }

    private static Problem refusal(String text) {
        return catchThrowableOfType(RefusedInputException.class, () -> read(text))
                .problem();
    }

    private static SourceText source(String text) throws RefusedInputException {
        return SourceText.decode("item.yaml", text.getBytes(UTF_8));
    }
}
