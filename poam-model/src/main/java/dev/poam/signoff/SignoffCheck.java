package dev.poam.signoff;

import dev.poam.history.FileVersion;
import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.Landing;
import dev.poam.item.ItemFiles;
import dev.poam.item.ItemReader;
import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.signoff.key.VerifiedSignature;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the sign-off records of HEAD against their signatures, the people of their time, and the history. */
public final class SignoffCheck {

    private final GitRepository repository;
    private final History history;
    private final FileTree head;
    private final String tip;
    private Map<String, List<FileVersion>> versions = Map.of();
    private Set<String> lostBases = Set.of();
    private final CommittedPeople people;
    private final RecordProof proof;

    private SignoffCheck(GitRepository repository, History history, CommittedPeople people, String tip)
            throws IOException {
        this.repository = repository;
        this.history = history;
        this.tip = tip;
        this.head = repository.files(tip);
        this.people = people;
        this.proof = new RecordProof(repository, history, people, head);
    }

    /**
     * Checks every committed record.
     *
     * @param history that of the commit whose records are checked
     * @return sorted by path; empty where there is no commit
     */
    public static List<CheckedSignoff> of(GitRepository repository, History history) throws IOException {
        return of(repository, history, new CommittedPeople(repository, history));
    }

    static List<CheckedSignoff> of(GitRepository repository, History history, CommittedPeople people)
            throws IOException {
        String tip = history.head();
        return tip == null ? List.of() : new SignoffCheck(repository, history, people, tip).check();
    }

    private List<CheckedSignoff> check() throws IOException {
        Map<String, @Nullable SignoffStatement> statements = new TreeMap<>();
        Map<String, String> refusals = new HashMap<>();
        TreeSet<String> paths = new TreeSet<>();
        for (String path : head.filesBelow(SignoffRecord.FOLDER)) {
            if (SignoffRecord.isRecord(path)) {
                paths.add(path);
                SignatureFile.candidates(path).forEach(file -> {
                    paths.add(file.path());
                    paths.add(file.timestamp());
                });
                try {
                    SignoffStatement statement = SignoffStatement.read(path, bytes(path));
                    statements.put(path, statement);
                    paths.add(statement.document().path());
                } catch (RefusedInputException e) {
                    statements.put(path, null);
                    refusals.put(path, e.problem().message());
                }
            }
        }
        if (statements.isEmpty()) {
            return List.of();
        }
        paths.add(People.PATH);
        versions = repository.versions(tip, paths);
        people.takeVersions(versions.getOrDefault(People.PATH, List.of()));
        lostBases = new BaseCommits(repository, history)
                .lost(statements.values().stream()
                        .filter(Objects::nonNull)
                        .map(SignoffStatement::baseCommit)
                        .toList());
        List<CheckedSignoff> checked = new ArrayList<>();
        for (Map.Entry<String, @Nullable SignoffStatement> record : statements.entrySet()) {
            SignoffStatement statement = record.getValue();
            String refusal = refusals.getOrDefault(record.getKey(), "");
            checked.add(
                    statement == null
                            ? new CheckedSignoff(
                                    record.getKey(), null, null, Verdict.INVALID, Verdict.INVALID, refusal, null)
                            : check(statement));
        }
        return checked;
    }

    private CheckedSignoff check(SignoffStatement statement) throws IOException {
        String path = statement.recordLocation();
        FileVersion brought = latest(path);
        CheckedTimestamp timestamp = null;
        try {
            SignatureFile file = SignatureFile.of(head, path);
            brought = latest(brought, latest(file.path()));
            VerifiedSignature signature = proof.signature(statement, file, brought == null ? null : brought.parent());
            timestamp = timestamps().check(file.timestamp(), file.read(head), latest(file.timestamp()));
            if (brought == null || lostBases.contains(statement.baseCommit())) {
                throw new Judgement(Verdict.REWRITTEN, BaseCommits.reason(statement.baseCommit()));
            }
            Instant proved = CheckedTimestamp.proved(timestamp);
            Instant at = brought.landing().at().toInstant();
            if (proved != null && proved.isBefore(at)) {
                at = proved;
            }
            proof.requireAuthority(
                    statement, signature, item(statement, brought.landing().commit()), brought.parent(), at);
            return bound(statement, brought, timestamp, proof.compromise(signature, tip, at, proved));
        } catch (Judgement e) {
            Landing landed = brought == null ? null : brought.landing();
            return new CheckedSignoff(path, statement, landed, e.verdict(), e.verdict(), e.reason(), null, timestamp);
        }
    }

    private TimestampCheck timestamps() throws IOException {
        return new TimestampCheck(head, history, people, people.at(tip));
    }

    private CheckedSignoff bound(
            SignoffStatement statement,
            FileVersion brought,
            @Nullable CheckedTimestamp timestamp,
            Optional<Authority.KeyObjection> compromise)
            throws IOException {
        Binding binding = binding(statement);
        Binding.Today today = binding.today();
        Landing landed = brought.landing();
        return new CheckedSignoff(
                statement.recordLocation(),
                statement,
                landed,
                binding.whenLanded(landed),
                compromise.map(Authority.KeyObjection::verdict).orElse(today.verdict()),
                compromise.map(Authority.KeyObjection::reason).orElse(today.reason()),
                compromise.isPresent() ? null : today.staleSince(),
                timestamp);
    }

    private Binding binding(SignoffStatement statement) {
        SignedDocument document = statement.document();
        FileBinding file =
                new FileBinding(repository, history, document, versions.getOrDefault(document.path(), List.of()));
        return ReleaseManifest.isThatOf(statement)
                ? new ReleaseBinding(repository, history, file, statement.baseCommit())
                : file;
    }

    private @Nullable FileVersion latest(String path) {
        List<FileVersion> all = versions.getOrDefault(path, List.of());
        return all.isEmpty() ? null : all.get(0);
    }

    private @Nullable FileVersion latest(@Nullable FileVersion one, @Nullable FileVersion other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return position(one.landing().commit()) >= position(other.landing().commit()) ? one : other;
    }

    private int position(String commit) {
        return history.chain().indexOf(commit);
    }

    private @Nullable PoamItem item(SignoffStatement statement, String commit) throws IOException {
        String path = statement.document().path();
        FileTree files = repository.files(commit);
        if (!ItemFiles.isItemFile(path) || files.kind(path) != EntryKind.FILE || files.size(path) > Limits.FILE_BYTES) {
            return null;
        }
        return ItemReader.read(path, files.read(path, Limits.FILE_BYTES)).item();
    }

    private byte[] bytes(String path) throws IOException, RefusedInputException {
        if (head.size(path) > Limits.FILE_BYTES) {
            throw SourceText.tooLarge(path, head.size(path));
        }
        return head.read(path, Limits.FILE_BYTES);
    }
}
