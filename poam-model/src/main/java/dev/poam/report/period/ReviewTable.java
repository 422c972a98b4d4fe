package dev.poam.report.period;

import dev.poam.project.Project;
import dev.poam.project.Review;
import dev.poam.project.ReviewKind;
import dev.poam.project.ReviewPeriod;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.rule.ReviewCoverage;
import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which reviews of a year's months, quarters and the year itself there are. */
final class ReviewTable {

    private final Snapshot snapshot;
    private final ReviewPeriod year;

    ReviewTable(Snapshot snapshot, ReviewPeriod year) {
        this.snapshot = snapshot;
        this.year = year;
    }

    void addTo(MarkdownBody body) {
        Project project = snapshot.project();
        Set<ReviewKind> asked = project.settings().reviewKinds();
        MarkdownTable table = new MarkdownTable("Period", "Kind", "Held on", "Participants", "Items", "Remark");
        int due = 0;
        int held = 0;
        for (ReviewKind kind : ReviewKind.values()) {
            boolean isAsked = asked.isEmpty() ? kind == ReviewKind.MONTHLY : asked.contains(kind);
            for (ReviewCoverage covered :
                    ReviewCoverage.of(kind, project, snapshot.audit().history(), snapshot.asOf())) {
                if (covered.period().first().getYear() != year.first().getYear()) {
                    continue;
                }
                addRow(table, covered, isAsked);
                if (isAsked && covered.isOver() && (covered.isOpenAtEnd() || covered.review() != null)) {
                    due++;
                    held += covered.isMissing() ? 0 : 1;
                }
            }
        }
        body.section("Review coverage").paragraph(summary(due, held, asked)).table(table);
    }

    private String summary(int due, int held, Set<ReviewKind> asked) {
        String kinds = asked.isEmpty()
                ? "poam.yaml does not say which reviews there must be, so one is expected of each month"
                : "poam.yaml asks for "
                        + Wording.and(asked.stream().map(ReviewKind::label).toList()) + " reviews";
        int interval = snapshot.project().settings().reviewEveryDays();
        return (due == 0
                        ? "No review was due by now"
                        : held + " of " + Wording.counted(due, "review", "reviews") + " that were due are there")
                + ": " + kinds + ", from the first item on and where items were open at the end of the period. A review"
                + " is late when it was held more than " + Wording.days(interval) + " after that.";
    }

    private void addRow(MarkdownTable table, ReviewCoverage covered, boolean isAsked) {
        Review review = covered.review();
        table.row(
                covered.period().toString(),
                covered.period().kind().label(),
                review == null ? Cell.NONE : review.date().toString(),
                review == null
                        ? Cell.NONE
                        : String.valueOf(review.participants().size()),
                review == null ? Cell.NONE : String.valueOf(review.items().size()),
                remark(covered, isAsked));
    }

    private String remark(ReviewCoverage covered, boolean isAsked) {
        Review review = covered.review();
        if (review != null) {
            LocalDate latest = covered.period()
                    .lastDay()
                    .plusDays(snapshot.project().settings().reviewEveryDays());
            return review.date().isAfter(latest)
                    ? "late, " + Wording.days(Days.between(covered.period().lastDay(), review.date()))
                            + " after the end"
                    : "held";
        }
        List<String> parts = new ArrayList<>();
        if (!covered.isOver()) {
            parts.add("not over yet");
        } else if (!covered.isOpenAtEnd()) {
            parts.add("nothing was open at the end");
        } else {
            parts.add(isAsked ? "missing" : "none");
        }
        if (!isAsked) {
            parts.add("not asked for");
        }
        return String.join(", ", parts);
    }
}
