package dev.poam.report.score;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.Requirement;
import dev.poam.cmmc.Blocker;
import dev.poam.cmmc.CheapestFix;
import dev.poam.cmmc.Deadlines;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Determination;
import dev.poam.cmmc.FamilyScore;
import dev.poam.cmmc.RequirementScore;
import dev.poam.cmmc.Ruling;
import dev.poam.cmmc.Scorecard;
import dev.poam.cmmc.Standing;
import dev.poam.cmmc.Trajectory;
import dev.poam.history.Landing;
import dev.poam.project.Assessment;
import dev.poam.report.text.ConsoleText;
import dev.poam.report.text.TextTable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The decision as lines for a console: a table of the families, the verdict in a sentence, and what follows from it. */
public final class ScoreText {

    private ScoreText() {}

    /** Renders a decision. */
    public static List<String> lines(Decision decision) {
        List<String> lines = new ArrayList<>(families(decision.scorecard()));
        lines.add("");
        lines.add(verdict(decision));
        decision.blockers().forEach(blocker -> lines.add("  " + blocker.reason() + " (" + blocker.source() + ")"));
        lines.addAll(dates(decision));
        unassessed(decision.scorecard()).ifPresent(lines::add);
        return lines.stream().map(ConsoleText::escaped).toList();
    }

    /** What would come of it if these requirements were met. */
    public static List<String> whatIf(Decision decision, Collection<String> fixed) {
        Scorecard scorecard = decision.scorecard().withMet(fixed);
        Ruling ruling = decision.ifFixed(fixed);
        List<String> lines = new ArrayList<>();
        lines.add("With " + practices(fixed) + " met: " + score(scorecard) + "; " + standing(ruling.standing()));
        ruling.blockers().forEach(blocker -> lines.add("  " + blocker.reason() + " (" + blocker.source() + ")"));
        return lines.stream().map(ConsoleText::escaped).toList();
    }

    /** A line for each change of score or status from a day on, and the one that stood before. */
    public static List<String> trajectory(List<Trajectory.Point> points, LocalDate from) {
        TextTable table = new TextTable().row("DATE", "SCORE", "STATUS", "SUBMITTED", "ASSESSMENT", "BY");
        int first = 0;
        while (first + 1 < points.size() && !points.get(first + 1).on().isAfter(from)) {
            first++;
        }
        for (Trajectory.Point point : points.subList(Math.min(first, points.size()), points.size())) {
            Decision decision = point.decision();
            Landing landing = point.landing();
            table.row(
                    point.on().toString(),
                    decision.scorecard()
                            .bounds()
                            .map(bounds -> bounds.low() == bounds.high()
                                    ? String.valueOf(bounds.low())
                                    : bounds.low() + " to " + bounds.high())
                            .orElse("none"),
                    decision.standing().label(),
                    decision.statusDate().map(LocalDate::toString).orElse("-"),
                    decision.assessment().id(),
                    landing == null ? "the calendar" : landing.by().name() + ", " + landing.shortCommit());
        }
        return table.lines();
    }

    private static List<String> families(Scorecard scorecard) {
        TextTable table = new TextTable().row("FAMILY", "MET", "NOT MET", "N/A", "NOT ASSESSED", "POINTS");
        for (FamilyScore family : scorecard.families()) {
            table.row(
                    family.family(),
                    String.valueOf(family.met()),
                    String.valueOf(family.notMet()),
                    String.valueOf(family.notApplicable()),
                    String.valueOf(family.notAssessed()),
                    family.deduction() == 0 ? "0" : "-" + family.deduction());
        }
        return table.lines();
    }

    private static String verdict(Decision decision) {
        String found = score(decision.scorecard());
        String sentence = found + "; "
                + (decision.statusDate().isPresent() ? "" : "not submitted, and by itself ")
                + standing(decision.standing());
        String why = decision.blockers().stream().map(Blocker::requirement).collect(Collectors.joining(", "));
        if (decision.standing() == Standing.NONE) {
            List<String> fixes = CheapestFix.of(decision.scorecard());
            return sentence
                    + (why.isEmpty() ? "" : ", for " + why)
                    + (fixes.isEmpty() ? "" : "; cheapest way to Conditional: meet " + practices(fixes));
        }
        return sentence;
    }

