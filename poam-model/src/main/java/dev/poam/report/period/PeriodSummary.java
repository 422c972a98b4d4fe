package dev.poam.report.period;

import dev.poam.cmmc.Decision;
import dev.poam.project.Review;
import dev.poam.project.ReviewPeriod;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.MarkdownBody;
import dev.poam.rule.Severity;
import dev.poam.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader has to know of a period, in sentences. */
final class PeriodSummary {

    private final Snapshot snapshot;
    private final Plan plan;
    private final Period period;

    PeriodSummary(Snapshot snapshot, Plan plan, Period period) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.period = period;
    }

    void addTo(MarkdownBody body) {
        Optional<Decision> decision = Decision.of(snapshot.project(), plan.asOf());
        body.section("Summary").paragraph(standing()).paragraph(happened());
        body.paragraph(ScoreSentence.now(decision)
                + decision.map(now -> " "
                                + ScoreSentence.change(
                                        snapshot.trajectory(),
                                        now,
                                        period.days().before()))
                        .orElse(""));
        body.paragraph(findings() + " " + review(period.calendar()));
    }

    private String standing() {
        long all = plan.items().size();
        if (all == 0) {
            return period.atItsEnd() + ", there is no item in the plan, and there never was one.";
        }
        long open = plan.openOn(plan.asOf()).size();
        long closed = plan.closedOn(plan.asOf()).size();
        long gone = plan.goneOn(plan.asOf()).size();
        String closedOnes = closed == 0
                ? "none is closed"
                : closed + " " + isOrAre(closed) + " closed (" + Share.of(closed, all) + ")";
        return period.atItsEnd() + ", " + openOnes(open, all) + " and " + closedOnes
                + (gone == 0 ? "" : "; " + gone + " " + isOrAre(gone) + " gone from it") + ". " + late();
    }

    private static String openOnes(long open, long all) {
        String known = all == 1
                ? "the one item that has ever been in the plan"
                : all + " items that have ever been in the plan";
        if (all == 1) {
            return known + " is" + (open == 1 ? "" : " not") + " open";
        }
        if (open == all) {
            return "all " + known + " are open";
        }
        return (open == 0 ? "none" : open) + " of the " + known + " " + (open > 1 ? "are" : "is") + " open";
    }

    private String late() {
        Delinquent delinquent = Delinquent.of(plan.files(), plan.asOf());
        long items = delinquent.items().size();
        long milestones = delinquent.milestones().size();
        if (items + milestones == 0) {
            return "No item and no milestone is late.";
        }
        return (items == 0 ? "No item" : Wording.counted(items, "item", "items")) + " "
                + (items > 1 ? "are" : "is") + " late; "
                + (milestones == 0 ? "no milestone" : Wording.counted(milestones, "milestone", "milestones")) + " "
                + (milestones > 1 ? "are" : "is") + ".";
    }

    private static String isOrAre(long count) {
        return count == 1 ? "is" : "are";
    }

    private String happened() {
        Activity activity = new Activity(plan, period.days());
        List<String> parts = new ArrayList<>();
        parts.add(none(activity.added().size(), "item was added", "items were added"));
        parts.add(none(activity.closed().size(), "was closed", "were closed"));
        parts.add(none(activity.slips().size(), "target date slipped", "target dates slipped"));
        parts.add(none(activity.moves().size(), "status change landed", "status changes landed"));
        String back = activity.back().isEmpty()
                ? ""
                : " " + Wording.counted(activity.back().size(), "item", "items")
                        + " that had been closed or removed came back.";
        return period.duringIt() + ", " + Wording.and(parts) + "." + back;
    }

    /** A number with what became of it; {@code no item was added}, {@code none was closed}. */
    private static String none(long count, String one, String several) {
        if (count > 0) {
            return Wording.counted(count, one, several);
        }
        return (one.startsWith("was") ? "none " : "no ") + one;
    }

    private String findings() {
        long errors = snapshot.audit().count(Severity.ERROR);
        long warnings = snapshot.audit().count(Severity.WARNING);
        long infos = snapshot.audit().count(Severity.INFO);
        return "The rules find "
                + Wording.and(List.of(
                        none(errors, "error", "errors"),
                        none(warnings, "warning", "warnings"),
                        none(infos, "info", "infos")))
                + " in what was committed by then.";
    }

    private String review(ReviewPeriod wanted) {
        String name = "The " + wanted.kind().label() + " review of " + Period.inSentence(wanted);
        return snapshot.project().reviews().stream()
                .filter(review -> review.period().equals(wanted))
                .findFirst()
                .map(review -> name + " was held on " + review.date() + participants(review) + ".")
                .orElse(name + (period.isRunning() ? " is not recorded yet." : " is not recorded."));
    }

    private static String participants(Review review) {
        int count = review.participants().size();
        return count == 0 ? "" : ", with " + Wording.counted(count, "participant", "participants");
    }
}
