package dev.poam.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentPageTest {

    private static final String FIRST = "a".repeat(1000) + "\n";

    @Test
    void keepsWhatJustFits() {
        String page = page(CommentPage.LIMIT, 60_000, 4_000);

        assertThat(page.codePointCount(0, page.length())).isEqualTo(65_536);
        assertThat(page).doesNotContain("no room");
    }

    @Test
    void cutsTheLastEntryOfTheLeastImportantSectionForOneCharacterTooMany() {
        String page = page(CommentPage.LIMIT + 1, 60_000, 4_000);

        assertThat(page.codePointCount(0, page.length())).isLessThanOrEqualTo(65_536);
        assertThat(page)
                .contains("There is no room here for 1 of 1 under Texts.")
                .contains(FIRST)
                .contains("b".repeat(60_000))
                .doesNotContain("TEXTS");
    }

    @Test
    void countsACharacterBeyondTheBasicPlaneAsOne() {
        String page = new CommentPage("", "")
                .section(new CommentPage.Section("Items", 0, "", List.of("\uD83D\uDD11".repeat(65_536)), ""))
                .text();

        assertThat(page).hasSize(2 * 65_536);
    }

    /** @param total the length of the page when nothing is cut */
    private static String page(int total, int items, int texts) {
        String head = "HEAD\n";
        String start = "TEXTS\n";
        int rest = total - head.length() - FIRST.length() - items - start.length() - texts;
        return new CommentPage(head, "f".repeat(rest))
                .section(new CommentPage.Section("Texts", 6, start, List.of("c".repeat(texts)), ""))
                .section(new CommentPage.Section("Items", 0, "", List.of(FIRST, "b".repeat(items)), ""))
                .text();
    }
}
