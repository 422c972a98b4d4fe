package dev.poam.signoff;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.project.SignoffPurpose;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import dev.poam.source.LineEnds;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what the commits say of sign-offs against the files as they lie. */
final class Filing {

    private final GitRepository repository;
    private final History history;
    private final Project project;
    private final FileTree files;
    private final CommittedPeople people;

    Filing(GitRepository repository, History history, Project project) {
        this.repository = repository;
        this.history = history;
        this.project = project;
        this.files = project.files();
        this.people = new CommittedPeople(repository, history);
    }

    Signoffs signoffs() throws IOException {
        List<FiledSignoff> all = new ArrayList<>();
        String head = history.head();
        if (head != null) {
            FileTree committed = repository.files(head);
            for (CheckedSignoff checked : SignoffCheck.of(repository, history, people)) {
                all.add(filed(asItLies(checked, committed), true));
            }
            for (CheckedSignoff checked : new PendingSignoffs(repository, history, people, project, head).check()) {
                all.add(filed(checked, false));
            }
        }
        all.sort(Comparator.comparingInt(this::position)
                .thenComparing(signoff -> signoff.checked().path()));
        return new Signoffs(true, all, lostBases(), lapse());
    }

    /** Where a sign-off landed; what has not landed, or cannot be read, counts as the latest. */
    private int position(FiledSignoff signoff) {
        return signoff.checked().landed() == null
                ? Integer.MAX_VALUE
                : history.chain().indexOf(signoff.checked().landed().commit());
    }

    private CheckedSignoff asItLies(CheckedSignoff checked, FileTree committed) throws IOException {
        SignoffStatement statement = checked.statement();
        for (String path : filesOf(checked.path())) {
            if (!isAsCommitted(path, committed)) {
                String fault =
                        files.kind(path) == EntryKind.MISSING ? "is gone from the folder" : "is not as committed";
                return changed(checked, Verdict.INVALID, path + " " + fault);
            }
        }
        if (statement == null || !dependsOnDocument(checked, statement)) {
            return checked;
        }
        SignedDocument document = statement.document();
        if (document.isIn(files)) {
            return changed(checked, Verdict.VALID, "");
        }
        return checked.today() == Verdict.VALID
                ? changed(checked, Verdict.STALE, document.path() + " has changed in the folder, not committed")
                : checked;
    }

    private static List<String> filesOf(String record) {
        List<String> paths = new ArrayList<>(List.of(record, SignoffRecord.twin(record)));
        SignatureFile.candidates(record).forEach(file -> paths.add(file.path()));
        return paths;
    }

    private boolean isAsCommitted(String path, FileTree committed) throws IOException {
        EntryKind kind = committed.kind(path);
        if (kind != files.kind(path)) {
            return false;
        }
        if (kind != EntryKind.FILE || committed.size(path) > Limits.FILE_BYTES) {
            return true;
        }
        if (files.size(path) > 2 * Limits.FILE_BYTES) {
            return false;
        }
        byte[] lying = files.read(path, 2 * Limits.FILE_BYTES);
        byte[] stored = committed.read(path, Limits.FILE_BYTES);
        return Arrays.equals(stored, lying) || Arrays.equals(stored, LineEnds.asStored(lying));
    }

    /** Whether it is the document that decides; that of a release stands for many others. */
    private static boolean dependsOnDocument(CheckedSignoff checked, SignoffStatement statement) {
        return switch (checked.today()) {
            case VALID -> true;
            case STALE, UNBOUND -> statement.purpose() != SignoffPurpose.RELEASE;
            case INVALID, REWRITTEN, UNTRUSTED, EXPIRED, REVOKED -> false;
        };
    }

    private static CheckedSignoff changed(CheckedSignoff checked, Verdict today, String reason) {
        return new CheckedSignoff(
                checked.path(),
                checked.statement(),
                checked.landed(),
                checked.whenLanded(),
                today,
                reason,
                null,
                checked.timestamp());
    }

    private FiledSignoff filed(CheckedSignoff checked, boolean committed) throws IOException {
        SignedItem signed = signedItem(checked).orElse(null);
        return new FiledSignoff(checked, committed, signed, signed != null && isOnlyMoved(signed));
    }

    private Optional<SignedItem> signedItem(CheckedSignoff checked) throws IOException {
        SignoffStatement statement = checked.statement();
        if (statement == null) {
            return Optional.empty();
        }
        SignedDocument document = statement.document();
        return stored(document).flatMap(bytes -> SignedItem.of(document.path(), bytes));
    }

    /** The signed bytes, from wherever they are had. */
    private Optional<byte[]> stored(SignedDocument document) throws IOException {
        Optional<byte[]> known =
                repository.blob(document.gitBlob(), Limits.FILE_BYTES).filter(document::isMadeOf);
        String path = document.path();
        if (known.isPresent() || files.kind(path) != EntryKind.FILE || files.size(path) > Limits.FILE_BYTES) {
            return known;
        }
        byte[] lying = files.read(path, Limits.FILE_BYTES);
        return Stream.of(lying, LineEnds.asStored(lying))
                .filter(document::isMadeOf)
                .findFirst();
    }

    private boolean isOnlyMoved(SignedItem signed) throws IOException {
        PoamItem item = project.item(signed.id()).orElse(null);
        if (item == null) {
            return false;
        }
        byte[] lying = files.read(item.path(), Limits.FILE_BYTES);
        return Stream.of(lying, LineEnds.asStored(lying))
                .flatMap(bytes -> SignedItem.of(item.path(), bytes).stream())
                .anyMatch(now -> now.rest().equals(signed.rest()));
    }

    private @Nullable VersionLapse lapse() throws IOException {
        String head = history.head();
        if (head == null || project.people().signoffs().isEmpty()) {
            return null;
        }
        boolean landed = isAsCommitted(People.PATH, repository.files(head));
        return (landed ? people.lapse(head) : people.lapse(project.people())).orElse(null);
    }

    /** Looks at nothing else of the records, so that one whose signature is broken still tells of a rewrite. */
    private Map<String, String> lostBases() throws IOException {
        Map<String, String> bases = new HashMap<>();
        for (String path : files.filesBelow(SignoffRecord.FOLDER)) {
            String base = SignoffRecord.isRecord(path) ? base(path) : null;
            if (base != null) {
                bases.put(path, base);
            }
        }
        bases.values().retainAll(new BaseCommits(repository, history).lost(bases.values()));
        return bases;
    }

    /** Null for what cannot be read, which is for the check of the record to say. */
    private @Nullable String base(String path) throws IOException {
        if (files.size(path) > Limits.FILE_BYTES) {
            return null;
        }
        try {
            return SignoffRecord.read(path, files.read(path, Limits.FILE_BYTES)).baseCommit();
        } catch (RefusedInputException e) {
            return null;
        }
    }
}
