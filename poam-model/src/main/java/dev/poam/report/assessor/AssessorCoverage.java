package dev.poam.report.assessor;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.Eligibility;
import dev.poam.catalog.Objective;
import dev.poam.catalog.Requirement;
import dev.poam.cmmc.Blocker;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Determination;
import dev.poam.cmmc.FamilyScore;
import dev.poam.cmmc.PoamEligibility;
import dev.poam.cmmc.RequirementScore;
import dev.poam.project.Assessment;
import dev.poam.project.AssessmentResult;
import dev.poam.project.Outcome;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.report.text.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of the assessor pack: all 110 requirements with their results, and what there is of items, evidence and SSP for each. */
final class AssessorCoverage {

    private final AssessorFacts facts;
    private final @Nullable Decision decision;
    private final Map<String, AssessmentResult> results;
    private final Map<String, AssessmentResult> closeout;
    private final MarkdownBody body = new MarkdownBody();
    private final Sheet sheet = new Sheet(List.of(
            "requirement",
            "practice",
            "family",
            "title",
            "value",
            "result",
            "basis",
            "deduction",
            "openItems",
            "items",
            "mayWait",
            "evidence",
            "evidenceEqual",
            "ssp"));

    private AssessorCoverage(AssessorFacts facts) {
        this.facts = facts;
        this.decision = facts.decision().orElse(null);
        this.results = decision == null ? Map.of() : decision.assessment().results();
        this.closeout = Optional.ofNullable(decision)
                .filter(made -> made.closeoutPosted().isPresent())
                .map(made -> made.assessment().closeout())
                .map(Assessment.Closeout::results)
                .orElse(Map.of());
    }

    static Report report(AssessorFacts facts) {
        AssessorCoverage coverage = new AssessorCoverage(facts);
        return new Report(
                "assessor/coverage",
                DocumentControl.of("Assessor pack: coverage", facts.snapshot()),
                coverage.body(),
                coverage.sheet.text());
    }

    private String body() {
        addSource();
        addFamilies();
        addUnassessed();
        addRequirements();
        addObjectives();
        return body.text();
    }

    private void addSource() {
        if (decision == null) {
            body.paragraph(
                    "No Level 2 assessment had been recorded by this day: nothing is known of any requirement but the"
                            + " items that are about it.");
            return;
        }
        Assessment assessment = decision.assessment();
        body.paragraph(
                "Results are those that " + assessment.path() + " records for " + assessment.id() + ", performed "
                        + assessment.performed()
                        + (assessment.defaultMet()
                                ? ". It says \"default: met\": where the basis is \"default\", nobody wrote a result down for the"
                                        + " requirement, only that all that is not listed is met."
                                : ". What it does not list is not assessed.")
                        + " They are the organization's record, not a proof that a requirement is met.");
        body.paragraph(
                "May wait: whether 32 CFR 170.21(a)(2) lets a requirement be on an assessment POA&M, were it found not"
                        + " met; of one that was, in the state in which it was found. An item of the kind operational is no such plan.");
    }

    private void addFamilies() {
        body.section("By family");
        if (decision == null) {
            body.paragraph("Not assessed: all " + Catalog.load().requirements().size() + " requirements.");
            return;
        }
        MarkdownTable table = new MarkdownTable(
                "Family", "Requirements", "Met", "Not met", "Not applicable", "Not assessed", "Points lost");
        List<FamilyScore> families = decision.scorecard().families();
        families.forEach(family -> table.row(
                family.family(),
                String.valueOf(family.requirements()),
                String.valueOf(family.met()),
                String.valueOf(family.notMet()),
                String.valueOf(family.notApplicable()),
                String.valueOf(family.notAssessed()),
                String.valueOf(family.deduction())));
        table.row(
                "all",
                sum(families.stream().mapToInt(FamilyScore::requirements).sum()),
                sum(families.stream().mapToInt(FamilyScore::met).sum()),
                sum(families.stream().mapToInt(FamilyScore::notMet).sum()),
                sum(families.stream().mapToInt(FamilyScore::notApplicable).sum()),
                sum(families.stream().mapToInt(FamilyScore::notAssessed).sum()),
                sum(families.stream().mapToInt(FamilyScore::deduction).sum()));
        body.table(table);
    }

    private static String sum(int number) {
        return String.valueOf(number);
    }

    private void addUnassessed() {
        if (decision == null) {
            return;
        }
        body.section("What nobody has assessed");
        List<RequirementScore> open = decision.scorecard().with(Determination.NOT_ASSESSED);
        body.paragraph(
                open.isEmpty()
                        ? "Of each requirement there is a result" + byDefault()
                        : open.stream().map(one -> one.requirement().practice()).collect(Collectors.joining(", "))
                                + ".");
    }

