package dev.poam.report.assessor;

import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.SideCommit;
import dev.poam.history.Tag;
import dev.poam.history.Transition;
import dev.poam.item.Imported;
import dev.poam.item.PoamItem;
import dev.poam.report.history.HistoryJson;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.text.Cell;
import dev.poam.report.text.Inline;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.report.text.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of the assessor pack: each change of status and date, and what each line rests on. */
final class AssessorHistory {

    private final AssessorFacts facts;
    private final MarkdownBody body = new MarkdownBody();
    private final Sheet sheet = new Sheet(List.of(
            "item",
            "change",
            "claimedByFile",
            "authorDate",
            "author",
            "landed",
            "landedBy",
            "commit",
            "via",
            "commitSignature",
            "signoffRecords",
            "signoffVerdicts",
            "timestamp",
            "anchoredBySignedRecord",
            "anchoredBySignedRelease",
            "tag",
            "remarks"));

    private AssessorHistory(AssessorFacts facts) {
        this.facts = facts;
    }

    static Report report(AssessorFacts facts) {
        AssessorHistory history = new AssessorHistory(facts);
        return new Report(
                "assessor/history",
                DocumentControl.of("Assessor pack: history", facts.snapshot()),
                history.body(),
                history.sheet.text());
    }

    private String body() {
        body.section("What a line rests on").list(grounds());
        if (facts.items().isEmpty()) {
            body.section("Items").paragraph("There is no item.");
        }
        for (ReportedItem reported : facts.items()) {
            body.section(reported.item().id() + " " + reported.title());
            addClaims(reported.item());
            addLines(reported);
        }
        addGone();
        return body.text();
    }

    private static List<Inline> grounds() {
        return List.of(
                ground(
                        "Claimed",
                        "a date that somebody wrote: into the file, or as the author's date of a commit. It proves nothing"
                                + " by itself."),
                ground(
                        "Landed",
                        "the commit of the main line (first parents) in which the change is. That the bytes changed there, and"
                                + " the order of the lines, follow from the commits. The date is the committer's word, and so"
                                + " is the name: Git asks nobody for a proof of either."),
                ground(
                        "Signed",
                        "the commit's own signature: good (by a key that poam/people.yaml gave the committer before that"
                                + " commit), bad, unknown-key (a signature that this repository cannot tie to the committer)"
                                + " or unsigned. Beside it the sign-off records for this very step."),
                ground(
                        "Timestamped",
                        "an RFC 3161 timestamp beside the sign-off record: a third party's proof that the signature was"
                                + " there at that time. The only proof of a time in this pack."),
                ground(
                        "Anchored",
                        "a sign-off record that was made later and whose signature holds names the commit that it was made"
                                + " on, and so fixes all that came before: as firmly as Git's SHA-1 and the signer's key hold."
                                + " A release covers the bytes of every file too. A tag that is not signed is a name that whoever may push can"
                                + " move; the signature of a signed tag is not checked here (git verify-tag does it)."));
    }

    private static Inline ground(String name, String words) {
        return Inline.of(Inline.strong(name + ":"), Inline.text(words));
    }

    private void addClaims(PoamItem item) {
        Imported imported = item.imported();
        if (imported == null) {
            return;
        }
        String from = imported.from() == null ? "a former record" : imported.from();
        List<String> lines = new ArrayList<>();
        for (Imported.Claim claim : imported.claims()) {
            String what = (claim.status() == null ? "no status" : claim.status().label()) + ", claimed by " + from
                    + " before this repository";
            lines.add(what + ": " + Cell.date(claim.on()));
            sheet.row(List.of(
                    item.id(),
                    what,
                    Cell.date(claim.on()),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "no commit stands behind it"));
        }
        if (!lines.isEmpty()) {
            body.paragraph("Claimed of the time before this repository, with no commit behind it:")
                    .bullets(lines);
        }
    }

    private void addLines(ReportedItem reported) {
        ItemHistory history = reported.landed();
        if (history == null) {
            body.paragraph("Nothing of it has landed.");
            return;
        }
        body.paragraph("Revision " + history.revision() + "; first target date that landed: "
                + (history.originalTarget() == null ? "none" : history.originalTarget()) + ".");
        MarkdownTable table =
                new MarkdownTable("Change", "Claimed", "Landed", "Signed", "Timestamped", "Anchored", "Remarks");
        for (LandedLine line : LandedLine.of(reported.item(), history, facts)) {
            table.row(
                    line.what(),
                    claimed(line),
                    line.landing().at().toLocalDate() + " by "
                            + line.landing().by().name() + ", " + line.landing().shortCommit(),
                    signed(line),
                    timestamped(line),
                    anchored(line.landing()),
                    remarks(line));
            addRow(reported.item().id(), line);
        }
        body.table(table);
    }

