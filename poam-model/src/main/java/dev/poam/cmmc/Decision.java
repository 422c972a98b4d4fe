package dev.poam.cmmc;

import dev.poam.item.PoamItem;
import dev.poam.project.Assessment;
import dev.poam.project.Project;
import dev.poam.project.Track;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an organization stands on a day, by one assessment.
 *
 * @param first what the assessment led to before any closeout; no date is looked at
 * @param scorecard with the closeout once its results have been posted
 * @param standing when the assessment has not been submitted: the one it would lead to
 * @param blockers what keeps the assessment from a Conditional or Final status
 */
public record Decision(
        Assessment assessment,
        AssessmentPlan plan,
        LocalDate asOf,
        Ruling first,
        Scorecard scorecard,
        Standing standing,
        List<Blocker> blockers) {

    private static final int LEVEL = 2;

    public Decision {
        blockers = List.copyOf(blockers);
    }

    /**
     * Decides by the newest Level 2 assessment of a repository.
     *
     * @param asOf assessments that were performed later are not looked at
     * @return empty when there is no assessment
     */
    public static Optional<Decision> of(Project project, LocalDate asOf) {
        return of(project.assessments(), project.items(), asOf);
    }

    /** Decides by the newest of these assessments; empty when there is none of Level 2. */
    static Optional<Decision> of(Collection<Assessment> assessments, Collection<PoamItem> items, LocalDate asOf) {
        Set<String> ids = assessments.stream().map(Assessment::id).collect(Collectors.toCollection(TreeSet::new));
        return assessments.stream()
                .filter(assessment ->
                        assessment.level() == LEVEL && !assessment.performed().isAfter(asOf))
                .max(Comparator.comparing(Assessment::performed).thenComparing(Assessment::id))
                .map(newest -> of(newest, AssessmentPlan.of(newest, items, ids), asOf));
    }

    /** Decides by one assessment and its plan. */
    public static Decision of(Assessment assessment, AssessmentPlan plan, LocalDate asOf) {
        Scorecard initial = Scorecard.initial(assessment);
        Ruling first = Ruling.of(initial, plan.requirements());
        LocalDate statusDate = submittedBy(assessment, asOf);
        LocalDate posted = closeoutPosted(assessment, asOf);
        // Only a Conditional status can be closed out; after any other result everything is assessed anew.
        boolean counts = posted != null && first.standing() == Standing.CONDITIONAL;
        Scorecard scorecard = counts ? Scorecard.closedOut(assessment) : initial;
        Standing standing = statusDate == null
                ? first.standing()
                : standing(first.standing(), statusDate, posted, Ruling.of(scorecard, plan.requirements()), asOf);
        List<Blocker> blockers =
                standing == Standing.FINAL || standing == Standing.EXPIRED ? List.of() : first.blockers();
        return new Decision(assessment, plan, asOf, first, scorecard, standing, blockers);
    }

    private static Standing standing(
            Standing first, LocalDate statusDate, @Nullable LocalDate posted, Ruling closedOut, LocalDate asOf) {
        boolean isFinal = first == Standing.FINAL;
        if (first == Standing.CONDITIONAL) {
            LocalDate due = Deadlines.closeoutDue(statusDate);
            isFinal = posted != null && !posted.isAfter(due) && closedOut.standing() == Standing.FINAL;
            if (!isFinal) {
                return asOf.isAfter(due) ? Standing.EXPIRED : Standing.CONDITIONAL;
            }
        }
        if (isFinal) {
            return asOf.isAfter(Deadlines.finalUntil(statusDate)) ? Standing.EXPIRED : Standing.FINAL;
        }
        return first;
    }

    private static @Nullable LocalDate submittedBy(Assessment assessment, LocalDate asOf) {
        LocalDate statusDate = assessment.statusDate();
        return statusDate == null || statusDate.isAfter(asOf) ? null : statusDate;
    }

    private static @Nullable LocalDate closeoutPosted(Assessment assessment, LocalDate asOf) {
        Assessment.Closeout closeout = assessment.closeout();
        LocalDate posted = closeout == null ? null : closeout.resultsPosted();
        return posted == null || posted.isAfter(asOf) ? null : posted;
    }

    /** The CMMC Status Date: the day of submission, which a closeout does not change; empty before it. */
    public Optional<LocalDate> statusDate() {
        return Optional.ofNullable(submittedBy(assessment, asOf));
    }

    /** The day on which the results of the closeout were posted; empty before it. */
    public Optional<LocalDate> closeoutPosted() {
        return Optional.ofNullable(closeoutPosted(assessment, asOf));
    }

    /** The last day for a closeout, of an assessment that led to a Conditional status. */
    public Optional<LocalDate> closeoutDue() {
        return first.standing() == Standing.CONDITIONAL ? statusDate().map(Deadlines::closeoutDue) : Optional.empty();
    }

    /** The points that are missing to 88; 0 when it is reached, empty when there is no score. */
    public OptionalInt pointsToThreshold() {
        OptionalInt score = scorecard.score();
        return score.isEmpty() ? score : OptionalInt.of(Math.max(0, Scorecard.THRESHOLD - score.getAsInt()));
    }

    /** The day by which 110 is expected; empty when it is reached, or when an open item has no date. */
    public Optional<LocalDate> expected110() {
        return scorecard.with(Determination.NOT_MET).isEmpty() ? Optional.empty() : plan.expectedCompletion();
    }

    /** Whether something of the assessment is, or was, left to a POA&amp;M. */
    public boolean usesPoam() {
        return !Scorecard.initial(assessment).with(Determination.NOT_MET).isEmpty();
    }

    /** The next day on which an affirmation falls due; empty without a status. */
    public Optional<LocalDate> nextAffirmation() {
        boolean isFinal = standing == Standing.FINAL;
        LocalDate statusDate = submittedBy(assessment, asOf);
        if (statusDate == null || (!isFinal && standing != Standing.CONDITIONAL)) {
            return Optional.empty();
        }
        return Deadlines.affirmations(statusDate, closeoutPosted().orElse(null), isFinal).stream()
                .filter(date -> date.isAfter(asOf))
                .findFirst();
    }

    /** The last day of a C3PAO's re-evaluation of what was not met, while it lasts. */
    public Optional<LocalDate> reevaluationUntil() {
        if (assessment.track() != Track.C3PAO || !usesPoam() || statusDate().isPresent()) {
            return Optional.empty();
        }
        LocalDate until = Deadlines.reevaluationUntil(assessment.performed(), assessment.reportDelivered());
        return until.isBefore(asOf) ? Optional.empty() : Optional.of(until);
    }

    /** What a new assessment would lead to, were these requirements met and everything else as it is. */
    public Ruling ifFixed(Collection<String> requirements) {
        return Ruling.of(scorecard.withMet(requirements), plan.requirements());
    }
}
