package dev.poam.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.ExampleShop;
import dev.poam.report.page.ReportLinks;
import dev.poam.testing.Browser;
import dev.poam.testing.NeedsBrowser;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The example's dashboard, as people use it. */
@NeedsBrowser
@NeedsProgram("git")
class DashboardPageTest {

    private static final String SHOWN = """
            return [...document.querySelectorAll('#table tbody tr')]
                .filter(row => row.checkVisibility()).map(row => row.dataset.id);
            """;

    private static final List<ReportLinks> REPORTS = List.of(new ReportLinks(
            "POA&M tracking log",
            List.of(
                    new ReportLinks.Link("page", "tracking-log.html"),
                    new ReportLinks.Link("PDF", "tracking-log.pdf"))));

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static ExampleShop shop;

    @SuppressWarnings("NullAway.Init")
    private static Dashboard dashboard;

    @SuppressWarnings("NullAway.Init")
    private static Path page;

    @BeforeAll
    static void start() throws IOException {
        shop = ExampleShop.replayedIn(Files.createDirectory(folder.resolve("shop")));
        dashboard = dashboardOf(ExampleShop.LAST_DAY);
        page = Files.writeString(folder.resolve("index.html"), dashboard.html());
        browser = Browser.start();
    }

    private static Dashboard dashboardOf(LocalDate day) throws IOException {
        return Dashboard.of(shop.snapshot(day), REPORTS);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void open() {
        browser.width(1280).dark(false).open(page);
    }

    @Test
    void saysNothingAndAsksForNothing() {
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @Test
    void leadsToTheReportsBesideIt() {
        assertThat(browser.lines(
                        "return [...document.querySelectorAll('.forms a')].map(a => a.getAttribute('aria-label') + ' '"
                                + " + a.getAttribute('href'))"))
                .containsExactly(
                        "POA&M tracking log, page tracking-log.html", "POA&M tracking log, PDF tracking-log.pdf");
    }

    @Test
    void runsNoOtherScript() {
        browser.script("document.body.append(Object.assign(document.createElement('script'),"
                + " {textContent: 'document.title = 1'}))");

        assertThat(browser.messages()).singleElement().asString().contains("Content Security Policy");
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "1280, false", "1280, true"})
    void hasNoBarrier(int width, boolean dark) {
        browser.width(width).dark(dark).open(page);

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.isTooWide()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "1280, false", "1280, true"})
    void hasNoBarrierOnAnItemsPage(int width, boolean dark) {
        browser.width(width).dark(dark).open(page, "#POAM-010");

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.isTooWide()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"})
    void isThereForEachMonth(LocalDate day) throws IOException {
        Dashboard past = dashboardOf(day);
        browser.open(Files.writeString(folder.resolve(day + ".html"), past.html()));

        assertThat(browser.lines(SHOWN)).containsExactlyElementsOf(ids(past, item -> true));
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void isTheSameTwice() throws IOException {
        assertThat(dashboardOf(ExampleShop.LAST_DAY).html()).isEqualTo(dashboard.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open", "In Progress", "Closed"})
    void showsTheItemsOfAStatus(String status) {
        browser.choose("#f-status", status);

        List<String> expected = ids(dashboard, item -> item.status().equals(status));
        assertThat(browser.lines(SHOWN)).containsExactlyElementsOf(expected);
        assertThat(browser.find("#shown").getText())
                .startsWith(expected.size() + " of " + dashboard.items().size());
    }

    @Test
    void showsTheItemsOfAFamily() {
        browser.choose("#f-family", "IA");

        assertThat(browser.lines(SHOWN))
                .containsExactlyElementsOf(
                        ids(dashboard, item -> item.families().contains("IA")));
    }

    @Test
    void findsWords() {
        browser.find("#q").sendKeys("multifactor cloud");
        browser.await("return document.getElementById('shown').textContent.includes('of')");

        assertThat(browser.lines(SHOWN)).contains("POAM-001").doesNotContain("POAM-002");
        assertThat(browser.fragment()).isEqualTo("items?q=multifactor+cloud");
    }

    @Test
    void sortsByAnyColumnFromTheKeyboard() {
        WebElement button = browser.find("th[data-key=target] button");
        button.sendKeys(Keys.ENTER);

        assertThat(browser.lines(SHOWN)).containsExactlyElementsOf(byTarget());
        assertThat(browser.find("th[data-key=target]").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
        assertThat(browser.fragment()).isEqualTo("items?sort=target");
    }

    private static List<String> byTarget() {
        return dashboard.items().stream()
                .sorted((one, two) -> {
                    boolean dated = one.target().isPresent();
                    return dated == two.target().isPresent()
                            ? one.targetText().compareTo(two.targetText())
                            : dated ? -1 : 1;
                })
                .map(DashboardItem::anchor)
                .toList();
    }

    @Test
    void opensALinkedView() {
        browser.open(page, "#items?status=Closed&sort=-id");

        List<String> expected = ids(dashboard, item -> !item.isOpen());
        assertThat(browser.lines(SHOWN))
                .containsExactlyElementsOf(
                        expected.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void opensAnItemAndComesBack() {
        browser.find("#table a[href='#POAM-003']").sendKeys(Keys.ENTER);
        browser.await("return document.getElementById('POAM-003') !== null");
        assertThat(browser.find("#overview").isDisplayed()).isFalse();
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("POAM-003");

        browser.focused().sendKeys(Keys.ESCAPE);
        assertThat(browser.find("#overview").isDisplayed()).isTrue();
        assertThat(browser.focused().getDomAttribute("href")).isEqualTo("#POAM-003");
    }

    @Test
    void turnsDark() {
        String before = background();
        browser.find("#theme").click();

        assertThat(background()).isNotEqualTo(before);
        assertThat(browser.barriers()).isEmpty();
    }

    private static String background() {
        return browser.lines("return [getComputedStyle(document.body).backgroundColor]")
                .get(0);
    }

    @Test
    void isReadWithoutScripts() {
        browser.scripts(false).open(page);
        try {
            assertThat(browser.all("#table tbody tr"))
                    .hasSameSizeAs(dashboard.items())
                    .allMatch(WebElement::isDisplayed);
            assertThat(browser.all("article.item"))
                    .hasSameSizeAs(dashboard.items())
                    .allMatch(WebElement::isDisplayed);
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void isMarkedOnEachPrintedSheetAndHasAllItems() throws IOException {
        try (PDDocument paper = Loader.loadPDF(browser.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            String all = stripper.getText(paper);
            for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                assertThat(stripper.getText(paper)
                                .lines()
                                .filter(line -> line.matches("(?:Page [0-9]+ of [0-9]+ ?)?CUI")))
                        .as("sheet " + sheet)
                        .hasSizeGreaterThanOrEqualTo(2);
            }
            assertThat(all).contains(ids(dashboard, item -> true));
        }
    }

    private static List<String> ids(Dashboard of, Predicate<DashboardItem> wanted) {
        return of.items().stream().filter(wanted).map(DashboardItem::anchor).toList();
    }
}
