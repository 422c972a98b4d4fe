package dev.poam.signoff;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.signoff.key.VerifiedSignature;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records that lie in the folder and are not committed: what they would be worth if they were committed as they are. */
final class PendingSignoffs {

    private final Project project;
    private final FileTree files;
    private final String head;
    private final BaseCommits bases;
    private final RecordProof proof;
    private final FileTree committed;

    PendingSignoffs(GitRepository repository, History history, CommittedPeople people, Project project, String head)
            throws IOException {
        this.project = project;
        this.files = project.files();
        this.head = head;
        this.bases = new BaseCommits(repository, history);
        this.proof = new RecordProof(repository, history, people, files);
        this.committed = repository.files(head);
    }

    /** Sorted by path. */
    List<CheckedSignoff> check() throws IOException {
        List<CheckedSignoff> checked = new ArrayList<>();
        for (String path : files.filesBelow(SignoffRecord.FOLDER)) {
            if (SignoffRecord.isRecord(path) && committed.kind(path) == EntryKind.MISSING) {
                checked.add(check(path));
            }
        }
        return checked;
    }

    private CheckedSignoff check(String path) throws IOException {
        SignoffStatement statement = null;
        try {
            if (files.size(path) > Limits.FILE_BYTES) {
                throw SourceText.tooLarge(path, files.size(path));
            }
            statement = SignoffStatement.read(path, files.read(path, Limits.FILE_BYTES));
            require(statement);
            return checked(path, statement, Verdict.VALID, "");
        } catch (RefusedInputException e) {
            return checked(path, null, Verdict.INVALID, e.problem().message());
        } catch (Judgement e) {
            return checked(path, statement, e.verdict(), e.reason());
        }
    }

    private void require(SignoffStatement statement) throws IOException, Judgement {
        SignatureFile file = SignatureFile.of(files, statement.recordLocation());
        VerifiedSignature signature = proof.signature(statement, file, head);
        if (!bases.lost(List.of(statement.baseCommit())).isEmpty()) {
            throw new Judgement(Verdict.REWRITTEN, BaseCommits.reason(statement.baseCommit()));
        }
        proof.requireAuthority(statement, signature, item(statement), head, statement.signedAt());
        Optional<Authority.KeyObjection> compromise = proof.compromise(signature, head, statement.signedAt(), null);
        if (compromise.isPresent()) {
            throw new Judgement(compromise.get().verdict(), compromise.get().reason());
        }
        SignedDocument document = statement.document();
        if (!document.isIn(files)) {
            throw new Judgement(Verdict.UNBOUND, document.path() + " does not have the signed bytes");
        }
    }

    private @Nullable PoamItem item(SignoffStatement statement) {
        return project.items().stream()
                .filter(item -> item.path().equals(statement.document().path()))
                .findFirst()
                .orElse(null);
    }

    private static CheckedSignoff checked(
            String path, @Nullable SignoffStatement statement, Verdict verdict, String reason) {
        return new CheckedSignoff(path, statement, null, verdict, verdict, reason, null);
    }
}
