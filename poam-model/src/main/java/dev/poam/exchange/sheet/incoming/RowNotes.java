package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.CellLetters;
import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a row says that is no value of a field: kept for the notes of its item, and told. */
final class RowNotes {

    static final String KEPT = "; the text is kept in its notes.";
    private static final Pattern NOTHING = Pattern.compile(
            "[\\s/.\\u2013\\u2014-]{1,9}|(?:n/?a|none|nil|not applicable)\\.?", Pattern.CASE_INSENSITIVE);

    private final SheetFile file;
    private final Table table;
    private final SheetRow row;
    private final List<String> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    RowNotes(SheetFile file, Table table, SheetRow row) {
        this.file = file;
        this.table = table;
        this.row = row;
    }

    List<String> lines() {
        return notes;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Keeps a text in the notes and tells why, unless it says that there is nothing to say. */
    void unread(Table.Column column, String text, String message, String help) {
        keep(column.name(), text);
        if (!NOTHING.matcher(text).matches()) {
            warn(column, message, help);
        }
    }

    void warn(Table.Column column, String message, String help) {
        findings.add(SheetFinding.BAD_VALUE.at(
                file.name(), row.number(), column.index(), null, where(column) + message, help));
    }

    /** Tells of a status that comes in as another. */
    void told(Table.Column column, String message, String help) {
        findings.add(SheetFinding.CLAIMED_STATUS.at(
                file.name(), row.number(), column.index(), null, where(column) + message, help));
    }

    void keep(String name, String text) {
        notes.add(CellTexts.oneLine(name) + ": " + CellTexts.lines(text));
    }

    private String where(Table.Column column) {
        String sheet = table.sheet().name();
        return (sheet.isEmpty() ? "" : sheet + "!") + CellLetters.of(column.index()) + row.number() + ": ";
    }

    void remark(String remark) {
        notes.add(CellTexts.lines(remark));
    }

    static String noDay(Table.Column column, String text) {
        return CellTexts.quoted(text) + " in \"" + column.name() + "\" "
                + (DateText.isAmbiguous(text) ? "can be two days, with the month or the day first" : "names no day");
    }
}
