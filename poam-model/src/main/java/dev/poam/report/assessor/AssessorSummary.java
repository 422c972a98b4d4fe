package dev.poam.report.assessor;

import dev.poam.cmmc.Decision;
import dev.poam.history.Tag;
import dev.poam.item.Kind;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.Review;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.score.ScoreText;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.text.Inline;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.rule.Finding;
import dev.poam.rule.Rule;
import dev.poam.rule.RuleBook;
import dev.poam.rule.Severity;
import dev.poam.signoff.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of the assessor pack: what it is, how it is checked without this toolkit, what stands in it, and what it does not prove. */
final class AssessorSummary {

    private final AssessorFacts facts;
    private final MarkdownBody body = new MarkdownBody();

    private AssessorSummary(AssessorFacts facts) {
        this.facts = facts;
    }

    static Report report(AssessorFacts facts) {
        return new Report(
                "assessor/summary",
                DocumentControl.of("Assessor pack: summary", facts.snapshot()),
                new AssessorSummary(facts).body(),
                null);
    }

    private String body() {
        addIntroduction();
        addCounts();
        addScore();
        addFindings();
        addReviews();
        addCommands();
        addLimits();
        return body.text();
    }

    private void addIntroduction() {
        body.paragraph("These pages are for whoever assesses CA.L2-3.12.2 (NIST SP 800-171 3.12.2) and the POA&M of"
                + " 32 CFR 170.21. They are made from one commit of a Git repository and from what was known on"
                + " the day above; the same commit, tags and day give the same pages. Nothing in them need be believed: each"
                + " claim names its proof, and what stands under \"Without this toolkit\" checks it.");
        body.list(List.of(
                page("Items and evidence", "items.md", "every item with its fields, and its evidence with SHA-256."),
                page("History", "history.md", "each change of status and date, and what the line rests on."),
                page("Sign-offs", "signoffs.md", "who signed what, what that is worth, and how to check it."),
                page(
                        "Coverage",
                        "coverage.md",
                        "all 110 requirements, their results, items, and what may be on a POA&M."),
                page(
                        "Objectives",
                        "objectives.md",
                        "3.12.2[a] to [c], with what there is for each and what is missing.")));
    }

    private static Inline page(String words, String file, String what) {
        return Inline.of(Inline.page(words, file), Inline.text("has " + what));
    }

    private void addCounts() {
        body.section("Counts");
        List<PoamItem> items = facts.items().stream().map(ReportedItem::item).toList();
        List<String> header = new ArrayList<>(List.of("Items"));
        Arrays.stream(Status.values()).map(Status::label).forEach(header::add);
        header.addAll(List.of("Unknown status", "Together"));
        MarkdownTable table = new MarkdownTable(header.toArray(String[]::new));
        for (Kind kind : Kind.values()) {
            addRow(
                    table,
                    kind.label(),
                    items.stream().filter(item -> item.kind() == kind).toList());
        }
        if (items.stream().anyMatch(item -> item.kind() == null)) {
            addRow(
                    table,
                    "of no kind",
                    items.stream().filter(item -> item.kind() == null).toList());
        }
        addRow(table, "all", items);
        body.table(table);
        List<String> lines = new ArrayList<>();
        int unread = facts.project().itemFiles().size() - items.size();
        if (unread > 0) {
            lines.add("Item files that cannot be read: " + unread + " (see the findings)");
        }
        Map<EvidenceProof.Match, Long> evidence = facts.allEvidence().stream()
                .collect(Collectors.groupingBy(EvidenceProof::match, TreeMap::new, Collectors.counting()));
        lines.add("Evidence: " + facts.allEvidence().size()
                + evidence.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().words())
                        .collect(Collectors.joining(
                                ", ", evidence.isEmpty() ? "" : "; SHA-256 of the commit's bytes: ", "")));
        Map<Verdict, Long> signoffs = facts.audit().signoffs().all().stream()
                .collect(Collectors.groupingBy(
                        signoff -> signoff.checked().today(), TreeMap::new, Collectors.counting()));
        lines.add("Sign-offs: " + facts.audit().signoffs().all().size()
                + signoffs.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ", signoffs.isEmpty() ? "" : "; on " + facts.asOf() + " ", "")));
        lines.add("Commits of the main line: " + facts.audit().history().chain().size());
        List<Tag> tags = facts.anchors().tags();
        lines.add("Tags on it: "
                + (tags.isEmpty()
                        ? "none"
                        : tags.stream().map(AssessorHistory::words).collect(Collectors.joining(", "))));
        body.bullets(lines);
    }

