package dev.poam.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.testing.Browser;
import dev.poam.testing.NeedsBrowser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsBrowser
class HtmlPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static final List<String> HOSTILE = List.of(
            "<script>parent.hit = 1</script>",
            "</style><script>hit = 1</script>",
            "<img src=x onerror=hit=1>",
            "<svg/onload=hit=1>",
            "\"><iframe srcdoc='<script>top.hit=1</script>'>",
            "'-hit=1-'",
            "[x](javascript:hit=1)",
            "<javascript:hit=1>",
            "![x](https://example.com/x.png)",
            "[a]: javascript:hit=1",
            "| a | b |\n| --- | --- |\n| <b>c</b> | d |",
            "```\n</code><script>hit=1</script>",
            "<!-- --><script>hit=1</script>",
            "&#60;script&#62;hit=1&#60;/script&#62;",
            "]]><script>hit=1</script>",
            "<math><mtext><table><mglyph><style><img src onerror=hit=1>",
            "\u2028<script>hit=1</script>\u0000\u0008\uFFFE\uD800",
            "{{constructor.constructor('hit=1')()}}",
            "1. x\n- y\n# z\n===",
            "x".repeat(100_000));

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void runsNothingThatPeopleWrote() throws IOException {
        MarkdownTable table = new MarkdownTable("A", "B");
        HOSTILE.forEach(text -> table.row(text, text));
        MarkdownBody body = new MarkdownBody().section("Items").table(table).bullets(HOSTILE);
        HOSTILE.forEach(text -> body.subsection(text).paragraph(text));
        for (String text : HOSTILE.subList(0, 6)) {
            DocumentControl control = new DocumentControl(
                    text, DAY, text, List.of(new DocumentControl.Line("System", text)), body.text());

            browser.open(write(new Report("log", control, body.text(), null)));

            assertThat(browser.holds("return window.hit === undefined")).isTrue();
            assertThat(browser.messages()).isEmpty();
            assertThat(browser.requests()).isEmpty();
            assertThat(browser.all("script, img, svg, iframe, math, b, a[href^=javascript], ol, main hr, main h1 + h1"))
                    .isEmpty();
            assertThat(browser.all("style")).hasSize(1);
            assertThat(browser.all("main > ul > li")).as("bullets").hasSize(2 * HOSTILE.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "1280, false", "1280, true"})
    void canBeReadByEverybody(int width, boolean dark) throws IOException {
        browser.width(width).dark(dark).open(write(report()));

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.isTooWide()).as("scrolls sideways").isFalse();
        browser.width(1280).dark(false);
    }

    @Test
    void wearsItsStyle() throws IOException {
        browser.open(write(report()));

        assertThat(browser.holds("return getComputedStyle(document.querySelector('.marking')).backgroundColor"
                        + " === 'rgb(80, 43, 133)'"))
                .isTrue();
    }

    @Test
    void carriesTheMarkingOnEachPrintedSheet() throws IOException {
        browser.open(write(report()));

        try (PDDocument printed = Loader.loadPDF(browser.pdf())) {
            PDFTextStripper text = new PDFTextStripper();
            assertThat(printed.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= printed.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(printed).split("CUI//SP", -1))
                        .as("above and below")
                        .hasSize(3);
            }
        }
    }

    @Test
    void isLightOnPaperWhereTheScreenIsDark() throws IOException {
        browser.open(write(report()));
        BufferedImage light = sheet();

        browser.dark(true);
        BufferedImage dark = sheet();
        browser.dark(false);

        assertThat(pixels(dark)).isEqualTo(pixels(light));
    }

    private static BufferedImage sheet() throws IOException {
        try (PDDocument printed = Loader.loadPDF(browser.pdf())) {
            return new PDFRenderer(printed).renderImage(0);
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void isTheSameTwice() {
        assertThat(HtmlPage.of(report()).text(null))
                .isEqualTo(HtmlPage.of(report()).text(null));
    }

    private static Report report() {
        MarkdownTable table = new MarkdownTable("ID", "Deficiency", "Plan", "Owner", "Target", "Status", "Notes");
        for (int i = 0; i < 60; i++) {
            table.row(
                    "POAM-" + i,
                    "Cloud administrators sign in without a second factor",
                    "Give each administrator two keys. ".repeat(5),
                    "luis",
                    "2026-06-19",
                    "Closed",
                    "x".repeat(200));
        }
        MarkdownBody body = new MarkdownBody()
                .section("Summary")
                .paragraph("y".repeat(300))
                .section("Items")
                .table(table)
                .section("Small")
                .table(new MarkdownTable("SHA-256", "File").row("a".repeat(64), "b"));
        return new Report(
                "log",
                new DocumentControl(
                        "Tracking log", DAY, "CUI//SP", List.of(new DocumentControl.Line("System", "Enclave")), ""),
                body.text(),
                null);
    }

    private static Path write(Report report) throws IOException {
        return Files.writeString(
                folder.resolve("page.html"), HtmlPage.of(report).text("index.html"));
    }
}
