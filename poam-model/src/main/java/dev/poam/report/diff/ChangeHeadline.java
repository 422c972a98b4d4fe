package dev.poam.report.diff;

import dev.poam.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The changes in one line: the most telling first. */
final class ChangeHeadline {

    private final Changes changes;
    private final List<String> clauses = new ArrayList<>();

    private ChangeHeadline(Changes changes) {
        this.changes = changes;
    }

    /** One line without a period. */
    static String of(Changes changes) {
        return changes.isEmpty() ? "nothing changes" : new ChangeHeadline(changes).line();
    }

    private String line() {
        items(change -> change.kind() == ItemChange.Kind.OPENED, "opened");
        items(change -> change.kind() == ItemChange.Kind.REMOVED, "removed");
        items(change -> change.kind() == ItemChange.Kind.UNREADABLE, "no longer readable");
        moves();
        plans();
        items(ItemChange::isRescored, "re-scored");
        evidence();
        signoffs();
        score();
        if (clauses.isEmpty()) {
            items(change -> true, "edited");
            count(changes.records().size(), "assessment or review changed", "assessments and reviews changed");
            if (!changes.policy().isEmpty()) {
                clauses.add("settings or people changed");
            }
        }
        findings();
        return String.join(", ", clauses);
    }

    private void items(Predicate<ItemChange> wanted, String what) {
        List<ItemChange> items = changes.items().stream().filter(wanted).toList();
        if (!items.isEmpty()) {
            clauses.add((items.size() == 1 ? items.get(0).id() : items.size() + " items") + " " + what);
        }
    }

    private void moves() {
        List<ItemChange> moved =
                changes.items().stream().filter(ItemChange::isMoved).toList();
        long unproved = moved.stream().filter(move -> !move.missing().isEmpty()).count();
        String proof = unproved == 0 ? "" : " (proof is missing)";
        if (moved.size() == 1) {
            clauses.add(moved.get(0).id() + " moved from " + moved.get(0).statusBefore() + " to "
                    + moved.get(0).statusAfter() + proof);
        } else if (!moved.isEmpty()) {
            clauses.add(moved.size() + " items moved"
                    + (unproved == 0 || unproved == moved.size()
                            ? proof
                            : " (of " + unproved + " of them proof is missing)"));
        }
    }

    private void plans() {
        List<ItemChange> slipped = changes.items().stream()
                .filter(change -> change.kind() == ItemChange.Kind.CHANGED)
                .filter(change -> !change.targetSlip().inWords().isEmpty())
                .toList();
        if (slipped.size() == 1) {
            clauses.add("target of " + slipped.get(0).id() + " "
                    + slipped.get(0).targetSlip().inWords());
        } else if (!slipped.isEmpty()) {
            String most = slipped.stream()
                    .map(ItemChange::targetSlip)
                    .max(Comparator.comparing(slip -> Objects.requireNonNullElse(slip.days(), 0L)))
                    .map(Slip::inWords)
                    .orElse("");
            clauses.add(slipped.size() + " targets changed (by up to " + most + ")");
        } else {
            items(
                    change -> change.milestones().stream().anyMatch(MilestoneChange::isReplanned)
                            || (!change.targetSlip().isNone() && change.kind() == ItemChange.Kind.CHANGED),
                    "re-planned");
        }
        count(
                changes.items().stream()
                        .flatMap(change -> change.milestones().stream())
                        .filter(MilestoneChange::isDone)
                        .count(),
                "milestone done",
                "milestones done");
    }

    private void evidence() {
        List<EvidenceChange> evidence = changes.items().stream()
                .flatMap(change -> change.evidence().stream())
                .toList();
        long added = evidence.stream().filter(each -> each.before() == null).count();
        long removed = evidence.stream().filter(each -> each.after() == null).count();
        count(added, "piece of evidence added", "pieces of evidence added");
        count(removed, "piece of evidence removed", "pieces of evidence removed");
        count(evidence.size() - added - removed, "piece of evidence changed", "pieces of evidence changed");
    }

    private void signoffs() {
        for (SignoffChange.Kind kind : SignoffChange.Kind.values()) {
            String what = switch (kind) {
                case MADE -> "made";
                case LOST -> "lost";
                case STALE -> "made stale";
                case VOID -> "made void";
                case RESTORED -> "restored";
            };
            count(
                    changes.signoffs().stream()
                            .filter(each -> each.kind() == kind)
                            .count(),
                    "sign-off " + what,
                    "sign-offs " + what);
        }
    }

    private void score() {
        ScoreChange score = changes.score();
        if (!score.scoreBefore().equals(score.scoreAfter())) {
            clauses.add("score from " + score.scoreBefore() + " to " + score.scoreAfter());
        } else if (!score.statusBefore().equals(score.statusAfter())) {
            clauses.add("status from " + score.statusBefore() + " to " + score.statusAfter());
        }
    }

    private void findings() {
        count(changes.findings().risenTo(Severity.ERROR), "new error", "new errors");
        count(changes.findings().risenTo(Severity.WARNING), "new warning", "new warnings");
        if (clauses.isEmpty()) {
            count(changes.findings().gone().size(), "finding gone", "findings gone");
        }
        if (clauses.isEmpty()) {
            clauses.add("other findings");
        }
    }

    private void count(long number, String one, String many) {
        if (number > 0) {
            clauses.add(number + " " + (number == 1 ? one : many));
        }
    }
}