    private static void addRow(MarkdownTable table, String name, List<PoamItem> items) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (Status status : Status.values()) {
            cells.add(count(items, status));
        }
        cells.add(count(items, null));
        cells.add(String.valueOf(items.size()));
        table.row(cells.toArray(String[]::new));
    }

    private static String count(List<PoamItem> items, @Nullable Status status) {
        return String.valueOf(
                items.stream().filter(item -> item.status() == status).count());
    }

    private void addScore() {
        body.section("Score, status and clock");
        Decision decision = facts.decision().orElse(null);
        if (decision == null) {
            body.paragraph(
                    "No Level 2 assessment had been recorded by this day, so there is neither a score nor a status.");
            return;
        }
        body.paragraph("By the assessment " + decision.assessment().id() + " ("
                + decision.assessment().path()
                + ", performed " + decision.assessment().performed() + ", "
                + facts.landing(decision.assessment().path())
                        .map(landing -> "as it landed on " + AssessorItems.landed(landing))
                        .orElse("not landed")
                + "). It is what this organization recorded; SPRS or CMMC eMASS has what was submitted.");
        List<String> lines = ScoreText.lines(decision);
        body.bullets(lines.subList(lines.indexOf("") + 1, lines.size()));
    }

    private void addFindings() {
        body.section("Findings");
        List<Finding> findings = facts.audit().findings();
        if (findings.isEmpty()) {
            body.paragraph("The rules found nothing.");
        } else {
            MarkdownTable counts = new MarkdownTable("Severity", "Rule", "Findings", "What the rule asks for");
            Map<Severity, Map<String, Long>> all = findings.stream()
                    .collect(Collectors.groupingBy(
                            Finding::severity,
                            TreeMap::new,
                            Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting())));
            all.forEach((severity, rules) -> rules.forEach(
                    (rule, count) -> counts.row(severity.label(), rule, String.valueOf(count), title(rule))));
            body.table(counts);
            MarkdownTable table = new MarkdownTable("Severity", "Where", "What");
            for (Finding finding : findings) {
                table.row(finding.severity().label(), where(finding), finding.message() + " [" + finding.rule() + "]");
            }
            body.table(table);
        }
        if (facts.audit().suppressed() > 0) {
            body.paragraph("Not counted: " + facts.audit().suppressed()
                    + " that items keep silent, each with its reason among the item's fields.");
        }
    }

    private static String title(String rule) {
        return RuleBook.standard().rule(rule).map(Rule::summary).orElse("");
    }

    private static String where(Finding finding) {
        return Stream.of(
                        finding.path(),
                        finding.position() == null
                                ? null
                                : "line " + finding.position().line(),
                        finding.item())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private void addReviews() {
        body.section("Reviews held");
        if (facts.project().reviews().isEmpty()) {
            body.paragraph("None is recorded.");
            return;
        }
        MarkdownTable table =
                new MarkdownTable("Period", "Held, claimed", "Landed", "Participants", "Items reviewed", "File");
        for (Review review : facts.project().reviews()) {
            table.row(
                    review.period().toString(),
                    review.date().toString(),
                    facts.landing(review.path()).map(AssessorItems::landed).orElse(""),
                    review.participants().stream().map(facts::person).collect(Collectors.joining(", ")),
                    String.valueOf(review.items().size()),
                    review.path());
        }
        body.table(table);
    }

    private void addCommands() {
        body.section("Without this toolkit");
        body.paragraph(
                "In the folder of a full clone that holds poam/, with these pages where they were written. Git names a"
                        + " commit by a hash over everything before it, so the right name is the right history: ask for it"
                        + " elsewhere too, such as where the organization keeps its copies.");
        List<String> commands = new ArrayList<>();
        commands.add("COMMIT=" + facts.head());
        commands.add("PACK=\"$PWD\"/target/poam/report/assessor    # where these pages are");
        commands.add(
                "DIR=$(mktemp -d) && mkdir \"$DIR\"/files && mkdir -m 700 \"$DIR\"/gpg && export GNUPGHOME=\"$DIR\"/gpg");
        commands.add("git fsck --no-dangling --no-progress \"$COMMIT\"    # every object is what its name says");
        commands.add("git rev-list --first-parent --count \"$COMMIT\"    # commits of the main line: "
                + facts.audit().history().chain().size());
        commands.add(
                "git -c core.autocrlf=false archive --format=tar \"$COMMIT\" | tar -xf - -C \"$DIR\"/files    # its files");
        if (!EvidenceList.of(facts).isEmpty()) {
            commands.add(
                    "(cd \"$DIR\"/files && sha256sum -c --quiet \"$PACK\"/evidence.sha256)    # every evidence with a"
                            + " stated hash");
        }
        facts.items().stream().map(ReportedItem::item).findFirst().ifPresent(item -> {
            commands.add("git show \"$COMMIT\":" + ShellText.word("./" + item.path()) + "    # " + item.id()
                    + " as it is, and who landed which version of its file:");
            commands.add("git log --first-parent -m --format='%h %cs %cn: %s' \"$COMMIT\" -- "
                    + ShellText.word(item.path()));
        });
        body.commands(commands);
        body.line(
                Inline.text("Evidence that sha256sum says nothing about is as it was hashed. The page of"),
                Inline.page("sign-offs", "signoffs.md"),
                Inline.text("goes on with the commands for each of them."));
    }

    private void addLimits() {
        body.section("What this does not prove");
        List<String> limits = new ArrayList<>(List.of(
                "When something happened. Dates in files and in commits are what their writers put there. What is shown is the"
                        + " order in which changes landed. A time is proved only where an RFC 3161 timestamp is named.",
                "Who sat at the keyboard. Names and addresses of commits are claims; a good signature shows that"
                        + " somebody had the key.",
                "That what was written is true: that a deficiency is all there is, that a test was made, that a control works."
                        + " A SHA-256 shows that a file is the one that was named.",
                "That nothing else is known. What nobody wrote down is not here. Evidence outside the repository was not looked"
                        + " at.",
                "That the history was never rewritten before its first anchor. A rewrite shows only against"
                        + " a signed record, or a name of a commit that somebody else kept.",
                "A status. MET and NOT MET are the assessor's, and the CMMC status is given by SPRS and CMMC eMASS."));
        int free = facts.anchors().unanchored();
        if (free > 0) {
            limits.add("That the latest commits stay as they are. No signed record was made on or after " + free
                    + " of the " + facts.audit().history().chain().size() + " commits of the main line.");
        }
        body.bullets(limits);
    }
}
