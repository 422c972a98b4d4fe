package dev.poam.report;

import dev.poam.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The changes in a sentence. */
final class ChangeHeadline {

    private final Changes changes;
    private final List<String> clauses = new ArrayList<>();

    private ChangeHeadline(Changes changes) {
        this.changes = changes;
    }

    /** One sentence with its period. */
    static String of(Changes changes) {
        return changes.isEmpty() ? "Nothing changes." : new ChangeHeadline(changes).sentence();
    }

    private String sentence() {
        items("opens ", change -> change.kind() == ItemChange.Kind.OPENED);
        items("removes ", change -> change.kind() == ItemChange.Kind.REMOVED);
        items("makes unreadable ", change -> change.kind() == ItemChange.Kind.UNREADABLE);
        moves();
        plans();
        items("re-scores ", ItemChange::isRescored);
        evidence();
        signoffs();
        score();
        if (clauses.isEmpty()) {
            items("edits ", change -> true);
            count(changes.records().size(), "changes ", "record of assessment or review", "records");
            count(changes.policy().size(), "changes ", "entry of settings or people", "entries of settings or people");
        }
        findings();
        String all = String.join("; ", clauses);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    private void items(String verb, Predicate<ItemChange> wanted) {
        List<ItemChange> items = changes.items().stream().filter(wanted).toList();
        if (!items.isEmpty()) {
            clauses.add(verb + (items.size() == 1 ? items.get(0).id() : items.size() + " items"));
        }
    }

    private void moves() {
        List<ItemChange> moved =
                changes.items().stream().filter(ItemChange::isMoved).toList();
        long unproved = moved.stream().filter(move -> !move.missing().isEmpty()).count();
        if (moved.size() == 1) {
            ItemChange move = moved.get(0);
            clauses.add("moves " + move.id() + " from " + move.statusBefore() + " to " + move.statusAfter()
                    + (unproved == 0 ? "" : ", for which something is missing"));
        } else if (!moved.isEmpty()) {
            clauses.add("moves " + moved.size() + " items"
                    + (unproved == 0 ? "" : ", for " + unproved + " of which something is missing"));
        }
    }

    private void plans() {
        List<ItemChange> slipped = changes.items().stream()
                .filter(change -> change.kind() == ItemChange.Kind.CHANGED)
                .filter(change -> !change.targetSlip().inWords().isEmpty())
                .toList();
        if (slipped.size() == 1) {
            clauses.add("sets the target of " + slipped.get(0).id() + " "
                    + slipped.get(0).targetSlip().inWords());
        } else if (!slipped.isEmpty()) {
            String most = slipped.stream()
                    .map(ItemChange::targetSlip)
                    .max(Comparator.comparing(slip -> Objects.requireNonNullElse(slip.days(), 0L)))
                    .map(Slip::inWords)
                    .orElse("");
            clauses.add("sets " + slipped.size() + " targets anew, the furthest " + most);
        } else {
            items("re-plans ", ItemChange::isReplanned);
        }
    }

    private void evidence() {
        List<EvidenceChange> evidence = changes.items().stream()
                .flatMap(change -> change.evidence().stream())
                .toList();
        count(evidence.stream().filter(each -> each.before() == null).count(), "adds ", "proof", "proofs");
        count(evidence.stream().filter(each -> each.after() == null).count(), "takes away ", "proof", "proofs");
    }

    private void signoffs() {
        for (SignoffChange.Kind kind : SignoffChange.Kind.values()) {
            String verb = switch (kind) {
                case MADE -> "brings ";
                case LOST -> "loses ";
                case STALE -> "makes stale ";
                case VOID -> "makes void ";
                case RESTORED -> "restores ";
            };
            count(
                    changes.signoffs().stream()
                            .filter(each -> each.kind() == kind)
                            .count(),
                    verb,
                    "sign-off",
                    "sign-offs");
        }
    }

    private void score() {
        ScoreChange score = changes.score();
        if (!score.scoreBefore().equals(score.scoreAfter())) {
            clauses.add("takes the score from " + score.scoreBefore() + " to " + score.scoreAfter());
        } else if (!score.statusBefore().equals(score.statusAfter())) {
            clauses.add("takes the status from " + score.statusBefore() + " to " + score.statusAfter());
        }
    }

    private void findings() {
        count(changes.appeared(Severity.ERROR), "", "new error", "new errors");
        count(changes.appeared(Severity.WARNING), "", "new warning", "new warnings");
        if (clauses.isEmpty()) {
            count(changes.findings().gone().size(), "ends ", "finding", "findings");
        }
        if (clauses.isEmpty()) {
            clauses.add("changes what is found");
        }
    }

    private void count(long number, String verb, String one, String many) {
        if (number > 0) {
            clauses.add(verb + number + " " + (number == 1 ? one : many));
        }
    }
}
