package dev.poam.report.assessor;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.SideCommit;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.FiledSignoff;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A landed change of an item's status, place or dates, with everything that stands behind it.
 *
 * @param claimed the day on which the file says that the step was taken; null when it says nothing of it
 * @param signature what the signature of the landing commit is worth
 * @param signoffs the records that were signed for this step
 * @param remarks what is odd about it, in words
 */
record LandedLine(
        String what,
        @Nullable LocalDate claimed,
        Landing landing,
        List<SideCommit> via,
        Transition.Signature signature,
        List<FiledSignoff> signoffs,
        List<String> remarks) {

    /** All lines of an item, in the order of the chain. */
    static List<LandedLine> of(PoamItem item, ItemHistory history, AssessorFacts facts) {
        List<LandedLine> lines = new ArrayList<>();
        for (int i = 0; i < history.transitions().size(); i++) {
            lines.add(of(item, history, i, facts));
        }
        Stream.concat(history.targetChanges().stream(), history.milestoneChanges().stream())
                .map(change -> of(change, facts))
                .forEach(lines::add);
        lines.sort(Comparator.comparing(line -> facts.anchors().position(line.landing.commit())));
        return lines;
    }

    private static LandedLine of(PoamItem item, ItemHistory history, int index, AssessorFacts facts) {
        Transition step = history.transitions().get(index);
        boolean isLastOfItsKind = history
                .transitions()
                .subList(index + 1, history.transitions().size())
                .stream()
                .noneMatch(later -> Objects.equals(later.to(), step.to()) && !Objects.equals(later.from(), later.to()));
        LocalDate claimed = isLastOfItsKind ? claimed(item, step).orElse(null) : null;
        List<String> remarks = new ArrayList<>();
        step.flags().stream().sorted().map(LandedLine::words).forEach(remarks::add);
        remarks.addAll(lateness(step.landing(), claimed));
        return new LandedLine(
                what(step),
                claimed,
                step.landing(),
                step.via(),
                step.signature(),
                signoffs(item, history, index, facts),
                remarks);
    }

    private static LandedLine of(DateChange change, AssessorFacts facts) {
        List<String> remarks = new ArrayList<>();
        LocalDate from = change.from();
        LocalDate to = change.to();
        if (change.isSlip() && from != null && to != null) {
            remarks.add("slip: " + ChronoUnit.DAYS.between(from, to) + " days later than before");
        }
        remarks.addAll(lateness(change.landing(), null));
        return new LandedLine(
                (change.milestone() == null ? "Target" : "Target of milestone \"" + change.milestone() + "\"") + ": "
                        + date(from) + " to " + date(to),
                null,
                change.landing(),
                List.of(),
                facts.signature(change.landing()),
                List.of(),
                remarks);
    }

    private static String what(Transition step) {
        String from = step.from();
        String to = step.to();
        return switch (step.kind()) {
            case ADDED -> "Added as " + to;
            case CHANGED -> from + " to " + to;
            case MOVED ->
                (Objects.equals(from, to) ? "" : from + " to " + to + "; ") + "file moved from " + step.pathBefore()
                        + " to " + step.path();
            case REMOVED -> "REMOVED as " + from;
            case RESTORED -> "Restored as " + to;
            case DUPLICATE -> "A second file took its id";
            case RESOLVED -> "One file has its id again, as " + to;
        };
    }

    /** What the file says today of the day on which the step was taken. */
    private static Optional<LocalDate> claimed(PoamItem item, Transition step) {
        if (step.kind() == Transition.Kind.ADDED) {
            return Optional.ofNullable(item.source().identified());
        }
        if (Objects.equals(step.from(), step.to()) || step.to() == null) {
            return Optional.empty();
        }
        return switch (Status.parse(step.to()).orElse(Status.OPEN)) {
            case VERIFIED -> Optional.ofNullable(item.verification()).map(verification -> verification.on());
            case CLOSED -> Optional.ofNullable(item.actualCompletion());
            case OPEN, IN_PROGRESS, REMEDIATED -> Optional.empty();
        };
    }

    private static List<String> lateness(Landing landing, @Nullable LocalDate claimed) {
        List<String> remarks = new ArrayList<>();
        LocalDate landed = landing.at().toLocalDate();
        long written = ChronoUnit.DAYS.between(landing.authoredAt().toLocalDate(), landed);
        if (written > 0) {
            remarks.add("its author dates it " + days(written) + " before it landed; nothing proves the earlier date");
        }
        if (claimed != null && claimed.isBefore(landed)) {
            remarks.add("the file's date is " + days(ChronoUnit.DAYS.between(claimed, landed))
                    + " before it landed; nothing in the commits proves it");
        }
        if (claimed != null && claimed.isAfter(landed)) {
            remarks.add("the file's date is later than its landing");
        }
        return remarks;
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }

    /** The records for the step, from its landing until the same step landed again. */
    private static List<FiledSignoff> signoffs(PoamItem item, ItemHistory history, int index, AssessorFacts facts) {
        Transition step = history.transitions().get(index);
        SignoffPurpose purpose = purpose(step).orElse(null);
        if (purpose == null) {
            return List.of();
        }
        int from = facts.anchors().position(step.landing().commit());
        int until = history
                .transitions()
                .subList(index + 1, history.transitions().size())
                .stream()
                .filter(later -> purpose(later).filter(purpose::equals).isPresent())
                .mapToInt(later -> facts.anchors().position(later.landing().commit()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return facts.signoffs(item).stream()
                .filter(signoff -> signoff.isFor(purpose))
                .filter(signoff -> {
                    Landing landed = signoff.checked().landed();
                    int position = landed == null ? -1 : facts.anchors().position(landed.commit());
                    return position >= from && position < until;
                })
                .toList();
    }

    private static Optional<SignoffPurpose> purpose(Transition step) {
        if (step.to() == null || Objects.equals(step.from(), step.to())) {
            return Optional.empty();
        }
        return Status.parse(step.to()).flatMap(status -> switch (status) {
            case VERIFIED -> Optional.of(SignoffPurpose.VERIFICATION);
            case CLOSED -> Optional.of(SignoffPurpose.CLOSURE);
            case OPEN, IN_PROGRESS, REMEDIATED -> Optional.<SignoffPurpose>empty();
        });
    }

    /** Whether the step is one for which somebody could have signed. */
    boolean isSignable() {
        return what.endsWith(" to " + Status.VERIFIED.label()) || what.endsWith(" to " + Status.CLOSED.label());
    }

    /** What a flag of the history means. */
    static String words(Transition.Flag flag) {
        return switch (flag) {
            case SKIPPED -> "more than one step landed at once; the steps between have no landing of their own";
            case REOPENED -> "reopened: a failed verification, back to In Progress";
            case REVERT -> "takes an earlier change of this item back";
            case EVIL_MERGE -> "the merge says what neither of the merged branches said";
            case ID_CHANGED -> "the same file went on under another id";
            case CLOCK_BACK ->
                "the committer's clock is behind that of an earlier commit: one of the two dates is wrong";
            case FUTURE -> "dated later than the moment of reading: the date is wrong";
            case AUTHOR_AFTER_COMMIT -> "the author's date is later than the committer's: one of the two is wrong";
        };
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "none" : date.toString();
    }
}
