package dev.poam.exchange.calendar;

import dev.poam.cmmc.Deadlines;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Standing;
import dev.poam.exchange.extract.Extract;
import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.item.Deferral;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.Review;
import dev.poam.project.ReviewKind;
import dev.poam.project.ReviewPeriod;
import dev.poam.report.snapshot.ReportedItem;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days that lie ahead: of open items and their milestones, of reviews, and of the CMMC status. */
final class DueDates {

    private final Extract extract;
    private final List<DueDate> dates = new ArrayList<>();

    private DueDates(Extract extract) {
        this.extract = extract;
    }

    /** In the order of their days, then of their names. */
    static List<DueDate> of(Extract extract) {
        DueDates found = new DueDates(extract);
        extract.items().stream().filter(item -> item.item().isOpen()).forEach(found::addItem);
        found.addReviews();
        Decision.of(extract.project(), extract.asOf()).ifPresent(found::addStatus);
        return found.dates.stream().sorted().toList();
    }

    private void addItem(ReportedItem reported) {
        PoamItem item = reported.item();
        ItemHistory landed = reported.landed();
        String lead = item.id() + ": ";
        String title = Objects.requireNonNullElse(item.title(), "");
        LocalDate target = item.targetCompletion();
        if (target != null && !item.isAtLeast(Status.REMEDIATED)) {
            add(
                    "item/" + item.id() + "/target",
                    target,
                    DueDate.Category.TARGET,
                    lead + "due: " + title,
                    about(item, item.owner()),
                    landed,
                    landed == null ? 0 : landed.targetChanges().size());
        }
        addMilestones(item, landed, lead);
        Deferral deferral = item.deferral();
        if (deferral != null && deferral.until() != null) {
            add(
                    "item/" + item.id() + "/deferral",
                    deferral.until(),
                    DueDate.Category.RISK_ACCEPTANCE,
                    lead + "acceptance of the risk ends: " + title,
                    about(item, deferral.acceptedBy()),
                    landed,
                    landed == null ? 0 : landed.revision());
        }
    }

    private void addMilestones(PoamItem item, @Nullable ItemHistory landed, String lead) {
        Map<String, Integer> seen = new HashMap<>();
        for (Milestone milestone : item.milestones()) {
            String name = Objects.requireNonNullElse(milestone.name(), "");
            int count = seen.merge(name, 1, Integer::sum);
            if (milestone.target() == null || milestone.completed() != null) {
                continue;
            }
            add(
                    "item/" + item.id() + "/milestone/" + count + "/" + name,
                    milestone.target(),
                    DueDate.Category.MILESTONE,
                    lead + name,
                    about(item, milestone.owner() == null ? item.owner() : milestone.owner()),
                    landed,
                    landed == null ? 0 : changes(landed, name));
        }
    }

    private static int changes(ItemHistory landed, String milestone) {
        return (int) landed.milestoneChanges().stream()
                .map(DateChange::milestone)
                .filter(milestone::equals)
                .count();
    }

    private static String about(PoamItem item, @Nullable String who) {
        return String.join(
                "\n",
                Objects.requireNonNullElse(item.title(), ""),
                "Who: " + Objects.requireNonNullElse(who, "nobody"),
                "Status: " + (item.status() == null ? "unknown" : item.status().label()),
                "Requirements: " + String.join(", ", item.requirements()),
                "File: " + item.path());
    }

    /** The period that today lies in, of each kind; the one after it when it has been reviewed already. */
    private void addReviews() {
        Set<ReviewKind> asked = extract.settings().reviewKinds();
        if (extract.items().stream().noneMatch(item -> item.item().isOpen())) {
            return;
        }
        for (ReviewKind kind : asked.isEmpty() ? Set.of(ReviewKind.MONTHLY) : asked) {
            ReviewPeriod period = ReviewPeriod.of(kind, extract.asOf());
            while (isReviewed(period)) {
                period = period.next();
            }
            add(
                    "review/" + period,
                    period.lastDay(),
                    DueDate.Category.REVIEW,
                    "POA&M review of " + period,
                    "mvn poam:review -Dpoam.period=" + period + " drafts it; it is kept in " + period.path(),
                    null,
                    0);
        }
    }

    private boolean isReviewed(ReviewPeriod period) {
        return extract.project().reviews().stream().map(Review::period).anyMatch(period::equals);
    }

    private void addStatus(Decision decision) {
        String assessment = decision.assessment().id();
        if (decision.standing() == Standing.CONDITIONAL
                && decision.closeoutDue().isPresent()) {
            LocalDate due = decision.closeoutDue().get();
            int lead = extract.settings().closeoutLeadDays();
            addStatus(
                    assessment + "/closeout",
                    due,
                    "Last day to post the closeout's results (day 180)",
                    "32 CFR 170.21(b). Afterwards the Conditional status has expired. Assessment " + assessment);
            addStatus(
                    assessment + "/closeout-lead",
                    due.minusDays(lead),
                    "Everything on the POA&M should be done",
                    "The closeout and the posting of its results take " + lead + " days. Assessment " + assessment);
        }
        decision.nextAffirmation()
                .ifPresent(day -> addStatus(
                        assessment + "/affirmation/" + day,
                        day,
                        "CMMC affirmation falls due",
                        "32 CFR 170.22: by the affirming official, in SPRS. Assessment " + assessment));
        if (decision.standing() == Standing.FINAL) {
            decision.statusDate()
                    .ifPresent(day -> addStatus(
                            assessment + "/final",
                            Deadlines.finalUntil(day),
                            "Last day of the Final CMMC status",
                            "Three years from " + day + ". Assessment " + assessment));
        }
    }

    private void addStatus(String key, LocalDate day, String summary, String description) {
        add("status/" + key, day, DueDate.Category.STATUS, summary, description, null, 0);
    }

    private void add(
            String key,
            LocalDate day,
            DueDate.Category category,
            String summary,
            String description,
            @Nullable ItemHistory landed,
            int changes) {
        OffsetDateTime modified = landed == null ? extract.head().at() : landed.lastUpdated();
        dates.add(new DueDate(
                day, extract.name("calendar", key), category, summary, description, modified.toInstant(), changes));
    }
}
