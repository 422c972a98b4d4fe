package dev.poam.report.assessor;

import dev.poam.catalog.Catalog;
import dev.poam.cmmc.AssessmentPlan;
import dev.poam.cmmc.Deadlines;
import dev.poam.cmmc.Decision;
import dev.poam.history.DateChange;
import dev.poam.history.FileVersion;
import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Transition;
import dev.poam.item.Evidence;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.project.Project;
import dev.poam.project.Review;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.rule.Audit;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.CommitSignatures;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignoffStatement;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the assessor pack rests on: the check, and what only the repository can tell beside it. */
final class AssessorFacts {

    private final Snapshot snapshot;
    private final String head;
    private final List<ReportedItem> items;
    private final Map<String, List<EvidenceProof>> evidence;
    private final Map<String, List<FileVersion>> versions;
    private final CompletedMilestones completed;
    private final Map<String, Transition.Signature> signatures;
    private final Anchors anchors;
    private final SspAnchors ssp;
    private final Map<String, SignatureFormat> signatureFormats = new HashMap<>();

    private AssessorFacts(Snapshot snapshot, String head, GitRepository repository) throws IOException {
        this.snapshot = snapshot;
        this.head = head;
        this.items = ReportedItem.all(snapshot.audit());
        Audit audit = snapshot.audit();
        FileTree files = repository.files(head);
        this.versions = repository.versions(head, paths(audit.project()));
        this.evidence = new LinkedHashMap<>();
        for (PoamItem item : audit.project().items()) {
            List<EvidenceProof> proofs = new ArrayList<>();
            for (Evidence one : item.evidence()) {
                proofs.add(EvidenceProof.of(one, files, versions));
            }
            evidence.put(item.path(), proofs);
        }
        this.completed = CompletedMilestones.of(
                repository, head, audit.project().settings().allItemFolders());
        this.signatures = CommitSignatures.of(repository, audit.history(), commits(audit.history()));
        this.anchors = Anchors.of(repository, audit.history(), audit.signoffs(), audit.asOf());
        this.ssp = SspAnchors.of(files, audit.project(), decision().orElse(null));
        for (FiledSignoff signoff : audit.signoffs().all()) {
            String record = signoff.checked().path();
            for (SignatureFormat format : SignatureFormat.values()) {
                if (files.kind(format.fileOf(record)) == EntryKind.FILE) {
                    signatureFormats.put(record, format);
                }
            }
        }
    }

    /**
     * Reads them.
     *
     * @throws IOException when the repository cannot be read, or its history is not known
     */
    static AssessorFacts of(Snapshot snapshot) throws IOException {
        String head = snapshot.audit().history().head();
        if (head == null) {
            throw new IOException("there is no commit whose history could be read for an assessor");
        }
        try (GitRepository repository = snapshot.openRepository()) {
            return new AssessorFacts(snapshot, head, repository);
        }
    }

    private static Set<String> paths(Project project) {
        Set<String> paths = new TreeSet<>();
        project.items().stream()
                .flatMap(item -> item.evidence().stream())
                .map(Evidence::path)
                .filter(Objects::nonNull)
                .filter(SafePath::isSafe)
                .forEach(paths::add);
        project.reviews().stream().map(Review::path).forEach(paths::add);
        project.assessments().forEach(assessment -> paths.add(assessment.path()));
        return paths;
    }

    private static Set<String> commits(History history) {
        Set<String> commits = new TreeSet<>();
        for (ItemHistory item : history.items()) {
            Stream.concat(item.targetChanges().stream(), item.milestoneChanges().stream())
                    .map(DateChange::landing)
                    .map(Landing::commit)
                    .forEach(commits::add);
        }
        return commits;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Audit audit() {
        return snapshot.audit();
    }

    Project project() {
        return snapshot.project();
    }

    LocalDate asOf() {
        return snapshot.asOf();
    }

    /** The commit, 40 hexadecimal digits. */
    String head() {
        return head;
    }

    List<ReportedItem> items() {
        return items;
    }

    Optional<Decision> decision() {
        return Decision.of(snapshot.project(), snapshot.asOf());
    }

    List<EvidenceProof> evidence(PoamItem item) {
        return evidence.getOrDefault(item.path(), List.of());
    }

    /** Every piece of evidence, by item. */
    List<EvidenceProof> allEvidence() {
        return items.stream().flatMap(item -> evidence(item.item()).stream()).toList();
    }

    /** The commit that brought the file at a path as it is; empty when none did. */
    Optional<Landing> landing(String path) {
        return versions.getOrDefault(path, List.of()).stream().findFirst().map(FileVersion::landing);
    }

    Optional<Landing> landing(PoamItem item, Milestone milestone) {
        return completed.landing(item, milestone);
    }

    Transition.Signature signature(Landing landing) {
        return signatures.getOrDefault(landing.commit(), Transition.Signature.UNSIGNED);
    }

    Anchors anchors() {
        return anchors;
    }

    SspAnchors ssp() {
        return ssp;
    }

    /** The format of the signature beside a record; empty when there is none. */
    Optional<SignatureFormat> signatureFormat(String record) {
        return Optional.ofNullable(signatureFormats.get(record));
    }

    /** The sign-offs of an item, in the order in which they landed. */
    List<FiledSignoff> signoffs(PoamItem item) {
        return audit().signoffs().all().stream()
                .filter(signoff -> signoff.item() != null && signoff.item().id().equals(item.id()))
                .toList();
    }

    /** Who signed, and what that is worth. */
    String words(FiledSignoff filed) {
        CheckedSignoff checked = filed.checked();
        SignoffStatement statement = checked.statement();
        String who = statement == null
                ? checked.path() + " (cannot be read)"
                : "sign-off by " + statement.attestor().id();
        return who + ", " + checked.whenLanded() + " when it landed, " + checked.today() + " on " + asOf();
    }

    /** The items that are about a requirement, by its number. */
    List<ReportedItem> itemsOn(String requirement) {
        return items.stream()
                .filter(item -> AssessmentPlan.requirementsOf(item.item()).contains(requirement))
                .toList();
    }

    /** A person as people know them: name and id; the text itself when it is nobody's id. */
    String person(@Nullable String id) {
        if (id == null) {
            return "";
        }
        People people = project().people();
        return people.byId(id)
                .map(Person::name)
                .map(name -> name + " (" + id + ")")
                .orElse(id);
    }

    /** What a requirement is called, as an item writes it. */
    String requirement(String reference) {
        return Catalog.load()
                .resolve(reference)
                .map(ref -> reference + " " + ref.requirement().title())
                .orElse(reference + " (in no catalogue)");
    }

    /** Until when artifacts are kept: six years from the latest CMMC Status Date; empty without one. */
    Optional<LocalDate> retainUntil() {
        return project().assessments().stream()
                .flatMap(assessment -> Optional.ofNullable(assessment.statusDate()).stream())
                .filter(date -> !date.isAfter(asOf()))
                .map(Deadlines::retainUntil)
                .max(Comparator.naturalOrder());
    }
}
