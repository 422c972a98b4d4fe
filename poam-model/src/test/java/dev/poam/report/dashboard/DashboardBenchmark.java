package dev.poam.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.bench.Benches;
import dev.poam.report.page.ReportFile;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.Browser;
import dev.poam.testing.NeedsBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How long the dashboard of a thousand items takes to be made and to be opened, and how large it is. */
@NeedsBrowser
class DashboardBenchmark {

    private static final long MOST_BYTES = 5_000_000;
    private static final long MOST_MILLIS = 2_000;

    /** When the table can be used, in milliseconds since the address was entered. */
    private static final String READY = "return Math.round(performance.getEntriesByName('ready')[0].startTime)";

    private static final String PAINTED =
            "return Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1)";

    /** The time until the next frame after a search that leaves few of the items. */
    private static final String FILTERED = """
            const begin = performance.now();
            const list = document.getElementById('f-status');
            list.value = arguments[0];
            list.dispatchEvent(new Event('change'));
            return new Promise(done => requestAnimationFrame(() => setTimeout(
                () => done(Math.round(performance.now() - begin)))));
            """;

    private static final String SEARCHED = """
            const begin = performance.now();
            const search = document.getElementById('q');
            search.value = arguments[0];
            search.dispatchEvent(new Event('input'));
            return new Promise(done => setTimeout(() => requestAnimationFrame(() => setTimeout(
                () => done(Math.round(performance.now() - begin - 80)))), 80));
            """;

    @Test
    void opensAThousandItems() throws IOException, InterruptedException {
        Path folder = Benches.thousandItems();
        long begin = System.nanoTime();
        Snapshot snapshot = Snapshot.of(new AuditRequest(
                folder, "HEAD", LocalDate.of(2020, 8, 1), Instant.parse("2026-01-01T00:00:00Z"), HistoryMode.REQUIRE));
        long read = System.nanoTime();
        ReportFile file = Dashboard.files(snapshot, List.of()).get(0);
        long made = System.nanoTime();
        Path page = Files.write(folder.resolveSibling("dashboard.html"), file.content());
        try (Browser browser = Browser.start()) {
            browser.open(page).open(page);
            long ready = browser.number(READY);
            print(
                    "%d items, %d commits: read %d ms, written %d ms, %d KB; first paint %d ms, table ready %d ms,"
                            + " filter %d ms, first search %d ms, next %d ms",
                    browser.number("return document.querySelectorAll('#table tbody tr').length"),
                    snapshot.audit().history().chain().size(),
                    (read - begin) / 1_000_000,
                    (made - read) / 1_000_000,
                    file.content().length / 1000,
                    browser.number(PAINTED),
                    ready,
                    browser.number(FILTERED, "Closed"),
                    browser.number(SEARCHED, "firewall"),
                    browser.number(SEARCHED, "firewall key"));
            assertThat(ready).isLessThan(MOST_MILLIS);
        }
        assertThat((long) file.content().length).isLessThan(MOST_BYTES);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
