package dev.poam.report.score;

import dev.poam.cmmc.Blocker;
import dev.poam.cmmc.Deadlines;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.FamilyScore;
import dev.poam.cmmc.Scorecard;
import dev.poam.cmmc.StatusChange;
import dev.poam.project.Assessment;
import dev.poam.report.text.JsonArray;
import dev.poam.report.text.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The decision as {@code score.json}, whose keys are public contract. */
public final class ScoreJson {

    private ScoreJson() {}

    /**
     * Renders a decision; what there is not is written as null, and so are the bounds where there is no score at all.
     *
     * @param history the changes of the status, oldest first
     * @param head the commit; null when there is none, or when it is not known
     */
    public static String render(Decision decision, List<StatusChange> history, @Nullable String head) {
        JsonObject root = new JsonObject();
        root.put("asOf", decision.asOf().toString());
        root.put("head", head);
        add(decision.assessment(), root.putObject("assessment"));
        put(root, "score", decision.scorecard().score());
        decision.scorecard()
                .bounds()
                .ifPresentOrElse(
                        bounds -> root.putArray("bounds").add(bounds.low()).add(bounds.high()),
                        () -> root.putNull("bounds"));
        root.put("status", decision.standing().label());
        JsonArray blockers = root.putArray("blockers");
        decision.blockers().forEach(blocker -> add(blocker, blockers.addObject()));
        put(root, "pointsToThreshold", decision.pointsToThreshold());
        put(root, "statusDate", decision.statusDate());
        put(root, "closeoutDue", decision.closeoutDue());
        put(root, "closeoutPosted", decision.closeoutPosted());
        put(root, "expected110", decision.expected110());
        put(root, "nextAffirmation", decision.nextAffirmation());
        root.put("poamUsed", decision.usesPoam());
        put(root, "retainUntil", decision.statusDate().map(Deadlines::retainUntil));
        JsonArray families = root.putArray("families");
        decision.scorecard().families().forEach(family -> add(family, families.addObject()));
        JsonArray changes = root.putArray("history");
        history.forEach(change -> changes.addObject()
                .put("from", change.from().toString())
                .put("status", change.standing().label())
                .put("assessment", change.assessment()));
        return root.text();
    }

    /** What stands in {@code score.json} where no assessment has been made by a date. */
    public static String withoutAssessment(LocalDate asOf, @Nullable String head) {
        JsonObject root = new JsonObject();
        root.put("asOf", asOf.toString());
        root.put("head", head);
        root.putNull("assessment");
        root.putNull("score");
        root.putArray("bounds").add(Scorecard.LOWEST).add(Scorecard.HIGHEST);
        root.put("status", "incomplete");
        root.putArray("blockers");
        for (String name : List.of(
                "pointsToThreshold",
                "statusDate",
                "closeoutDue",
                "closeoutPosted",
                "expected110",
                "nextAffirmation",
                "poamUsed",
                "retainUntil")) {
            root.putNull(name);
        }
        root.putArray("families");
        root.putArray("history");
        return root.text();
    }

    private static void add(Assessment assessment, JsonObject node) {
        node.put("id", assessment.id());
        node.put("path", assessment.path());
        node.put("level", assessment.level());
        node.put("track", assessment.track() == null ? null : assessment.track().label());
        node.put("performed", assessment.performed().toString());
        node.put("scope", assessment.scope());
        JsonArray codes = node.putArray("cageCodes");
        assessment.cageCodes().forEach(codes::add);
        Assessment.Plan plan = assessment.ssp();
        if (plan == null) {
            node.putNull("ssp");
        } else {
            node.putObject("ssp")
                    .put("document", plan.document())
                    .put("version", plan.version())
                    .put("date", plan.date() == null ? null : plan.date().toString());
        }
    }

    private static void add(Blocker blocker, JsonObject node) {
        node.put("requirement", blocker.requirement());
        node.put("reason", blocker.reason());
        node.put("source", blocker.source());
    }

    private static void add(FamilyScore family, JsonObject node) {
        node.put("family", family.family());
        node.put("requirements", family.requirements());
        node.put("met", family.met());
        node.put("notMet", family.notMet());
        node.put("notApplicable", family.notApplicable());
        node.put("notAssessed", family.notAssessed());
        node.put("deduction", family.deduction());
    }

    private static void put(JsonObject node, String name, OptionalInt number) {
        if (number.isPresent()) {
            node.put(name, number.getAsInt());
        } else {
            node.putNull(name);
        }
    }

    private static void put(JsonObject node, String name, Optional<LocalDate> date) {
        node.put(name, date.map(LocalDate::toString).orElse(null));
    }
}
