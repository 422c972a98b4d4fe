package dev.poam.report.assessor;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.Objective;
import dev.poam.catalog.Requirement;
import dev.poam.cmmc.AssessmentPlan;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Determination;
import dev.poam.cmmc.RequirementScore;
import dev.poam.history.ItemHistory;
import dev.poam.item.Deferral;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.SignoffPurpose;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.text.Cell;
import dev.poam.report.text.Inline;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of the assessor pack: the three objectives of 3.12.2, with what there is for each and what is missing. */
final class AssessorObjectives {

    private static final String REQUIREMENT = "3.12.2";

    private final AssessorFacts facts;
    private final MarkdownBody body = new MarkdownBody();

    private AssessorObjectives(AssessorFacts facts) {
        this.facts = facts;
    }

    static Report report(AssessorFacts facts) {
        return new Report(
                "assessor/objectives",
                DocumentControl.of("Assessor pack: objectives of CA.L2-3.12.2", facts.snapshot()),
                new AssessorObjectives(facts).body(),
                null);
    }

    private String body() {
        Requirement requirement = Catalog.load().requirement(REQUIREMENT).orElseThrow();
        body.paragraph("NIST SP 800-171 " + requirement.id() + ": " + requirement.text());
        body.line(
                Inline.text("What the files say is claimed; the"),
                Inline.page("history", "history.md"),
                Inline.text("has the commits behind each status, the"),
                Inline.page("items", "items.md"),
                Inline.text("the evidence with its SHA-256. Whether an objective is MET is for the assessor to find:"
                        + " what is below names what there is, and all that is missing by these measures."));
        addResult(requirement);
        addIdentified(requirement.objective("a").orElseThrow());
        addPlanned(requirement.objective("b").orElseThrow());
        addImplemented(requirement.objective("c").orElseThrow());
        return body.text();
    }

    private void addResult(Requirement requirement) {
        facts.decision()
                .flatMap(decision -> decision.scorecard().requirement(requirement.id()))
                .ifPresent(score -> body.paragraph("The newest assessment has " + requirement.practice() + " as "
                        + score.determination().name().replace('_', ' ') + "."));
    }

    private void addIdentified(Objective objective) {
        head(objective);
        MarkdownTable table =
                new MarkdownTable("Item", "Title", "Requirements", "Found by", "Found on, claimed", "First landed");
        List<String> missing = new ArrayList<>();
        for (ReportedItem reported : facts.items()) {
            PoamItem item = reported.item();
            ItemHistory landed = reported.landed();
            table.row(
                    item.id(),
                    Cell.text(reported.title()),
                    Cell.text(reported.requirements()),
                    Cell.label(item.source().type()) + ": "
                            + Cell.text(item.source().reference()),
                    Cell.date(item.source().identified()),
                    landed == null
                            ? "not landed"
                            : landed.created().toLocalDate().toString());
            List<String> gaps = new ArrayList<>();
            gap(gaps, isBlank(item.deficiency()), "no description of the deficiency");
            gap(gaps, item.source().type() == null, "not how it was found");
            gap(gaps, item.source().identified() == null, "not when it was found");
            gap(gaps, AssessmentPlan.requirementsOf(item).isEmpty(), "no requirement of the catalogue");
            gap(gaps, item.risk().impact() == null, "no impact");
            gap(gaps, landed == null, "no landed version");
            tell(item, gaps, missing);
        }
        body.table(table);
        unreadFiles().forEach(path -> missing.add(path + ": cannot be read as an item"));
        withoutItem().forEach(practice -> missing.add(practice + " was found not met and has no item"));
        conclude(missing);
    }

    private List<String> unreadFiles() {
        Set<String> paths = new TreeSet<>(facts.project().itemFiles());
        facts.items().forEach(item -> paths.remove(item.item().path()));
        return List.copyOf(paths);
    }

    private List<String> withoutItem() {
        return facts.decision().map(Decision::scorecard).stream()
                .flatMap(scorecard -> scorecard.with(Determination.NOT_MET).stream())
                .map(RequirementScore::requirement)
                .filter(requirement -> facts.itemsOn(requirement.id()).isEmpty())
                .map(Requirement::practice)
                .toList();
    }

    private void addPlanned(Objective objective) {
        head(objective);
        MarkdownTable table = new MarkdownTable("Item", "Plan", "Owner", "Target", "Milestones", "Deferral");
        List<String> missing = new ArrayList<>();
        for (ReportedItem reported : facts.items()) {
            PoamItem item = reported.item();
            table.row(
                    item.id(),
                    reported.plan().isBlank() ? "none" : reported.plan(),
                    Cell.text(facts.person(item.owner())),
                    Cell.date(item.targetCompletion()),
                    item.milestones().size() + ", " + dated(item) + " with a target",
                    item.deferral() == null ? Cell.NONE : deferral(item));
            List<String> gaps = new ArrayList<>();
            gap(gaps, isBlank(item.owner()), "no owner");
            if (item.isDeferred(facts.asOf())) {
                gap(gaps, !isAccepted(item), "a deferral that no sign-off which holds accepts");
            } else {
                gap(gaps, item.deferral() != null && item.isOpen(), "a deferral that is not in force");
                gap(gaps, reported.plan().isBlank(), "no plan");
                gap(gaps, item.targetCompletion() == null, "no target date");
                gap(gaps, item.milestones().isEmpty(), "no milestone");
                gap(gaps, item.resources() == null, "no resources");
            }
            gap(gaps, dated(item) < item.milestones().size(), "a milestone without a target date");
            tell(item, gaps, missing);
        }
        body.table(table);
        conclude(missing);
    }

