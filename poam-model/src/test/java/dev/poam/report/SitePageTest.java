package dev.poam.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.page.ReportFile;
import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePageTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestRepository made;

    @BeforeEach
    void create() {
        made = TestRepository.create(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    @Test
    void linksEachReportInEachForm() throws IOException {
        String page = page(
                "organization: Acme\n",
                form("monthly-2024-02.html", "Month"),
                form("monthly-2024-02.pdf", "Month"),
                form("assessor/signoffs.csv", "Sign-offs"),
                ReportFile.text("index.html", ""));

        assertThat(page)
                .contains(">Dashboard</td>", "<a href=\"poam/index.html\">page</a></td>")
                .contains(">Month</td>")
                .contains("<a href=\"poam/monthly-2024-02.html\">page</a> <a href=\"poam/monthly-2024-02.pdf\">PDF</a>")
                .contains(">Sign-offs</td>")
                .contains("<a href=\"poam/assessor/signoffs.csv\">CSV</a>");
    }

    @Test
    void tellsHowTheMonthWent() throws IOException {
        assertThat(page("organization: Acme\n"))
                .contains("<h1>Monthly report, February 2024</h1>", "<h2 id=\"summary\">Summary</h2>");
    }

    @Test
    void carriesTheMarkingAboveAndBelow() throws IOException {
        String marking = "<p class=\"marking\"><strong>CUI &lt;b&gt;</strong></p>\n";

        assertThat(page("marking: CUI <b>\n")).startsWith(marking).endsWith(marking);
    }

    private String page(String settings, ReportFile... files) throws IOException {
        made.commit().write("poam.yaml", settings).on("2024-02-10").land();
        return SitePage.html(snapshot(), "poam", List.of(files));
    }

    private Snapshot snapshot() throws IOException {
        return SampleSnapshot.of(folder, "2024-02-29");
    }

    private static ReportFile form(String path, String title) {
        return new ReportFile(path, title, () -> new byte[0]);
    }
}
