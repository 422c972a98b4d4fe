package dev.poam.report.page;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Markdown as HTML that is well-formed XML too: raw HTML in it is shown and not obeyed, and links lead only to the web
 * or to what lies beside the page.
 */
final class MarkdownHtml {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .toImmutable();

    /**
     * A heading that can be linked to.
     *
     * @param level from 1
     */
    record Section(int level, String text, String id) {}

    private final String html;
    private final List<Section> sections;

    private MarkdownHtml(String html, List<Section> sections) {
        this.html = html;
        this.sections = sections;
    }

    static MarkdownHtml of(String markdown) {
        Document document = Parser.builder(OPTIONS).build().parse(markdown);
        IdentityHashMap<Node, Section> headings = new IdentityHashMap<>();
        List<Section> sections = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (Node each : document.getChildren()) {
            if (each instanceof Heading heading) {
                Section section = section(heading, times);
                headings.put(heading, section);
                sections.add(section);
            }
        }
        IdentityHashMap<Node, String> looks = new IdentityHashMap<>();
        for (Node each : document.getChildren()) {
            if (each instanceof TableBlock table) {
                measure(table, looks);
            }
        }
        HtmlRenderer renderer = HtmlRenderer.builder(OPTIONS)
                .attributeProviderFactory(new PageAttributes.Factory(headings, looks))
                .nodeRendererFactory(new ScrollingTables())
                .build();
        return new MarkdownHtml(renderer.render(document), List.copyOf(sections));
    }

    /** Notes the class of each cell, which is that of its column. */
    private static void measure(TableBlock table, IdentityHashMap<Node, String> looks) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (Node row : table.getDescendants()) {
            if (row instanceof TableRow && !(row.getParent() instanceof TableSeparator)) {
                List<TableCell> cells = new ArrayList<>();
                for (Node cell : row.getChildren()) {
                    cells.add((TableCell) cell);
                }
                rows.add(cells);
            }
        }
        TableColumns columns = TableColumns.of(rows.stream()
                .map(row -> row.stream().map(cell -> cell.getText().toString()).toList())
                .toList());
        for (List<TableCell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                looks.put(row.get(i), columns.look(i));
            }
        }
    }

    /** Named as GitHub names it, so that a link in the Markdown leads there in both. */
    private static Section section(Heading heading, Map<String, Integer> times) {
        String text = new TextCollectingVisitor().collectAndGetText(heading).strip();
        String slug = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
        int before = times.merge(slug, 1, Integer::sum) - 1;
        return new Section(heading.getLevel(), text, before == 0 ? slug : slug + "-" + before);
    }

    String html() {
        return html;
    }

    /** In the order of the text. */
    List<Section> sections() {
        return sections;
    }
}
