package dev.poam.item;

import dev.poam.item.PlainLines.UnsureException;
import dev.poam.source.CalendarDate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values that history is made of straight from the bytes of a plainly written file. A history has tens of
 * thousands of versions and most of their bytes are prose, over which this goes many times as fast as the full reader.
 *
 * <p>It knows the YAML that people write in items and gives up at everything else, be it wrong or only unusual: then the
 * full reader decides. What it does read, the full reader reads in the same way; nothing else makes it right.
 */
final class VersionScanner {

    /** Too few for as many values as would be refused. */
    private static final int MOST_BYTES = 24 * 1024;

    private static final int DEEPEST = 8;

    private final PlainLines lines;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final EnumSet<Field> seen = EnumSet.noneOf(Field.class);
    private final Map<String, LocalDate> milestones = new LinkedHashMap<>();
    private int depth;

    /** What a mapping is to the history. */
    private enum Part {
        ITEM,
        MILESTONE,
        OTHER
    }

    /** What a value is to the history. */
    private enum Field {
        ID(Part.ITEM, "id"),
        STATUS(Part.ITEM, "status"),
        TARGET(Part.ITEM, "targetCompletion"),
        MILESTONES(Part.ITEM, "milestones"),
        MILESTONE_NAME(Part.MILESTONE, "name"),
        MILESTONE_TARGET(Part.MILESTONE, "target"),
        OTHER(Part.OTHER, "");

        private static final Field[] ALL = values();

        private final Part part;
        private final String label;

        Field(Part part, String label) {
            this.part = part;
            this.label = label;
        }
    }

    private VersionScanner(PlainLines lines) {
        this.lines = lines;
    }

    /** The version in a file; null where the full reader has to decide, as on every file without a proper id. */
    static @Nullable ItemVersion scan(String path, byte[] content) {
        if (content.length > MOST_BYTES) {
            return null;
        }
        try {
            VersionScanner scanner = new VersionScanner(
                    ItemFiles.isMarkdown(path) ? PlainLines.frontMatter(content) : PlainLines.file(content));
            scanner.file();
            return scanner.version();
        } catch (UnsureException e) {
            return null;
        }
    }

    private @Nullable ItemVersion version() {
        String id = values.get(Field.ID);
        return id == null || !ItemId.isProper(id)
                ? null
                : ItemVersion.of(id, values.get(Field.STATUS), date(Field.TARGET), milestones);
    }

    private @Nullable LocalDate date(Field field) {
        String text = values.get(field);
        return text == null ? null : CalendarDate.parse(text).orElse(null);
    }

    private void file() throws UnsureException {
        lines.toContent();
        requireThat(!lines.atEnd() && lines.indent() == 0);
        mapping(0, lines.start(), Part.ITEM);
        requireThat(lines.atEnd());
    }

    /** Reads the names at one indentation with their values; before the first one there may be a list's hyphen. */
    private void mapping(int indent, int first, Part part) throws UnsureException {
        requireThat(++depth <= DEEPEST);
        int name = first;
        do {
            int colon = lines.colon(name);
            requireThat(colon >= 0);
            Field field = field(part, name, colon);
            int at = lines.skipSpaces(colon + 1);
            if (lines.at(at) == '\n' || lines.at(at) == '#') {
                lines.nextLine();
                below(indent, field);
            } else {
                value(indent, at, field);
            }
            lines.toContent();
            name = lines.start() + indent;
        } while (goesOn(indent) && !lines.isElement());
        depth--;
    }

    /** The field that a name stands for; of one that is given twice the full reader knows which counts. */
    private Field field(Part part, int from, int to) throws UnsureException {
        for (Field field : Field.ALL) {
            if (field.part == part && field != Field.OTHER && lines.is(from, to, field.label)) {
                requireThat(seen.add(field));
                return field;
            }
        }
        return Field.OTHER;
    }

    /** Whether the present line belongs to a mapping or list at this indentation. */
    private boolean goesOn(int indent) throws UnsureException {
        if (lines.atEnd() || lines.indent() < indent) {
            return false;
        }
        requireThat(lines.indent() == indent);
        return true;
    }

    /** Reads what stands on the lines below a name: a list, a mapping, or nothing. */
    private void below(int outerIndent, Field field) throws UnsureException {
        lines.toContent();
        if (lines.atEnd() || lines.indent() < outerIndent) {
            return;
        }
        // A list may begin right below its name.
        if (lines.isElement()) {
            requireThat(field == Field.MILESTONES || field == Field.OTHER);
            list(lines.indent(), field == Field.MILESTONES ? Part.MILESTONE : Part.OTHER);
        } else if (lines.indent() > outerIndent) {
            requireThat(field == Field.OTHER);
            mapping(lines.indent(), lines.start() + lines.indent(), Part.OTHER);
        }
    }

