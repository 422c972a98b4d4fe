package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.SheetRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the milestones of an item, in one cell or in columns of their own. */
final class RowMilestones {

    private final Table table;
    private final DateText dates;
    private final List<SheetRow> rows;
    private final RowReader reader;
    private final RowNotes notes;

    RowMilestones(Table table, DateText dates, List<SheetRow> rows, RowReader reader, RowNotes notes) {
        this.table = table;
        this.dates = dates;
        this.rows = rows;
        this.reader = reader;
        this.notes = notes;
    }

    /** The milestones of one cell. */
    void ofCell(Table.Column column, String text) {
        List<MilestoneText.Step> steps = new MilestoneText(dates).steps(text);
        for (MilestoneText.Step step : steps) {
            if (step.target() != null && !step.name().isEmpty()) {
                Map<String, String> milestone = new LinkedHashMap<>();
                milestone.put("name", CellTexts.oneLine(step.name()));
                milestone.put("target", step.target().toString());
                if (step.completed() != null) {
                    milestone.put("completed", step.completed().toString());
                }
                reader.milestone(milestone);
            }
        }
        List<String> unread = steps.stream()
                .filter(step -> !step.isWhole())
                .map(MilestoneText.Step::text)
                .toList();
        if (!unread.isEmpty()) {
            notes.unread(
                    column,
                    text,
                    unread.size() + " of " + steps.size() + " milestones in \"" + column.name() + "\" name no day: "
                            + CellTexts.quoted(unread.get(0)),
                    "Write them into milestones of the item, each with name and target" + RowNotes.KEPT);
        }
    }

    /** Whether a column has the names of milestones whose days stand in another. */
    boolean areNamedBy(Table.Column column) {
        return name().equals(Optional.of(column));
    }

    /** The column with names of milestones; one with milestones is such a one when their days stand beside it. */
    private Optional<Table.Column> name() {
        boolean hasDay = table.column(Target.MILESTONE_TARGET).isPresent()
                || table.column(Target.MILESTONE_DONE).isPresent();
        return table.column(Target.MILESTONE_NAME)
                .or(() -> table.column(Target.MILESTONES).filter(column -> hasDay));
    }

    /** The milestones of the rows that add some, and those in columns of their own. */
    void ofRows() {
        Optional<Table.Column> name = name();
        for (SheetRow each : rows) {
            boolean isFirst = each.equals(rows.get(0));
            if (name.isPresent()) {
                ofRow(each, name.get());
            } else {
                table.columns().stream()
                        .filter(column ->
                                column.target() == Target.MILESTONE_TARGET || column.target() == Target.MILESTONE_DONE)
                        .filter(column -> !each.cell(column.index()).isEmpty())
                        .forEach(column -> notes.keep(column.name(), each.cell(column.index())));
            }
            table.column(Target.MILESTONES)
                    .filter(column -> !isFirst && !areNamedBy(column))
                    .filter(column -> !each.cell(column.index()).isEmpty())
                    .ifPresent(column -> ofCell(column, each.cell(column.index())));
            keepRest(each);
        }
    }

    private void ofRow(SheetRow row, Table.Column column) {
        String name = row.cell(column.index());
        String target = table.text(row, Target.MILESTONE_TARGET);
        String done = table.text(row, Target.MILESTONE_DONE);
        Optional<String> due = dates.date(target).map(Object::toString);
        Optional<String> completed = dates.date(done).map(Object::toString);
        boolean isWhole = !name.isEmpty() && due.isPresent() && name.lines().count() == 1;
        if (isWhole && (done.isEmpty() || completed.isPresent())) {
            Map<String, String> milestone = new LinkedHashMap<>();
            milestone.put("name", CellTexts.oneLine(name));
            milestone.put("target", due.orElseThrow());
            completed.ifPresent(day -> milestone.put("completed", day));
            reader.milestone(milestone);
        } else if (!name.isEmpty() || !target.isEmpty() || !done.isEmpty()) {
            ofCell(
                    column,
                    name
                            + (target.isEmpty() ? "" : " (" + target + ")")
                            + (done.isEmpty() ? "" : " completed " + done));
        }
    }

    /** What a row that adds a milestone says besides it and besides what the first row has said, if it is not that one. */
    private void keepRest(SheetRow each) {
        for (Table.Column column : table.columns()) {
            String text = each.cell(column.index());
            boolean isNew = !text.isEmpty() && !text.equals(rows.get(0).cell(column.index()));
            boolean isRead = column.target().isOfMilestone() || column.target() == Target.IGNORE;
            if (isNew && !isRead) {
                notes.keep(column.name(), text);
            }
        }
    }
}
