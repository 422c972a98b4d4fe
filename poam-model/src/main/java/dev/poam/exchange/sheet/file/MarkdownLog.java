package dev.poam.exchange.sheet.file;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the items of a log in prose: each has a heading that begins with its id. */
final class MarkdownLog {

    private static final String ID = "ID";
    private static final String TITLE = "Title";
    private static final String TEXT = "Text";

    /** What a heading may begin with: POA&amp;M-7, POAM-2026-001, V-12, #3, Finding 4. A bare year is none. */
    private static final String NAMES =
            "(?i:POA&?M[-_ #]{1,2}(?!(?:19|20)[0-9]{2}(?![-_.0-9]))(?=[^\\s:]{0,60}[0-9])[A-Z0-9]{1,15}(?:[-_.][A-Z0-9]{1,15}){0,3}"
                    + "|(?:item|finding|weakness|deficiency|gap)[ _-]{1,2}#?[0-9]{1,4})"
                    + "|#[0-9]{1,8}|[A-Z][A-Z0-9]{0,15}(?:-[A-Z0-9]{1,15}){0,3}-[0-9]{1,8}";

    private static final Pattern ITEM = Pattern.compile(
            "[^\\p{L}\\p{N}#]{0,4}(" + NAMES + ")\\]?(?:\\s{0,3}[:.)|\\u2013\\u2014-]{1,2}\\s{0,3}|\\s{1,3}|\\z)(.*)",
            Pattern.DOTALL);

    /** What the columns of a table are called that has a field of one item in each row. */
    private static final Set<String> NAME_OF_FIELD =
            Set.of("field", "attribute", "property", "element", "key", "category", "detail", "");

    private static final int LONGEST_NAME = 60;

    private static final int BELOW_HEADINGS = 7;

    /** How many names of fields become columns; what more are used stays in the text. */
    private static final int MOST_FIELDS = 200;

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean inItem;
    private int level;
    private String field = TEXT;

    private record Entry(int line, Map<String, StringBuilder> fields) {}

    /** Takes a block that belongs to an item; false for all others. */
    boolean take(Node block) {
        if (block instanceof Heading heading) {
            return takeHeading(heading, heading.getLevel());
        }
        if (isBoldLine(block)
                && ITEM.matcher(MarkdownText.of(block)).matches()
                && (!inItem || level == BELOW_HEADINGS || isBare())) {
            return takeHeading(block, BELOW_HEADINGS);
        }
        if (!inItem) {
            return false;
        }
        if (block instanceof Paragraph) {
            inline(block);
        } else if (block instanceof ListBlock list) {
            list(list, 0);
        } else if (block instanceof TableBlock table) {
            table(table);
        } else if (!(block instanceof ThematicBreak)) {
            add(block.getChars().toString().strip());
        }
        return true;
    }

    /** A field in each row; of any other table the rows, below the field that has just been named. */
    private void table(TableBlock table) {
        List<SheetRow> rows = MarkdownSheets.rows(table);
        if (!hasFields(table, rows)) {
            rows.stream().skip(field.equals(TEXT) ? 0 : 1).forEach(row -> add(String.join(" | ", row.texts())));
            return;
        }
        boolean isNamed = NAME_OF_FIELD.contains(rows.get(0).cell(0).toLowerCase(Locale.ROOT));
        for (SheetRow row : rows.subList(isNamed ? 1 : 0, rows.size())) {
            begin(name(row.cell(0)));
            add(row.cell(1));
        }
        field = TEXT;
    }

    private static boolean hasFields(TableBlock table, List<SheetRow> rows) {
        boolean isPair =
                rows.size() > 1 && rows.stream().allMatch(row -> row.cells().size() <= 2);
        boolean isNamed = isPair && NAME_OF_FIELD.contains(rows.get(0).cell(0).toLowerCase(Locale.ROOT));
        return isNamed || (isPair && MarkdownSheets.isFirstColumnBold(table));
    }

    private boolean takeHeading(Node heading, int itsLevel) {
        String text = MarkdownText.of(heading);
        Matcher item = ITEM.matcher(text);
        if (item.matches() && (!inItem || itsLevel <= level || isBare())) {
            String id = String.valueOf(item.group(1));
            if (inItem && itsLevel > level && !hasSameWord(id)) {
                entries.remove(entries.size() - 1);
            }
            inItem = true;
            level = itsLevel;
            entries.add(new Entry(heading.getStartLineNumber() + 1, new LinkedHashMap<>()));
            field = ID;
            add(id);
            field = TITLE;
            add(String.valueOf(item.group(2)));
            field = TEXT;
            return true;
        }
        if (inItem && itsLevel > level) {
            begin(name(text));
            return true;
        }
        inItem = false;
        return false;
    }