    private void list(int indent, Part elements) throws UnsureException {
        requireThat(++depth <= DEEPEST);
        do {
            int hyphen = lines.start() + indent;
            int at = lines.skipSpaces(hyphen + 1);
            if (lines.colon(at) >= 0) {
                begin(elements);
                mapping(at - lines.start(), at, elements);
                finish(elements);
            } else {
                element(indent, at, elements);
            }
            lines.toContent();
        } while (goesOn(indent) && lines.isElement());
        depth--;
    }

    private void element(int indent, int at, Part part) throws UnsureException {
        if (lines.at(at) == '{') {
            lines.endLine(mappingInBraces(at, part));
        } else {
            value(indent, at, Field.OTHER);
        }
    }

    private void value(int outerIndent, int at, Field field) throws UnsureException {
        switch (lines.at(at)) {
            case '|', '>' -> {
                requireThat(field == Field.OTHER);
                lines.skipBlockText(outerIndent, at);
            }
            case '\'', '"', '[', '{' -> lines.endLine(enclosed(at, field));
            default -> {
                int end = lines.plainEnd(at);
                set(field, at, end);
                boolean isWholeLine = lines.at(lines.skipSpaces(end)) == '\n';
                lines.nextLine();
                boolean goesOn = isWholeLine && lines.skipPlainLines(outerIndent);
                requireThat(!goesOn || field == Field.OTHER);
            }
        }
    }

    /** Reads a value in quotes or brackets, all on one line; returns where it ends. */
    private int enclosed(int at, Field field) throws UnsureException {
        switch (lines.at(at)) {
            case '\'', '"' -> {
                int end = lines.closingQuote(at);
                set(field, at + 1, end);
                return end + 1;
            }
            case '[' -> {
                requireThat(field == Field.MILESTONES || field == Field.OTHER);
                return listInBrackets(at, field == Field.MILESTONES ? Part.MILESTONE : Part.OTHER);
            }
            case '{' -> {
                requireThat(field == Field.OTHER);
                return mappingInBraces(at, Part.OTHER);
            }
            default -> {
                int end = lines.wordEnd(at);
                set(field, at, end);
                return end;
            }
        }
    }

    private int listInBrackets(int from, Part elements) throws UnsureException {
        requireThat(++depth <= DEEPEST);
        int at = lines.skipSpaces(from + 1);
        while (lines.at(at) != ']') {
            int end = lines.at(at) == '{' ? mappingInBraces(at, elements) : enclosed(at, Field.OTHER);
            at = behindComma(end, ']');
        }
        depth--;
        return at + 1;
    }

    private int mappingInBraces(int from, Part part) throws UnsureException {
        requireThat(++depth <= DEEPEST);
        begin(part);
        int at = lines.skipSpaces(from + 1);
        while (lines.at(at) != '}') {
            int colon = lines.colon(at);
            requireThat(colon >= 0);
            int end = enclosed(lines.skipSpaces(colon + 1), field(part, at, colon));
            at = behindComma(end, '}');
        }
        finish(part);
        depth--;
        return at + 1;
    }

    /** Where the next element is, or the bracket that closes them; a comma before it is unusual. */
    private int behindComma(int from, char close) throws UnsureException {
        int at = lines.skipSpaces(from);
        if (lines.at(at) == ',') {
            at = lines.skipSpaces(at + 1);
            requireThat(lines.at(at) != close);
        } else {
            requireThat(lines.at(at) == close);
        }
        return at;
    }

    private void begin(Part part) {
        if (part == Part.MILESTONE) {
            for (Field field : EnumSet.of(Field.MILESTONE_NAME, Field.MILESTONE_TARGET)) {
                seen.remove(field);
                values.remove(field);
            }
        }
    }

    private void finish(Part part) {
        String name = values.get(Field.MILESTONE_NAME);
        LocalDate target = date(Field.MILESTONE_TARGET);
        if (part == Part.MILESTONE && name != null && target != null) {
            milestones.putIfAbsent(name, target);
        }
    }

    private void set(Field field, int from, int to) throws UnsureException {
        if (field == Field.OTHER) {
            return;
        }
        String text = lines.text(from, to).strip();
        // A list has no text, and null without quotes is none.
        requireThat(field != Field.MILESTONES && !text.equals("null"));
        if (!text.isEmpty()) {
            values.put(field, text);
        }
    }

    private static void requireThat(boolean sure) throws UnsureException {
        PlainLines.requireThat(sure);
    }
}
