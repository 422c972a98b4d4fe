package dev.poam.report.period;

import dev.poam.cmmc.Deadlines;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Standing;
import dev.poam.cmmc.Trajectory;
import dev.poam.report.score.ScoreText;
import dev.poam.report.snapshot.Days;
import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The CMMC score and status in a sentence or two. */
final class ScoreSentence {

    private ScoreSentence() {}

    /** Where the organization stands, and until when something has to be done. */
    static String now(Optional<Decision> decision) {
        return decision.map(found -> "By the assessment " + found.assessment().id() + " the CMMC Level 2 score is "
                        + standing(found) + "." + clock(found))
                .orElse("There is no assessment, and so no CMMC score.");
    }

    /** Score and status without the end of the sentence. */
    static String standing(Decision decision) {
        return ScoreText.score(decision.scorecard()) + "; "
                + (decision.statusDate().isPresent() ? "" : "not submitted, and by itself ")
                + ScoreText.standing(decision.standing());
    }

    private static String clock(Decision decision) {
        Standing standing = decision.standing();
        if (standing == Standing.FINAL) {
            return decision.statusDate()
                    .map(Deadlines::finalUntil)
                    .map(until -> " The status lasts until " + until + ", " + left(decision, until) + ".")
                    .orElse("");
        }
        if (standing != Standing.CONDITIONAL && standing != Standing.EXPIRED) {
            return "";
        }
        return decision.closeoutDue()
                .map(due -> " The results of the closeout " + (due.isBefore(decision.asOf()) ? "were" : "are")
                        + " due on " + due + ", " + left(decision, due) + " (32 CFR 170.21(b)).")
                .orElse("");
    }

    private static String left(Decision decision, LocalDate due) {
        long days = Days.between(decision.asOf(), due);
        return days < 0 ? Wording.days(-days) + " ago" : "in " + Wording.days(days);
    }

    /**
     * How it has changed.
     *
     * @param trajectory oldest first
     * @param before the day that today is compared with
     */
    static String change(List<Trajectory.Point> trajectory, Decision now, LocalDate before) {
        Trajectory.Point last = null;
        for (Trajectory.Point point : trajectory) {
            if (point.on().isAfter(before)) {
                break;
            }
            last = point;
        }
        if (last == null) {
            return "By " + before + " no assessment had been recorded here.";
        }
        String was = standing(last.decision());
        return was.equals(standing(now))
                ? "Score and status are as they were on " + before + "."
                : "On " + before + " the score was " + was + ".";
    }
}