    /** Items that are in no file any more. */
    private void addGone() {
        List<ItemHistory> gone = facts.audit().history().items().stream()
                .filter(item -> facts.project().item(item.id()).isEmpty())
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        body.section("Items that had landed and cannot be read at this commit");
        List<String> lines = new ArrayList<>();
        for (ItemHistory item : gone) {
            Transition last = item.transitions().get(item.transitions().size() - 1);
            String what = item.id() + ": " + last.kind().label() + ", " + AssessorItems.landed(last.landing()) + " by "
                    + last.landing().by().name() + "; last status "
                    + Optional.ofNullable(item.status()).orElse(String.valueOf(last.from()));
            lines.add(what);
        }
        body.bullets(lines);
    }

    private static String claimed(LandedLine line) {
        LocalDate authored = line.landing().authoredAt().toLocalDate();
        return Stream.of(
                        line.claimed() == null ? null : "file " + line.claimed(),
                        authored.equals(line.landing().at().toLocalDate()) ? null : "author " + authored)
                .filter(part -> part != null)
                .collect(Collectors.joining("; "));
    }

    private String signed(LandedLine line) {
        String commit = "commit " + line.signature().label();
        if (!line.signoffs().isEmpty()) {
            return commit + "; " + line.signoffs().stream().map(facts::words).collect(Collectors.joining("; "));
        }
        return line.isSignable() ? commit + "; no sign-off" : commit;
    }

    private static String timestamped(LandedLine line) {
        return line.signoffs().stream()
                .map(signoff -> signoff.checked().timestamp())
                .filter(timestamp -> timestamp != null)
                .map(AssessorSignoffs::timestamp)
                .findFirst()
                .orElse(Cell.NONE);
    }

    private String anchored(Landing landing) {
        Optional<Anchors.SignedRecord> record = facts.anchors().record(landing);
        String byRecord = record.map(Anchors.SignedRecord::words).orElse("by no signed record");
        String byRelease = facts.anchors()
                .release(landing)
                .filter(release -> !release.equals(record.orElse(null)))
                .map(release -> "; " + release.words())
                .orElse("");
        return byRecord
                + byRelease
                + facts.anchors().tag(landing).map(tag -> "; " + words(tag)).orElse("");
    }

    static String words(Tag tag) {
        return "tag " + tag.name() + (tag.signed() ? " (signed, not checked)" : " (not signed)");
    }

    private static String remarks(LandedLine line) {
        List<String> remarks = new ArrayList<>(line.remarks());
        if (!line.via().isEmpty()) {
            remarks.add("came by a merge of "
                    + line.via().stream().map(AssessorHistory::via).collect(Collectors.joining(", ")));
        }
        return String.join("; ", remarks);
    }

    private static String via(SideCommit side) {
        return side.shortCommit() + " (author " + side.author().name() + ", "
                + side.authoredAt().toLocalDate() + ")";
    }

    private void addRow(String item, LandedLine line) {
        Landing landing = line.landing();
        sheet.row(List.of(
                item,
                line.what(),
                Cell.date(line.claimed()),
                HistoryJson.time(landing.authoredAt()),
                landing.author().name() + " <" + landing.author().email() + ">",
                HistoryJson.time(landing.at()),
                landing.by().name() + " <" + landing.by().email() + ">",
                landing.commit(),
                line.via().stream().map(SideCommit::commit).collect(Collectors.joining(" ")),
                line.signature().label(),
                line.signoffs().stream()
                        .map(signoff -> signoff.checked().path())
                        .collect(Collectors.joining(" ")),
                line.signoffs().stream()
                        .map(signoff -> signoff.checked().today().name())
                        .collect(Collectors.joining(" ")),
                timestamped(line),
                facts.anchors()
                        .record(landing)
                        .map(record -> record.signoff().path())
                        .orElse(""),
                facts.anchors()
                        .release(landing)
                        .map(record -> record.signoff().path())
                        .orElse(""),
                facts.anchors().tag(landing).map(AssessorHistory::words).orElse(""),
                String.join("; ", line.remarks())));
    }
}
