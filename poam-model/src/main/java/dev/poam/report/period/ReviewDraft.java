package dev.poam.report.period;

import dev.poam.history.Transition;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.project.Review;
import dev.poam.project.ReviewPeriod;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Step;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownText;
import dev.poam.rule.Audit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The draft of a review: every open item, and what has happened since the review before. Decisions and minutes are left
 * to people.
 */
public final class ReviewDraft {

    private final Audit audit;
    private final ReviewPeriod period;
    private final Activity activity;
    private final StringBuilder text = new StringBuilder();

    private ReviewDraft(Audit audit, ReviewPeriod period) {
        this.audit = audit;
        this.period = period;
        this.activity = new Activity(Plan.of(audit), new Days(since(audit.project(), period), audit.asOf()));
    }

    /**
     * Drafts a review as Markdown with front matter.
     *
     * @param audit of the POA&amp;M as it was known on its day, which becomes the day of the review
     */
    public static String of(Audit audit, ReviewPeriod period) {
        return new ReviewDraft(audit, period).draft();
    }

    /** The day after the review before of the same kind, else the first day of the period. */
    private static LocalDate since(Project project, ReviewPeriod period) {
        return project.reviews().stream()
                .filter(review -> review.period().kind() == period.kind()
                        && review.period().compareTo(period) < 0)
                .map(Review::date)
                .max(LocalDate::compareTo)
                .map(date -> date.plusDays(1))
                .orElse(period.firstDay());
    }

    private String draft() {
        List<PoamItem> open = audit.project().items().stream()
                .filter(PoamItem::isOpen)
                .sorted(Comparator.comparing(PoamItem::id))
                .toList();
        text.append("---\n");
        text.append("period: ").append(period).append('\n');
        text.append("kind: ").append(period.kind().label()).append('\n');
        text.append("date: ").append(audit.asOf()).append('\n');
        text.append("participants: # the ids of those who took part: [jane, maria]\n");
        if (open.isEmpty()) {
            text.append("items: []\n");
        } else {
            text.append("items: # decision: keep, re-plan, defer, escalate or close\n");
            open.forEach(item -> text.append("  - id: ").append(item.id()).append("\n    decision:\n"));
        }
        text.append("---\n\n# ").append(title()).append("\n");
        section("Open items", open.stream().map(this::openItem).toList());
        section("Overdue", overdue(open));
        section("New", named(activity.changes(Step::isFirst)));
        section("Status changes", statusChanges());
        section("Closed", named(activity.closed()));
        section("Slips", slips());
        text.append("\n## Minutes\n\n<!-- What was said and agreed, and who does what until when. -->\n");
        return text.toString();
    }

    private String title() {
        String kind = period.kind().label();
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + " review " + period;
    }

    private void section(String heading, List<String> lines) {
        text.append("\n## ").append(heading).append("\n\n");
        if (lines.isEmpty()) {
            text.append("None.\n");
        }
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }

    private String openItem(PoamItem item) {
        List<String> parts = new ArrayList<>();
        parts.add(item.id() + " "
                + MarkdownText.escaped(Optional.ofNullable(item.title()).orElse("(no title)")));
        parts.add(item.status() == null ? "status unknown" : item.status().label());
        parts.add(Optional.ofNullable(item.owner()).map(MarkdownText::escaped).orElse("no owner"));
        parts.add(item.targetCompletion() == null ? "no target date" : "target " + item.targetCompletion());
        return String.join("; ", parts);
    }

    private List<String> overdue(List<PoamItem> open) {
        List<String> lines = new ArrayList<>();
        for (PoamItem item : open) {
            LocalDate target = item.targetCompletion();
            if (item.isLate(audit.asOf())) {
                lines.add(item.id() + ": the target date was " + target);
            }
            for (Milestone milestone : item.milestones()) {
                LocalDate due = milestone.target();
                if (item.isLate(milestone, audit.asOf())) {
                    lines.add(item.id() + ": milestone "
                            + MarkdownText.escaped(
                                    Optional.ofNullable(milestone.name()).orElse("without a name"))
                            + " was due on " + due);
                }
            }
        }
        return lines;
    }

    private static List<String> named(List<Activity.Change> changes) {
        return changes.stream()
                .map(change -> (change.item().id() + " "
                                + MarkdownText.escaped(change.item().title()))
                        .strip())
                .distinct()
                .toList();
    }

    private List<String> statusChanges() {
        return activity.moves().stream()
                .map(change -> {
                    Transition step = change.step().transition();
                    return change.item().id() + ": " + MarkdownText.escaped(Cell.status(step.from())) + " to "
                            + MarkdownText.escaped(Cell.status(step.to())) + ", "
                            + change.step().day() + ", "
                            + MarkdownText.escaped(step.landing().by().name());
                })
                .toList();
    }

    private List<String> slips() {
        return activity.slips().stream()
                .filter(slipped -> slipped.slip().milestone() == null)
                .map(slipped -> slipped.item().id() + ": target date from "
                        + slipped.slip().from() + " to "
                        + slipped.slip().to() + ", "
                        + MarkdownText.escaped(slipped.slip().landing().by().name()))
                .toList();
    }
}