    private String byDefault() {
        long count = Catalog.load().requirements().stream()
                .filter(requirement -> basis(requirement).equals("default"))
                .count();
        return count == 0 ? "." : "; of " + count + " by \"default: met\" alone.";
    }

    private void addRequirements() {
        body.section("Each requirement");
        MarkdownTable table = new MarkdownTable(
                "Requirement", "Value", "Result", "Basis", "Points lost", "Items", "May wait", "Evidence", "SSP");
        for (Requirement requirement : Catalog.load().requirements()) {
            RequirementScore score = score(requirement);
            List<ReportedItem> items = facts.itemsOn(requirement.id());
            List<EvidenceProof> evidence = items.stream()
                    .flatMap(item -> facts.evidence(item.item()).stream())
                    .toList();
            long equal =
                    evidence.stream().filter(proof -> proof.match().holds()).count();
            String value =
                    requirement.weight() == null ? "none" : requirement.weight().toString();
            String ssp = ssp(requirement, items);
            String lost = score == null ? "0" : String.valueOf(score.deduction());
            table.row(
                    requirement.practice() + " " + requirement.title(),
                    value,
                    result(score),
                    basis(requirement),
                    lost,
                    items.stream().map(AssessorCoverage::words).collect(Collectors.joining(", ")),
                    mayWait(requirement, score),
                    evidence.isEmpty() ? "" : evidence.size() + ", of which " + equal + " equal at the commit",
                    ssp);
            sheet.row(List.of(
                    requirement.id(),
                    requirement.practice(),
                    requirement.family(),
                    requirement.title(),
                    value,
                    result(score),
                    basis(requirement),
                    lost,
                    ids(items.stream().filter(item -> item.item().isOpen()).toList()),
                    ids(items),
                    mayWait(requirement, score),
                    String.valueOf(evidence.size()),
                    String.valueOf(equal),
                    ssp));
        }
        body.table(table);
    }

    private @Nullable RequirementScore score(Requirement requirement) {
        return decision == null
                ? null
                : decision.scorecard().requirement(requirement.id()).orElse(null);
    }

    private static String result(@Nullable RequirementScore score) {
        return switch (score == null ? Determination.NOT_ASSESSED : score.determination()) {
            case MET -> "met";
            case NOT_MET -> "NOT MET";
            case NOT_APPLICABLE -> "not applicable";
            case NOT_ASSESSED -> "not assessed";
        };
    }

    private String basis(Requirement requirement) {
        if (decision == null) {
            return Cell.NONE;
        }
        if (isNamed(requirement, closeout)) {
            return "closeout";
        }
        if (results.containsKey(requirement.id())) {
            return "listed";
        }
        if (isNamed(requirement, results)) {
            return "by objectives";
        }
        return decision.assessment().defaultMet() ? "default" : "not listed";
    }

    private static boolean isNamed(Requirement requirement, Map<String, AssessmentResult> results) {
        return results.containsKey(requirement.id())
                || requirement.objectives().stream().map(Objective::id).anyMatch(results::containsKey);
    }

    private static String mayWait(Requirement requirement, @Nullable RequirementScore score) {
        Optional<Blocker> objection = score != null && score.determination() == Determination.NOT_MET
                ? PoamEligibility.objection(score)
                : PoamEligibility.objectionInAnyState(requirement);
        boolean depends = requirement.eligibility() == Eligibility.CONDITIONAL
                && (score == null || score.determination() != Determination.NOT_MET);
        String yes = depends ? "only as employed, not FIPS-validated" : "yes";
        return objection.map(blocker -> "no, " + blocker.source()).orElse(yes);
    }

    private static String words(ReportedItem item) {
        return item.item().id() + " (" + Cell.label(item.item().kind()) + ", "
                + Cell.label(item.item().status()) + ")";
    }

    private static String ids(List<ReportedItem> items) {
        return items.stream().map(item -> item.item().id()).distinct().collect(Collectors.joining(" "));
    }

    private String ssp(Requirement requirement, List<ReportedItem> items) {
        return facts.ssp()
                .of(requirement)
                .or(() -> items.stream()
                        .flatMap(item -> Optional.ofNullable(item.item().ssp()).stream())
                        .findFirst()
                        .map(path -> path + " (as an item says)"))
                .orElse("");
    }

    /** Those that the assessment speaks of one by one. */
    private void addObjectives() {
        body.section("Objectives of NIST SP 800-171A with a result of their own");
        MarkdownTable table = new MarkdownTable("Objective", "Text", "Result");
        for (Requirement requirement : Catalog.load().requirements()) {
            for (Objective objective : requirement.objectives()) {
                AssessmentResult result = closeout.getOrDefault(objective.id(), results.get(objective.id()));
                if (result != null) {
                    Outcome outcome = result.counted();
                    table.row(objective.id(), objective.text(), outcome == null ? "cannot be read" : outcome.label());
                }
            }
        }
        body.table(table);
    }
}
