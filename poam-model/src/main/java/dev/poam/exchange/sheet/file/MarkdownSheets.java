package dev.poam.exchange.sheet.file;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import dev.poam.project.MarkdownGuard;
import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a Markdown file, and its log: a heading for each item, such as {@code ### POAM-001: title}, and bold names
 * of fields below it.
 */
final class MarkdownSheets {

    private final List<Sheet> tables = new ArrayList<>();
    private final MarkdownLog log = new MarkdownLog();
    private String heading = "";

    private MarkdownSheets() {}

    static List<Sheet> read(String name, String text) throws RefusedSheetException {
        try {
            if (text.length() > Limits.DOCUMENT_BYTES) {
                throw new RefusedSheetException(
                        name,
                        "the document has " + text.length() + " characters; at most " + Limits.DOCUMENT_BYTES
                                + " are read",
                        "Split it into several documents.");
            }
            SourceText source = SourceText.decodeUnlimited(name, text.getBytes(StandardCharsets.UTF_8));
            return MarkdownGuard.parse(source, MarkdownSheets::sheets);
        } catch (RefusedInputException e) {
            throw new RefusedSheetException(SheetFinding.REFUSED.of(e.problem()));
        }
    }

    private static List<Sheet> sheets(String markdown) {
        MarkdownSheets found = new MarkdownSheets();
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        for (Node block : parser.parse(markdown).getChildren()) {
            found.take(block);
        }
        List<Sheet> sheets = new ArrayList<>(found.tables);
        found.log.sheet().ifPresent(sheets::add);
        return sheets;
    }

    private void take(Node block) {
        if (block instanceof Heading title) {
            heading = MarkdownText.of(title);
        }
        if (!log.take(block) && block instanceof TableBlock table) {
            tables.add(new Sheet(name(), false, rows(table)));
        }
    }

    /** Two tables under one heading have names of their own. */
    private String name() {
        String base = heading.isEmpty() ? "Table" : heading;
        String name = base;
        for (int i = 2; isTaken(name); i++) {
            name = base + " " + i;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return tables.stream().anyMatch(sheet -> sheet.name().equals(name));
    }

    static List<SheetRow> rows(TableBlock table) {
        List<SheetRow> rows = new ArrayList<>();
        for (Node part : table.getChildren()) {
            if (part instanceof TableSeparator) {
                continue;
            }
            for (Node row : part.getChildren()) {
                if (row instanceof TableRow) {
                    rows.add(SheetRow.of(row.getStartLineNumber() + 1, cells(row)));
                }
            }
        }
        return rows;
    }

    /** Whether the first cell of each row below the header is set in bold. */
    static boolean isFirstColumnBold(TableBlock table) {
        for (Node part : table.getChildren()) {
            for (Node row : part.getChildren()) {
                if (part instanceof TableBody && !isBold(row.getFirstChild())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBold(@Nullable Node cell) {
        if (cell == null) {
            return false;
        }
        String text = MarkdownText.of(cell);
        for (Node part : cell.getChildren()) {
            if (part instanceof StrongEmphasis && MarkdownText.of(part).equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell : row.getChildren()) {
            if (cell instanceof TableCell) {
                cells.add(MarkdownText.of(cell));
            }
        }
        return cells;
    }
}
