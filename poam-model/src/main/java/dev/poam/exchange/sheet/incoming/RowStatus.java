package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.item.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles with what status a row comes in: the latest that it claims and brings the grounds for. Whoever was Closed stays
 * so, as a claim; what has a plan is In Progress; all else is Open.
 */
final class RowStatus {

    private static final List<String> PLAN = List.of("targetCompletion", "remediation.plan", "milestones", "resources");

    private final Table table;
    private final Mapping mapping;
    private final DateText dates;
    private final SheetRow row;
    private final RowReader reader;
    private final RowNotes notes;

    RowStatus(Table table, Mapping mapping, DateText dates, SheetRow row, RowReader reader, RowNotes notes) {
        this.table = table;
        this.mapping = mapping;
        this.dates = dates;
        this.row = row;
        this.reader = reader;
        this.notes = notes;
    }

    void settle() {
        Optional<Table.Column> column = table.column(Target.STATUS);
        String text = table.text(row, Target.STATUS);
        Optional<StatusWord> word = text.isEmpty() ? ofSheet() : word(text);
        if (!text.isEmpty() && word.isEmpty()) {
            notes.unread(
                    column.orElseThrow(),
                    text,
                    CellTexts.quoted(text) + " is no status; the item comes in as Open",
                    "Set the status in the item, or say under statuses in the mapping what it means before items are made;"
                            + " the text is kept in its notes.");
        }
        if (word.isPresent() && !text.isEmpty() && Status.parse(text).isEmpty()) {
            notes.keep(column.orElseThrow().name(), text);
        }
        Status claimed = word.map(StatusWord::status).orElse(null);
        boolean isAccepted = word.isPresent() && claimed == null;
        Status status = claimed == null ? Status.OPEN : grounded(claimed);
        reader.set("status", status.label());
        claim(column, text, claimed, status);
        acceptance(column, text, isAccepted);
    }

    private Optional<StatusWord> word(String text) {
        String told = mapping.statuses().getOrDefault(text, "");
        return told.isEmpty() ? StatusWord.of(text) : StatusWord.of(told);
    }

    /** In FedRAMP's workbook the sheet is the status. */
    private Optional<StatusWord> ofSheet() {
        String name = table.sheet().name().toLowerCase(Locale.ROOT);
        boolean isClosed = name.matches(".*\\b(?:closed|completed)\\b.*") && !name.contains("open");
        return Optional.of(new StatusWord(isClosed ? Status.CLOSED : Status.OPEN));
    }

    private Status grounded(Status claimed) {
        if (claimed == Status.CLOSED || claimed == Status.OPEN) {
            return claimed;
        }
        return lacking().isEmpty() ? Status.IN_PROGRESS : Status.OPEN;
    }

    /** What a plan needs and the row does not bring. */
    private List<String> lacking() {
        return PLAN.stream().filter(field -> !has(field)).toList();
    }

    private boolean has(String field) {
        return field.equals("resources")
                ? reader.has("resources.cost")
                        || reader.has("resources.cost.min")
                        || reader.has("resources.personHours")
                        || reader.has("resources.personDays")
                : reader.has(field);
    }

    private void claim(Optional<Table.Column> column, String text, @Nullable Status claimed, Status status) {
        boolean isClosed = claimed == Status.CLOSED;
        String since = isClosed ? first(Target.CLOSED, Target.STATUS_DATE) : table.text(row, Target.STATUS_DATE);
        Optional<String> on = dates.date(since)
                .or(() -> dates.first(text).map(DateText.Found::date))
                .map(Object::toString);
        for (Target target : List.of(Target.CLOSED, Target.STATUS_DATE)) {
            String date = table.text(row, target);
            boolean isClaimed = dates.date(since).isPresent() && claimed != null && date.equals(since);
            if (!date.isEmpty() && !isClaimed) {
                unclaimed(table.column(target).orElseThrow(), date);
            }
        }
        if (claimed == null || (claimed == status && on.isEmpty() && !isClosed)) {
            return;
        }
        Map<String, String> claim = new LinkedHashMap<>();
        claim.put("status", claimed.label());
        on.ifPresent(day -> claim.put("on", day));
        reader.claim(claim);
        if (claimed != status) {
            notes.told(
                    column.orElse(table.columns().get(0)),
                    CellTexts.quoted(text) + " is claimed, and the row brings no "
                            + (status == Status.OPEN ? String.join(", ", lacking()) : "proof")
                            + ": the item comes in as "
                            + status.label(),
                    "Add " + (status == Status.OPEN ? "that" : "the evidence")
                            + " to the item, then run mvn poam:move.");
        }
    }

    /** A day that goes with no status; one that cannot be read is told. */
    private void unclaimed(Table.Column column, String date) {
        if (dates.date(date).isPresent()) {
            notes.keep(column.name(), date);
        } else {
            notes.unread(
                    column,
                    date,
                    RowNotes.noDay(column, date),
                    "Write the day into the item, as 2026-06-30; the text is kept in its notes.");
        }
    }

    private String first(Target one, Target other) {
        String text = table.text(row, one);
        return dates.date(text).isPresent() || table.text(row, other).isEmpty() ? text : table.text(row, other);
    }

    private void acceptance(Optional<Table.Column> column, String text, boolean isAccepted) {
        String rationale = table.text(row, Target.RATIONALE);
        String until = table.text(row, Target.ACCEPTED_UNTIL);
        Optional<String> day = dates.date(until).map(Object::toString);
        if (isAccepted && !rationale.isEmpty() && day.isPresent() && reader.set("deferral.rationale", rationale)) {
            reader.set("deferral.until", day.get());
            return;
        }
        table.column(Target.RATIONALE)
                .filter(any -> !rationale.isEmpty())
                .ifPresent(any -> notes.keep(any.name(), rationale));
        table.column(Target.ACCEPTED_UNTIL).filter(any -> !until.isEmpty()).ifPresent(any -> unclaimed(any, until));
        if (isAccepted) {
            notes.warn(
                    column.orElse(table.columns().get(0)),
                    CellTexts.quoted(text) + " says neither why nor until when; the item comes in as Open",
                    "Write a deferral into the item: rationale, acceptedBy and until; the text is kept in its notes.");
        }
    }
}
