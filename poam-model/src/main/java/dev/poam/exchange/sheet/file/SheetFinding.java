package dev.poam.exchange.sheet.file;

import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import org.jspecify.annotations.Nullable;

/** What there can be to say of a sheet. */
public enum SheetFinding {
    /** A file, a sheet or a row that is not read. */
    REFUSED("exchange/unreadable", Severity.ERROR),
    /** A value that was kept in the notes because it is none that the field can have. */
    BAD_VALUE("exchange/bad-value", Severity.WARNING),
    /** A row that says other than the item that came from it. */
    ROW_DIFFERS("exchange/row-differs", Severity.WARNING),
    /** A status that the sheet claims and that its row does not bring the grounds for. */
    CLAIMED_STATUS("exchange/claimed-status", Severity.INFO),
    /** A row or a column that no item came from. */
    LEFT_OUT("exchange/left-out", Severity.INFO),
    /** Something about how the file was read. */
    READ_AS("exchange/read-as", Severity.INFO);

    private final String rule;
    private final Severity severity;

    SheetFinding(String rule, Severity severity) {
        this.rule = rule;
        this.severity = severity;
    }

    /** The rule's id. */
    public String rule() {
        return rule;
    }

    /** A finding of this sort about a file as a whole. */
    public Finding of(String file, String message, String help) {
        return new Finding(rule, severity, file, null, null, oneLine(message), oneLine(help));
    }

    /** What went wrong with a file of our own, as a finding of this sort. */
    public Finding of(Problem problem) {
        return new Finding(rule, severity, problem.path(), problem.position(), null, problem.message(), problem.help());
    }

    /**
     * A finding of this sort.
     *
     * @param row 1-based
     * @param column 0-based
     * @param item the id of the item that it is about; null when there is none
     */
    public Finding at(String file, int row, int column, @Nullable String item, String message, String help) {
        return new Finding(rule, severity, file, new Position(row, column + 1), item, oneLine(message), oneLine(help));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ").strip();
    }
}