    public static String score(Scorecard scorecard) {
        OptionalInt score = scorecard.score();
        if (score.isPresent()) {
            return score.getAsInt() + " of " + Scorecard.HIGHEST;
        }
        return scorecard
                .bounds()
                .map(bounds -> "between " + bounds.low() + " and " + bounds.high() + " of " + Scorecard.HIGHEST)
                .orElse("No score");
    }

    public static String standing(Standing standing) {
        return switch (standing) {
            case FINAL -> "Final Level 2";
            case CONDITIONAL -> "Conditional Level 2";
            case EXPIRED -> "the status has expired, and only a new assessment brings another";
            case NONE -> "not Conditional";
            case INCOMPLETE -> "no status, since not every requirement is assessed";
            case NO_SSP -> "no status, since there is no up-to-date system security plan";
        };
    }

    private static List<String> dates(Decision decision) {
        List<String> lines = new ArrayList<>();
        decision.statusDate().ifPresent(date -> {
            lines.add("CMMC Status Date " + date + ", artifacts to be kept until " + Deadlines.retainUntil(date));
            if (decision.standing() == Standing.FINAL) {
                lines.add("Final until " + Deadlines.finalUntil(date) + left(decision, Deadlines.finalUntil(date)));
            }
        });
        if (decision.standing() == Standing.CONDITIONAL || decision.standing() == Standing.EXPIRED) {
            decision.closeoutDue()
                    .ifPresent(due -> lines.add(
                            "Closeout results to be posted by " + due + left(decision, due) + " (32 CFR 170.21(b))"));
        }
        decision.expected110().ifPresent(date -> lines.add("A score of 110 is expected by " + date));
        decision.nextAffirmation().ifPresent(date -> lines.add("Next affirmation due on " + date + " (32 CFR 170.22)"));
        decision.reevaluationUntil()
                .ifPresent(date ->
                        lines.add("What was not met may be evaluated again until " + date + " (32 CFR 170.17(c)(2))"));
        if (decision.scorecard().score().isPresent()) {
            lines.add(submission(decision));
        }
        return lines;
    }

    /** What is typed into SPRS, or given to the C3PAO: 32 CFR 170.16(a)(1)(i), 170.17(a)(1)(i). */
    private static String submission(Decision decision) {
        Assessment assessment = decision.assessment();
        Assessment.Plan plan = assessment.ssp();
        List<String> parts = new ArrayList<>();
        parts.add("Level " + assessment.level());
        parts.add("scope " + (assessment.scope() == null ? "not given" : assessment.scope()));
        parts.add(
                "CAGE " + (assessment.cageCodes().isEmpty() ? "not given" : String.join(" ", assessment.cageCodes())));
        parts.add("score " + decision.scorecard().score().orElseThrow());
        parts.add(decision.usesPoam() ? "with a POA&M" : "without a POA&M");
        if (plan != null) {
            parts.add("SSP " + plan.document() + (plan.version() == null ? "" : " " + plan.version())
                    + (plan.date() == null ? "" : " of " + plan.date()));
        }
        return "To be submitted: " + String.join(", ", parts);
    }

    private static String left(Decision decision, LocalDate due) {
        long days = ChronoUnit.DAYS.between(decision.asOf(), due);
        return days < 0 ? ", " + -days + " days ago" : ", " + days + " days left";
    }

    private static Optional<String> unassessed(Scorecard scorecard) {
        List<RequirementScore> open = scorecard.with(Determination.NOT_ASSESSED);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("Not assessed: "
                        + practices(
                                open.stream().map(one -> one.requirement().id()).toList()));
    }

    private static String practices(Collection<String> ids) {
        return ids.stream()
                .map(id -> Catalog.load()
                        .requirement(id)
                        .map(Requirement::practice)
                        .orElse(id))
                .collect(Collectors.joining(", "));
    }
}
