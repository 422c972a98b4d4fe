package dev.poam.exchange.emass;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.ItemWords;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.rule.Finding;
import dev.poam.rule.Reporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import into eMASS would refuse or cut, told before a workbook is written. */
public final class EmassCheck {

    private static final String COMPLETE = "Give it, or leave the item out of what eMASS gets.";

    private final Extract extract;
    private final Reporter reporter;

    private EmassCheck(Extract extract, Reporter reporter) {
        this.extract = extract;
        this.reporter = reporter;
    }

    /** The findings of all items, in the order of their places. */
    public static List<Finding> of(Extract extract) {
        return Stream.concat(
                        extract
                                .judged(
                                        "exchange/emass-refused",
                                        reporter -> new EmassCheck(extract, reporter).refused())
                                .stream(),
                        extract
                                .judged(
                                        "exchange/emass-too-long",
                                        reporter -> new EmassCheck(extract, reporter).tooLong())
                                .stream())
                .sorted()
                .toList();
    }

    private void tooLong() {
        for (ReportedItem reported : extract.items()) {
            for (EmassRow.Limited text : new EmassRow(extract, reported).limited()) {
                if (text.text().length() > text.longest()) {
                    reporter.report(
                            reported.item(),
                            text.field(),
                            "what eMASS gets of `" + text.field() + "` is "
                                    + text.text().length() + " characters long and will be cut to " + text.longest(),
                            "Say it shorter, or let eMASS have the beginning; the item keeps the whole.");
                }
            }
        }
    }

    private void refused() {
        for (ReportedItem reported : extract.items()) {
            PoamItem item = reported.item();
            EmassStatus status = EmassStatus.of(item, extract.asOf());
            demand(item, status, "deficiency", item.deficiency());
            demand(item, status, "resources", ItemWords.resources(item));
            demand(item, status, "source.type", item.source().type());
            EmassRow row = new EmassRow(extract, reported);
            String office = row.office();
            demand(item, status, "owner", office.isEmpty() ? null : office, "an organization for its `owner`");
            if (status == EmassStatus.RISK_ACCEPTED) {
                demand(
                        item,
                        status,
                        "deferral.rationale",
                        item.deferral() == null ? null : item.deferral().rationale());
            } else {
                demand(item, status, "targetCompletion", item.targetCompletion());
                demand(item, status, "milestones", item.milestones().isEmpty() ? null : item.milestones());
                milestones(item, status);
            }
            if (status == EmassStatus.COMPLETED) {
                completed(reported);
                demand(item, status, "notes", row.comments(), "a comment: `notes` or an `owner`");
            }
        }
    }

    private void completed(ReportedItem reported) {
        Optional<LocalDate> on = reported.completed();
        if (on.isEmpty()) {
            demand(reported.item(), EmassStatus.COMPLETED, "status", null, "the day of its completion");
        } else if (on.get().isAfter(extract.asOf())) {
            reporter.report(
                    reported.item(),
                    "status",
                    "eMASS refuses a completion in the future: " + on.get(),
                    "Correct the date, or export as of a later day.");
        }
    }

    private void milestones(PoamItem item, EmassStatus status) {
        for (int i = 0; i < item.milestones().size(); i++) {
            Milestone milestone = item.milestones().get(i);
            String field = "milestones[" + i + "].";
            demand(item, status, field + "name", milestone.name());
            demand(item, status, field + "target", milestone.target());
            if (status == EmassStatus.COMPLETED) {
                demand(item, status, field + "completed", milestone.completed());
            }
            LocalDate end = item.targetCompletion();
            if (end != null && milestone.target() != null && milestone.target().isAfter(end)) {
                reporter.report(
                        item,
                        field + "target",
                        "eMASS refuses a milestone on " + milestone.target() + ", after the item's end on " + end,
                        "Correct the wrong one of the two dates.");
            }
        }
    }

    private void demand(PoamItem item, EmassStatus status, String field, @Nullable Object value) {
        demand(item, status, field, value, "`" + field + "`");
    }

    private void demand(PoamItem item, EmassStatus status, String field, @Nullable Object value, String words) {
        if (value == null || value.toString().isBlank()) {
            reporter.report(
                    item, field, "eMASS refuses an item that is " + status.label() + " without " + words, COMPLETE);
        }
    }
}
