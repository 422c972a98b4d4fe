package dev.poam.cmmc;

import dev.poam.project.Assessment;
import dev.poam.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The CMMC status over time, by the dates in the assessments; the newest submission decides. */
public final class StatusHistory {

    private StatusHistory() {}

    /**
     * The changes up to a day, oldest first. After {@link Standing#EXPIRED} only a new submission brings a status.
     *
     * @param project whose assessments and items are looked at as they are now
     */
    public static List<StatusChange> of(Project project, LocalDate asOf) {
        Set<String> ids =
                project.assessments().stream().map(Assessment::id).collect(Collectors.toCollection(TreeSet::new));
        List<StatusChange> changes = new ArrayList<>();
        for (LocalDate day : days(project.assessments())) {
            if (day.isAfter(asOf)) {
                break;
            }
            newestSubmission(project, day)
                    .map(assessment ->
                            Decision.of(assessment, AssessmentPlan.of(assessment, project.items(), ids), day))
                    .map(decision -> new StatusChange(
                            day, decision.standing(), decision.assessment().id()))
                    .filter(change -> changes.isEmpty() || isAnother(change, changes.get(changes.size() - 1)))
                    .ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    private static boolean isAnother(StatusChange change, StatusChange before) {
        return change.standing() != before.standing() || !change.assessment().equals(before.assessment());
    }

    private static Optional<Assessment> newestSubmission(Project project, LocalDate day) {
        Assessment newest = null;
        LocalDate newestDate = LocalDate.MIN;
        for (Assessment assessment : project.assessments()) {
            LocalDate date = assessment.statusDate();
            if (date != null && !date.isAfter(day) && !date.isBefore(newestDate)) {
                newest = assessment;
                newestDate = date;
            }
        }
        return Optional.ofNullable(newest);
    }

    /** The only days on which the calendar can change what assessments come to, in order. */
    static Set<LocalDate> days(Collection<Assessment> assessments) {
        Set<LocalDate> days = new TreeSet<>();
        for (Assessment assessment : assessments) {
            days.add(assessment.performed());
            LocalDate statusDate = assessment.statusDate();
            if (statusDate != null) {
                days.add(statusDate);
                days.add(Deadlines.closeoutDue(statusDate).plusDays(1));
                days.add(Deadlines.finalUntil(statusDate).plusDays(1));
            }
            Assessment.Closeout closeout = assessment.closeout();
            if (closeout != null && closeout.resultsPosted() != null) {
                days.add(closeout.resultsPosted());
            }
        }
        return days;
    }
}
