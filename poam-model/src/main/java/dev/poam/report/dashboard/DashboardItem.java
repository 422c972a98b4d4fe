package dev.poam.report.dashboard;

import dev.poam.catalog.Catalog;
import dev.poam.history.ItemHistory;
import dev.poam.item.Labelled;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as the dashboard counts and lists it.
 *
 * @param anchor its place on the page
 */
record DashboardItem(ReportedItem reported, People people, LocalDate asOf, String anchor) {

    private static final int TITLE = 160;

    PoamItem item() {
        return reported.item();
    }

    @Nullable
    ItemHistory landed() {
        return reported.landed();
    }

    String id() {
        return item().id();
    }

    String title() {
        return PageText.shortened(item().title(), TITLE);
    }

    String status() {
        return item().status() == null ? "Unknown" : item().status().label();
    }

    /** The word that colours the status. */
    String statusCss() {
        if (item().status() == null) {
            return "unknown";
        }
        return switch (item().status()) {
            case OPEN -> "open";
            case IN_PROGRESS -> "progress";
            case REMEDIATED -> "remediated";
            case VERIFIED -> "verified";
            case CLOSED -> "closed";
        };
    }

    String priority() {
        return label(item().priority());
    }

    String kind() {
        return label(item().kind());
    }

    String riskClass() {
        return item().riskClass().map(Labelled::label).orElse("");
    }

    String riskScore() {
        return item().risk()
                .score()
                .map(score -> score.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    /** The owner's name, or the role. */
    String owner() {
        return named(item().owner());
    }

    /** Somebody's name when it is known, else the id. */
    String named(@Nullable String id) {
        if (id == null) {
            return "";
        }
        return PageText.shown(people.byId(id).map(Person::name).orElse(id));
    }

    /** The families of its requirements, such as {@code IA}, sorted. */
    List<String> families() {
        return item().requirements().stream()
                .map(Catalog.load()::resolve)
                .flatMap(Optional::stream)
                .map(reference -> reference.requirement().practice())
                .map(practice -> practice.substring(0, practice.indexOf('.')))
                .distinct()
                .sorted()
                .toList();
    }

    String requirements() {
        return PageText.shown(String.join(", ", item().requirements()));
    }

    boolean isOpen() {
        return item().isOpen();
    }

    boolean isDeferred() {
        return item().isDeferred(asOf);
    }

    /** Whether its work was to be done by now, and is not; what somebody accepts for a time is not late. */
    boolean isLate() {
        return item().isLate(asOf);
    }

    Optional<LocalDate> target() {
        return Optional.ofNullable(item().targetCompletion());
    }

    String targetText() {
        return target().map(LocalDate::toString).orElse("");
    }

    /** What the date comes to today: {@code 12 days late}, {@code 3 days left}; empty when nothing is left to be done. */
    String timeLeft() {
        if (isLate()) {
            return Wording.days(-daysLeft().orElse(0L)) + " late";
        }
        if (!isOpen()) {
            return reported.completed().map(day -> "closed " + day).orElse("closed");
        }
        if (isDeferred()) {
            return "deferred";
        }
        if (item().isAtLeast(Status.REMEDIATED)) {
            return "work done";
        }
        return daysLeft()
                .map(days -> days == 0 ? "due today" : Wording.days(days) + " left")
                .orElse("no date");
    }

    Optional<Long> daysLeft() {
        return target().map(target -> Days.between(asOf, target));
    }

    String updated() {
        return landed() == null ? "" : landed().lastUpdated().toLocalDate().toString();
    }

    int revision() {
        return landed() == null ? 0 : landed().revision();
    }

    long milestonesDone() {
        return item().milestones().stream()
                .filter(milestone -> milestone.completed() != null)
                .count();
    }

    List<DatedMilestone> milestones() {
        return item().milestones().stream()
                .map(milestone -> new DatedMilestone(this, milestone))
                .toList();
    }

    private static String label(@Nullable Labelled value) {
        return value == null ? "" : value.label();
    }

    /** A milestone, and how it stands today. */
    record DatedMilestone(DashboardItem of, Milestone milestone) {

        private static final int NAME = 120;

        String name() {
            return PageText.shortened(milestone.name(), NAME);
        }

        boolean isDone() {
            return milestone.completed() != null;
        }

        /** Whether it was to be reached by now, of an item on which somebody still works. */
        boolean isLate() {
            return of.item().isLate(milestone, of.asOf());
        }

        /** Whether it is still to be reached. */
        boolean isToCome() {
            return !isDone() && !isLate() && of.isOpen();
        }

        /** Where it is on a time line: the day it was reached, or else its target. */
        Optional<LocalDate> day() {
            return Optional.ofNullable(milestone.completed()).or(() -> Optional.ofNullable(milestone.target()));
        }

        String targetText() {
            return milestone.target() == null ? "" : milestone.target().toString();
        }

        String owner() {
            return milestone.owner() == null ? of.owner() : of.named(milestone.owner());
        }

        /** Empty when it is the item's own. */
        String otherOwner() {
            return owner().equals(of.owner()) ? "" : owner();
        }

        /** How it stands, in words. */
        String standing() {
            LocalDate target = milestone.target();
            LocalDate completed = milestone.completed();
            if (completed != null) {
                return "done " + completed
                        + (target != null && completed.isAfter(target)
                                ? ", " + Wording.days(Days.between(target, completed)) + " after its date"
                                : "");
            }
            if (target == null) {
                return "no date";
            }
            long days = Days.between(of.asOf(), target);
            if (isLate()) {
                return Wording.days(-days) + " late";
            }
            return of.isOpen() ? days < 0 ? "deferred" : "in " + Wording.days(days) : "left undone";
        }
    }
}
