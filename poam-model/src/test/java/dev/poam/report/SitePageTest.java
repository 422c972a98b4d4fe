package dev.poam.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
                "index.html",
                "monthly-2024-02.html",
                "monthly-2024-02.pdf",
                "assessor/signoffs.csv",
                "assessor/evidence.sha256");

        assertThat(page)
                .contains("<td>Dashboard</td><td class=\"prose\"><a href=\"poam/index.html\">HTML</a></td>")
                .contains("<td>Monthly 2024-02</td>")
                .contains("<a href=\"poam/monthly-2024-02.html\">HTML</a> <a href=\"poam/monthly-2024-02.pdf\">PDF</a>")
                .contains("<td>Assessor pack: sign-offs</td>")
                .contains("<a href=\"poam/assessor/evidence.sha256\">SHA256</a>");
    }

    @Test
    void tellsHowTheMonthWent() throws IOException {
        assertThat(page("organization: Acme\n", "index.html"))
                .contains("<h1>Monthly report, February 2024</h1>", "<h2 id=\"summary\">Summary</h2>");
    }

    @Test
    void carriesTheMarkingAboveAndBelow() throws IOException {
        String marking = "<p class=\"marking\"><strong>CUI &lt;b&gt;</strong></p>\n";

        assertThat(page("marking: CUI <b>\n", "index.html")).startsWith(marking).endsWith(marking);
    }

    private String page(String settings, String... paths) throws IOException {
        made.commit().write("poam.yaml", settings).on("2024-02-10").land();
        return SitePage.html(snapshot(), "poam", List.of(paths));
    }

    private Snapshot snapshot() throws IOException {
        return Snapshot.of(new AuditRequest(
                folder, "HEAD", LocalDate.of(2024, 2, 29), Instant.parse("2024-03-01T00:00:00Z"), HistoryMode.REQUIRE));
    }
}
