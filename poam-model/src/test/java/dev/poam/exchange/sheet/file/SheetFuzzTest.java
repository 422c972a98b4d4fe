package dev.poam.exchange.sheet.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.rule.Finding;

/**
 * Whatever the bytes are, reading gives rows or a finding and no exception, and it ends. An ordinary build tries the
 * inputs beside this class; the profile {@code fuzz} looks for new ones.
 */
class SheetFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesCsv(byte[] content) {
        check(SheetFiles.read("old.csv", content));
    }

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesMarkdown(byte[] content) {
        check(SheetFiles.read("old.md", content));
    }

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesAWorkbook(byte[] content) {
        byte[] zip = content.clone();
        byte[] mark = {'P', 'K', 3, 4};
        System.arraycopy(mark, 0, zip, 0, Math.min(mark.length, zip.length));
        check(SheetFiles.read("old.xlsx", zip));
    }

    private static void check(SheetFile file) {
        assertThat(file.sheets().isEmpty()
                        && file.findings().isEmpty()
                        && !file.name().endsWith(".md"))
                .isFalse();
        for (Finding finding : file.findings()) {
            assertThat(finding.message()).isNotBlank().doesNotContain("\n");
            assertThat(finding.help()).isNotBlank().doesNotContain("\n");
        }
    }
}