    /** Some logs have bold lines where others have headings. */
    private static boolean isBoldLine(Node block) {
        return block instanceof Paragraph
                && block.getFirstChild() instanceof StrongEmphasis bold
                && bold.getNext() == null;
    }

    /** Whether the last heading begins with the same word, so that it is an item, too, and no family of controls. */
    private boolean hasSameWord(String id) {
        String last = String.valueOf(entries.get(entries.size() - 1).fields().get(ID));
        return word(last).equals(word(id));
    }

    private static String word(String id) {
        return id.replaceAll("[^\\p{L}].*", "").toUpperCase(Locale.ROOT);
    }

    /** Whether nothing stands below the last heading of an item, so that it is a part of the document. */
    private boolean isBare() {
        return Set.of(ID, TITLE)
                .containsAll(entries.get(entries.size() - 1).fields().keySet());
    }

    private void list(ListBlock list, int depth) {
        int number = 0;
        for (Node item : list.getChildren()) {
            number++;
            String mark = list instanceof OrderedList ? number + ". " : "";
            for (Node part : item.getChildren()) {
                if (part instanceof ListBlock inner) {
                    list(inner, depth + 1);
                } else if (part instanceof Paragraph && item instanceof ListItem && startsField(part)) {
                    inline(part);
                } else {
                    add(mark + MarkdownText.of(part));
                }
            }
        }
        if (depth == 0 && !field.equals(TEXT) && list.getNext() instanceof Paragraph next && !startsField(next)) {
            field = TEXT;
        }
    }

    /** The lines of a paragraph; a bold name at the beginning of one begins a field. */
    private void inline(Node paragraph) {
        StringBuilder line = new StringBuilder();
        boolean atStart = true;
        for (Node node : paragraph.getChildren()) {
            if (atStart && isName(node)) {
                flush(line);
                begin(name(MarkdownText.of(node)));
                atStart = false;
                continue;
            }
            if (node instanceof SoftLineBreak) {
                line.append('\n');
                atStart = true;
            } else {
                MarkdownText.append(node, line);
                atStart = line.toString().isBlank() ? atStart : line.charAt(line.length() - 1) == '\n';
            }
        }
        flush(line);
    }

    private void flush(StringBuilder line) {
        String text = line.toString().strip();
        line.setLength(0);
        add(text.startsWith(":") ? text.substring(1).strip() : text);
    }

    private static boolean startsField(Node paragraph) {
        Node first = paragraph.getFirstChild();
        return first != null && isName(first);
    }

    /** Bold text with a colon in it or behind it, or with a full stop. */
    private static boolean isName(Node node) {
        if (!(node instanceof StrongEmphasis)) {
            return false;
        }
        String text = MarkdownText.of(node);
        Node next = node.getNext();
        boolean hasColon = text.endsWith(":")
                || text.endsWith(".")
                || (next != null && next.getChars().toString().stripLeading().startsWith(":"));
        return hasColon && text.length() <= LONGEST_NAME && !text.isBlank();
    }

    private void begin(String name) {
        if (names.contains(name) || names.size() < MOST_FIELDS) {
            names.add(name);
            field = name;
        } else {
            field = TEXT;
            add(name + ":");
        }
    }

    private static String name(String text) {
        String name = text.strip();
        name = name.endsWith(":") || name.endsWith(".")
                ? name.substring(0, name.length() - 1).strip()
                : name;
        return name.isEmpty() ? TEXT : name;
    }

    private void add(String text) {
        if (text.isBlank()) {
            return;
        }
        StringBuilder value =
                entries.get(entries.size() - 1).fields().computeIfAbsent(field, name -> new StringBuilder());
        value.append(value.length() == 0 ? "" : "\n").append(text);
    }

    /** The log as a table: a row for each item, a column for each name that is used; empty when there is no item. */
    Optional<Sheet> sheet() {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Set<String> columns = new LinkedHashSet<>(List.of(ID, TITLE));
        entries.forEach(entry -> columns.addAll(entry.fields().keySet()));
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of(entries.get(0).line(), List.copyOf(columns)));
        for (Entry entry : entries) {
            rows.add(SheetRow.of(
                    entry.line(),
                    columns.stream()
                            .map(name -> entry.fields().getOrDefault(name, new StringBuilder()))
                            .map(StringBuilder::toString)
                            .toList()));
        }
        return Optional.of(new Sheet("Log", false, rows));
    }
}