    private static int dated(PoamItem item) {
        return (int) item.milestones().stream()
                .filter(milestone -> milestone.target() != null)
                .count();
    }

    private String deferral(PoamItem item) {
        Deferral deferral = item.deferral();
        return deferral == null
                ? Cell.NONE
                : "until " + Cell.date(deferral.until()) + ", accepted by " + facts.person(deferral.acceptedBy())
                        + (isAccepted(item) ? ", signed" : ", NOT SIGNED by a record that holds");
    }

    private boolean isAccepted(PoamItem item) {
        return facts.signoffs(item).stream()
                .anyMatch(signoff -> signoff.isFor(SignoffPurpose.RISK_ACCEPTANCE) && signoff.holds());
    }

    private void addImplemented(Objective objective) {
        head(objective);
        body.paragraph(
                "An item that is not done and not late is a plan that goes on; it does not speak against the objective"
                        + " by itself. A verification that nobody signed rests on the file and the commit alone.");
        MarkdownTable table = new MarkdownTable(
                "Item",
                "Status",
                "Status landed",
                "Milestones landed completed",
                "Evidence",
                "Verified by, claimed",
                "Signed");
        List<String> missing = new ArrayList<>();
        for (ReportedItem reported : facts.items()) {
            PoamItem item = reported.item();
            table.row(
                    item.id(),
                    Cell.text(reported.status()),
                    statusLanded(reported),
                    completed(item),
                    evidence(item),
                    item.verification() == null
                            ? Cell.NONE
                            : facts.person(item.verification().by()) + " on "
                                    + Cell.date(item.verification().on()),
                    signed(item));
            tell(item, implementationGaps(item), missing);
        }
        body.table(table);
        conclude(missing);
    }

    private List<String> implementationGaps(PoamItem item) {
        List<String> gaps = new ArrayList<>();
        gap(gaps, item.isLate(facts.asOf()), "it is past its target date " + Cell.date(item.targetCompletion()));
        for (Milestone milestone : item.milestones()) {
            gap(
                    gaps,
                    item.isLate(milestone, facts.asOf()),
                    "the milestone \"" + Cell.text(milestone.name()) + "\" was due on "
                            + Cell.date(milestone.target()));
            gap(
                    gaps,
                    milestone.completed() == null && item.status() == Status.CLOSED,
                    "Closed, and the milestone \"" + Cell.text(milestone.name()) + "\" is not completed");
        }
        List<EvidenceProof> evidence = facts.evidence(item);
        gap(gaps, item.isAtLeast(Status.REMEDIATED) && evidence.isEmpty(), "no evidence");
        for (EvidenceProof proof : evidence) {
            boolean isChecked = proof.match().holds() || proof.match() == EvidenceProof.Match.OUTSIDE;
            gap(
                    gaps,
                    !isChecked,
                    "evidence " + proof.place() + ": " + proof.match().words());
            gap(
                    gaps,
                    proof.match() == EvidenceProof.Match.OUTSIDE
                            && proof.stated().isEmpty(),
                    "evidence " + proof.place() + " is elsewhere, with no SHA-256 to know it by");
        }
        gap(gaps, item.isAtLeast(Status.VERIFIED) && item.verification() == null, "no verification");
        return gaps;
    }

    private static String statusLanded(ReportedItem reported) {
        ItemHistory landed = reported.landed();
        return landed == null
                ? "not landed"
                : landed.lastMoveTo(reported.status())
                        .map(move -> AssessorItems.landed(move.landing()) + " by "
                                + move.landing().by().name())
                        .orElse("not landed as it is");
    }

    private String completed(PoamItem item) {
        List<Milestone> done = item.milestones().stream()
                .filter(milestone -> milestone.completed() != null)
                .toList();
        String commits = done.stream()
                .flatMap(milestone -> facts.landing(item, milestone).stream())
                .map(AssessorItems::landed)
                .distinct()
                .collect(Collectors.joining(", "));
        return done.size() + " of " + item.milestones().size() + (commits.isEmpty() ? "" : ": " + commits);
    }

    private String evidence(PoamItem item) {
        List<EvidenceProof> evidence = facts.evidence(item);
        long equal = evidence.stream().filter(proof -> proof.match().holds()).count();
        long outside = evidence.stream()
                .filter(proof -> proof.match() == EvidenceProof.Match.OUTSIDE)
                .count();
        return evidence.isEmpty()
                ? "none"
                : evidence.size() + ": " + equal + " equal at the commit, " + outside + " elsewhere and not checked";
    }

    private String signed(PoamItem item) {
        List<String> signed = facts.signoffs(item).stream()
                .filter(signoff -> signoff.isFor(SignoffPurpose.VERIFICATION) || signoff.isFor(SignoffPurpose.CLOSURE))
                .map(facts::words)
                .toList();
        return signed.isEmpty() ? "no" : String.join("; ", signed);
    }

    private void head(Objective objective) {
        body.section(objective.id() + " " + objective.text());
    }

    private static void gap(List<String> gaps, boolean isThere, String words) {
        if (isThere) {
            gaps.add(words);
        }
    }

    private static void tell(PoamItem item, List<String> gaps, List<String> missing) {
        if (!gaps.isEmpty()) {
            missing.add(item.id() + ": " + String.join("; ", gaps));
        }
    }

    private void conclude(List<String> missing) {
        if (facts.items().isEmpty()) {
            body.paragraph("There is no item, so nothing here shows that the objective is met.");
        }
        if (!missing.isEmpty()) {
            body.line(Inline.strong("Missing, or against it:")).bullets(missing);
        } else if (!facts.items().isEmpty()) {
            body.paragraph("Nothing is missing by these measures, for all "
                    + facts.items().size() + " items.");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
