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

    RowMilestones(Table table, DateText dates, List<SheetRow> rows, RowReader reader) {
        this.table = table;
        this.dates = dates;
        this.rows = rows;
        this.reader = reader;
    }

    /** The milestones of one cell. */
    void ofCell(Table.Column column, String text) {
        List<MilestoneText.Step> steps = new MilestoneText(dates).steps(text);
        for (MilestoneText.Step step : steps) {
            if (step.target() != null && !step.name().isEmpty()) {
                Map<String, String> milestone = new LinkedHashMap<>();
                milestone.put("name", RowReader.oneLine(step.name()));
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
            reader.unread(
                    column,
                    text,
                    unread.size() + " of " + steps.size() + " milestones in \"" + column.name() + "\" name no day: "
                            + RowReader.quoted(unread.get(0)),
                    "Write them into milestones of the item, each with name and target" + RowReader.KEPT);
        }
    }

    /** The milestones that stand in columns of their own, one a row. */
    void ofRows() {
        if (table.column(Target.MILESTONE_NAME).isEmpty()) {
            return;
        }
        for (SheetRow each : rows) {
            ofRow(each, table.column(Target.MILESTONE_NAME).orElseThrow());
            keepRest(each);
        }
    }

    private void ofRow(SheetRow row, Table.Column column) {
        String name = table.text(row, Target.MILESTONE_NAME);
        String target = table.text(row, Target.MILESTONE_TARGET);
        String done = table.text(row, Target.MILESTONE_DONE);
        Optional<String> due = dates.date(target).map(Object::toString);
        Optional<String> completed = dates.date(done).map(Object::toString);
        boolean isWhole = !name.isEmpty() && due.isPresent();
        if (isWhole && (done.isEmpty() || completed.isPresent())) {
            Map<String, String> milestone = new LinkedHashMap<>();
            milestone.put("name", RowReader.oneLine(name));
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
            boolean isRead = column.target() == Target.MILESTONE_NAME
                    || column.target() == Target.MILESTONE_TARGET
                    || column.target() == Target.MILESTONE_DONE
                    || column.target() == Target.IGNORE;
            if (isNew && !isRead) {
                reader.keep(column.name(), text);
            }
        }
    }
}
