package dev.poam.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.HostileShop;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfSheetsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void markEveryPage() throws IOException {
        List<String> pages = pages(report(rows(200)));

        assertThat(pages)
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page.split("CUI//SP", -1))
                        .as("above and below")
                        .hasSize(3));
    }

    @Test
    void numberThePages() throws IOException {
        List<String> pages = pages(report(rows(200)));

        assertThat(pages.get(1)).contains("Page 2 of " + pages.size());
    }

    @Test
    void repeatTheHeadOfATable() throws IOException {
        assertThat(pages(report(rows(200)))).allSatisfy(page -> assertThat(page).contains("Deficiency"));
    }

    @Test
    void showEveryRowOnce() throws IOException {
        String text = String.join("", pages(report(rows(200))));

        assertThat(IntStream.range(0, 200))
                .allSatisfy(i -> assertThat(text.split("Row " + i + " ", -1)).hasSize(2));
    }

    @Test
    void areTheSameTwice() {
        assertThat(pdf(report(rows(20)))).isEqualTo(pdf(report(rows(20))));
    }

    @Test
    void sayWhatTheyAre() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(report(rows(1))))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Log & <more>");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-06-30T00:00:00Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void holdTheirFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(report("Müller Ελλάδα Москва **bold**\n")))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(new PDFTextStripper().getText(document)).contains("Müller Ελλάδα Москва bold");
        }
    }

    @Test
    void showThatTheFontLacksACharacter() throws IOException {
        assertThat(pages(report("Title \u6F22\u5B57 end\n")))
                .singleElement()
                .asString()
                .contains("Title \u25A1\u25A1 end");
    }

    @Test
    void canBeLeafedThroughByHeadings() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(report("## One\n\ntext\n\n### One one\n\n## Two\n\ntext\n")))) {
            List<String> outline = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                outline.add(item.getTitle());
                item.children().forEach(child -> outline.add("  " + child.getTitle()));
            }
            assertThat(outline).containsExactly("One", "  One one", "Two");
        }
    }

    @Test
    void lieAcrossForAWideTable() throws IOException {
        try (PDDocument wide =
                        Loader.loadPDF(pdf(report("| 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n" + "|---".repeat(7) + "|\n")));
                PDDocument narrow = Loader.loadPDF(pdf(report("text\n")))) {
            assertThat(wide.getPage(0).getMediaBox().getWidth()).isEqualTo(792);
            assertThat(narrow.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
        }
    }

    @Test
    void keepHostileTextOnThePage() throws IOException {
        MarkdownTable table = new MarkdownTable("ID", "Deficiency", "Notes");
        MarkdownBody body = new MarkdownBody();
        for (String text : HostileShop.texts()) {
            table.row("POAM-001", text, text);
            body.paragraph(text);
        }
        body.table(table);

        try (PDDocument document = Loader.loadPDF(pdf(report(body.text())))) {
            List<Float> overhang = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getXDirAdj() < 0 || text.getXDirAdj() + text.getWidthDirAdj() > text.getPageWidth()) {
                        overhang.add(text.getXDirAdj());
                    }
                }
            }.getText(document);
            assertThat(overhang).isEmpty();
        }
    }

    private static String rows(int count) {
        StringBuilder table = new StringBuilder("| ID | Deficiency | Notes |\n| --- | --- | --- |\n");
        for (int i = 0; i < count; i++) {
            table.append("| POAM-").append(i).append(" | Row ").append(i).append(" of the table | - |\n");
        }
        return table.toString();
    }

    private static List<String> pages(Report report) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(report))) {
            PDFTextStripper text = new PDFTextStripper();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                text.setStartPage(i);
                text.setEndPage(i);
                pages.add(text.getText(document));
            }
        }
        return pages;
    }

    private static byte[] pdf(Report report) {
        return new PdfSheets(HtmlPage.of(report), DAY).bytes();
    }

    private static Report report(String body) {
        return new Report("log", new DocumentControl("Log & <more>", DAY, "CUI//SP", List.of(), ""), body, null);
    }
}
