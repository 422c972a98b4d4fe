package dev.poam.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void showsWhatDiffersAndALineAround() {
        assertThat(TextDiff.of("a\nb\nc\nd\ne\nf", "a\nb\nc\nD\ne\nf"))
                .containsExactly("  \u2026", "  c", "- d", "+ D", "  e", "  \u2026");
    }

    @Test
    void comparesALongLineSentenceBySentence() {
        String long1 = "The first sentence stays as it is, whatever else may come to pass. The second is old. Third.";
        String more = " And one more, so that the line is long enough to be read in pieces.";

        assertThat(TextDiff.of(long1 + more, long1.replace("old", "new") + more))
                .containsExactly(
                        "  The first sentence stays as it is, whatever else may come to pass.",
                        "- The second is old.",
                        "+ The second is new.",
                        "  Third.",
                        "  \u2026");
    }

    @Test
    void aTextThatIsNewIsAllAdded() {
        assertThat(TextDiff.of("", "a\nb")).containsExactly("+ a", "+ b");
    }

    @Test
    void endsInTimeWhereTwoLongTextsShareNothing() {
        String before = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));

        assertThat(TextDiff.of(before, after)).hasSize(40_000);
    }
}
