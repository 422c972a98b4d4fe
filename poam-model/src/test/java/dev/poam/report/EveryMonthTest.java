package dev.poam.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.page.ReportFile;
import dev.poam.report.page.ReportFormat;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsProgram("git")
class EveryMonthTest {

    /** PDF is made from the same bytes as HTML, and takes a second for each. */
    private static final Set<ReportFormat> FORMS = EnumSet.complementOf(EnumSet.of(ReportFormat.PDF));

    private static final Pattern BACK = Pattern.compile("<p class=\"back\"><a href=\"([^\"]+)\">");

    @SuppressWarnings("NullAway.Init")
    private static ExampleShop shop;

    @BeforeAll
    static void replay(@TempDir Path folder) {
        shop = ExampleShop.replayedIn(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, 2026-05, 2026-Q2",
        "2026-06-30, 2026-06, 2026-Q2",
        "2026-07-31, 2026-07, 2026-Q3",
        "2026-08-31, 2026-08, 2026-Q3",
        "2026-09-30, 2026-09, 2026-Q3",
        "2026-10-31, 2026-10, 2026-Q4",
        "2026-11-20, 2026-11, 2026-Q4"
    })
    void hasEveryReportAndTheSameTwice(LocalDate day, String month, String quarter) throws IOException {
        Map<String, String> once = reports(day);

        assertThat(once)
                .containsKeys(
                        "index.html",
                        "tracking-log.html",
                        "backlog.html",
                        "monthly-" + month + ".html",
                        "quarterly-" + quarter + ".html",
                        "annual-2026.html",
                        "assessor/summary.html",
                        "assessor/items.html",
                        "assessor/history.html",
                        "assessor/signoffs.html",
                        "assessor/coverage.html",
                        "assessor/objectives.html")
                .isEqualTo(reports(day));
    }

    @Test
    void leadsFromEachPageBackToTheDashboard() throws IOException {
        Map<String, String> pages = reports(ExampleShop.LAST_DAY);
        pages.keySet().removeIf(path -> !path.endsWith(".html") || path.equals("index.html"));

        assertThat(pages).hasSize(11).allSatisfy((path, page) -> {
            Matcher back = BACK.matcher(page);
            assertThat(back.find()).isTrue();
            assertThat(Path.of(path).resolveSibling(back.group(1)).normalize()).hasToString("index.html");
        });
    }

    @Test
    void leadsBackNowhereWithoutADashboard() throws IOException {
        assertThat(reports(ExampleShop.LAST_DAY, EnumSet.of(ReportKind.BACKLOG, ReportKind.ASSESSOR)))
                .hasSizeGreaterThan(7)
                .allSatisfy((path, page) -> assertThat(page).doesNotContain("index.html"));
    }

    private static Map<String, String> reports(LocalDate day) throws IOException {
        return reports(day, EnumSet.allOf(ReportKind.class));
    }

    private static Map<String, String> reports(LocalDate day, Set<ReportKind> kinds) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (ReportFile file : Reports.of(shop.snapshot(day), kinds, FORMS)) {
            texts.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
