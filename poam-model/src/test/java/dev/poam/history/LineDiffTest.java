package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    private static final String TEN = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

    @Test
    void saysNothingOfWhatIsEqual() {
        assertThat(diff(TEN, TEN)).isEmpty();
        assertThat(diff("", "")).isEmpty();
    }

    @Test
    void showsAChangeWithTheLinesAroundIt() {
        assertThat(diff(TEN, TEN.replace("5\n", "five\n"))).containsExactly("...", " 4", "-5", "+five", " 6", "...");
    }

    @Test
    void leavesNothingOutAtTheBeginningAndAtTheEnd() {
        assertThat(diff(TEN, "0\n" + TEN + "11\n")).containsExactly("+0", " 1", "...", " 10", "+11");
    }

    @Test
    void tellsALineBetweenTwoChangesOnce() {
        assertThat(diff(TEN, TEN.replace("4\n", "four\n").replace("6\n", "")))
                .containsExactly("...", " 3", "-4", "+four", " 5", "-6", " 7", "...");
    }

    @Test
    void showsNoGapBetweenLinesThatMeet() {
        assertThat(diff(TEN, TEN.replace("4\n", "four\n").replace("7\n", "seven\n")))
                .containsExactly("...", " 3", "-4", "+four", " 5", " 6", "-7", "+seven", " 8", "...");
    }

    @Test
    void showsAFileThatCameOutOfNothing() {
        assertThat(diff("", "a\nb")).containsExactly("+a", "+b");
        assertThat(diff("a\nb", "")).containsExactly("-a", "-b");
    }

    @Test
    void countsALineEndAtTheEndOfAFileAsADifference() {
        assertThat(diff("a\nb", "a\nb\n")).containsExactly(" a", "-b", "+b");
    }

    @Test
    void readsTextAsUtf8() {
        assertThat(diff("größer\n", "測試 \uD83D\uDD12\n")).containsExactly("-größer", "+測試 \uD83D\uDD12");
    }

    @Test
    void comparesNoFilesOfFourThousandLinesAndOne() {
        String half = "x\n".repeat(2000);

        assertThat(LineDiff.of(bytes(half), bytes(half), 1).compared()).isTrue();
        assertThat(LineDiff.of(bytes(half), bytes(half + "x\n"), 1)).isEqualTo(new LineDiff(List.of(), false));
    }

    /** With one line around each change. */
    private static List<String> diff(String before, String after) {
        return LineDiff.of(bytes(before), bytes(after), 1).lines().stream()
                .map(line -> switch (line.kind()) {
                    case BOTH -> " " + line.text();
                    case BEFORE -> "-" + line.text();
                    case AFTER -> "+" + line.text();
                    case GAP -> "..." + line.text();
                })
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
