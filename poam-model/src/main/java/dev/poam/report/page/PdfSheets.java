package dev.poam.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.poam.report.text.MarkupText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A page as a PDF that is tagged for screen readers, has its fonts in it, and is the same each time. */
final class PdfSheets {

    private static final String FONT = "Liberation Sans";

    /** Stands for each character that the font lacks; the page has it. */
    private static final String NO_GLYPH = "\u25A1";

    private static final int LINE = 118;
    private static final int LANDSCAPE_LINE = 165;
    private static final int PORTRAIT_COLUMNS = 6;

    static {
        // It would tell on standard error how fast it is.
        XRLog.setLoggingEnabled(false);
    }

    private final HtmlPage page;
    private final LocalDate day;

    /**
     * Of a page.
     *
     * @param day the day that the PDF says it is of, whenever it is made
     */
    PdfSheets(HtmlPage page, LocalDate day) {
        this.page = page;
        this.day = day;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(fitted()).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            GregorianCalendar date = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(date);
            document.getDocumentInformation().setModificationDate(date);
            // Otherwise the moment of saving goes into the identifier.
            document.setDocumentId(day.toEpochDay());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF could not be made in memory", e);
        }
        return bytes.toByteArray();
    }

    private static PdfRendererBuilder builder(Document document) {
        return new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                .useFont(() -> font("Italic"), FONT, 400, FontStyle.ITALIC, true)
                .usePdfUaAccessibility(true)
                .withProducer("poam")
                .useReplacementText(NO_GLYPH)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useUriResolver((base, address) -> null);
    }

    private static InputStream font(String style) {
        InputStream font = PdfSheets.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
        if (font == null) {
            throw new IllegalStateException("there is no font Liberation Sans " + style);
        }
        return font;
    }

    /** The document with widths for the columns of its large tables, on sheets that hold the widest of them. */
    private Document fitted() {
        Document document = parsed(markup(""));
        List<TableColumns> columns = columns(document);
        boolean landscape = columns.stream().anyMatch(each -> each.count() > PORTRAIT_COLUMNS);
        if (landscape) {
            document = parsed(markup("@page { size: letter landscape; }\n"));
        }
        NodeList tables = document.getElementsByTagName("table");
        int line = landscape ? LANDSCAPE_LINE : LINE;
        for (int i = 0; i < tables.getLength(); i++) {
            if (tables.item(i) instanceof Element table && !columns.get(i).fit(line)) {
                fit(table, columns.get(i).shares(line));
            }
        }
        return document;
    }

    private static void fit(Element table, List<Double> shares) {
        if (table.getAttribute("class").isEmpty()) {
            table.setAttribute("class", "fitted");
            Element group = table.getOwnerDocument().createElement("colgroup");
            for (double share : shares) {
                Element column = table.getOwnerDocument().createElement("col");
                column.setAttribute("width", String.format(Locale.ROOT, "%.2f%%", share));
                group.appendChild(column);
            }
            table.insertBefore(group, table.getFirstChild());
        }
    }

    private static List<TableColumns> columns(Document document) {
        List<TableColumns> columns = new ArrayList<>();
        NodeList tables = document.getElementsByTagName("table");
        for (int i = 0; i < tables.getLength(); i++) {
            List<List<String>> rows = new ArrayList<>();
            NodeList lines = ((Element) tables.item(i)).getElementsByTagName("tr");
            for (int j = 0; j < lines.getLength(); j++) {
                rows.add(cells((Element) lines.item(j)));
            }
            columns.add(TableColumns.of(rows));
        }
        return columns;
    }

    private static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell instanceof Element) {
                cells.add(cell.getTextContent());
            }
        }
        return cells;
    }

    private String markup(String more) {
        DocumentControl control = page.control();
        return """
                <html lang="en">
                <head>
                <title>%1$s</title>
                <meta name="subject" content="%1$s"/>
                <style>%2$s%3$s%4$s</style>
                %5$s</head>
                <body>
                %6$s</body>
                </html>
                """.formatted(
                        MarkupText.escaped(control.title()),
                        PageStyle.read(PdfSheets.class, "sheet.css"),
                        PageStyle.sheetMargins(control.marking()),
                        more,
                        bookmarks(),
                        page.content());
    }

    /** The headings, those of the third level below those of the second. */
    private String bookmarks() {
        StringBuilder bookmarks = new StringBuilder("<bookmarks>\n");
        boolean open = false;
        for (MarkdownHtml.Section section : page.sections()) {
            boolean chapter = section.level() <= 2;
            if (chapter && open) {
                bookmarks.append("</bookmark>\n");
            }
            bookmarks
                    .append("<bookmark name=\"")
                    .append(MarkupText.escaped(section.text()))
                    .append("\" href=\"#")
                    .append(MarkupText.escaped(section.id()))
                    .append(chapter ? "\">\n" : "\"/>\n");
            open |= chapter;
        }
        return bookmarks
                .append(open ? "</bookmark>\n" : "")
                .append("</bookmarks>\n")
                .toString();
    }

    /** XML without a document type, so that nothing is looked up. */
    private static Document parsed(String markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("what is made from Markdown is well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory could not be read", e);
        }
    }
}
