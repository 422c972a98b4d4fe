package dev.poam.report;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Transition;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.Project;
import dev.poam.project.Review;
import dev.poam.project.ReviewPeriod;
import dev.poam.rule.Audit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The draft of a review: every open item, and what has happened since the review before. Decisions and minutes are left
 * to people.
 */
public final class ReviewDraft {

    private final Audit audit;
    private final ReviewPeriod period;
    private final LocalDate since;
    private final StringBuilder text = new StringBuilder();

    private ReviewDraft(Audit audit, ReviewPeriod period) {
        this.audit = audit;
        this.period = period;
        this.since = since(audit.project(), period);
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
        section("New", landed(this::isNew));
        section("Status changes", statusChanges());
        section("Closed", landed(this::isClosed));
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

    private List<String> landed(Predicate<ItemHistory> wanted) {
        return audit.history().items().stream()
                .filter(wanted)
                .map(item -> item.id() + title(item.id()))
                .toList();
    }

    private String title(String id) {
        return audit.project()
                .item(id)
                .map(PoamItem::title)
                .map(title -> " " + MarkdownText.escaped(title))
                .orElse("");
    }

    private boolean isNew(ItemHistory item) {
        return isSince(item.created().toLocalDate());
    }

    private boolean isClosed(ItemHistory item) {
        return item.lastMoveTo(Status.CLOSED.label())
                .filter(move -> isSince(move.landing().at().toLocalDate()))
                .isPresent();
    }

    private boolean isSince(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(audit.asOf());
    }

    private List<String> statusChanges() {
        List<String> lines = new ArrayList<>();
        for (ItemHistory item : audit.history().items()) {
            for (Transition step : item.transitions()) {
                if (step.from() != null
                        && step.to() != null
                        && !step.from().equals(step.to())
                        && isSince(step.landing().at().toLocalDate())) {
                    lines.add(item.id() + ": " + MarkdownText.escaped(step.from()) + " to "
                            + MarkdownText.escaped(step.to()) + ", "
                            + step.landing().at().toLocalDate() + ", "
                            + MarkdownText.escaped(step.landing().by().name()));
                }
            }
        }
        return lines;
    }

    private List<String> slips() {
        return audit.history().items().stream()
                .flatMap(item -> item.targetChanges().stream()
                        .filter(DateChange::isSlip)
                        .filter(change -> isSince(change.landing().at().toLocalDate()))
                        .map(change -> item.id() + ": target date from " + change.from() + " to " + change.to() + ", "
                                + MarkdownText.escaped(change.landing().by().name())))
                .toList();
    }
}
