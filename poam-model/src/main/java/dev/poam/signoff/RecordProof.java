package dev.poam.signoff;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.item.PoamItem;
import dev.poam.signoff.cms.CmsSignature;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.VerifiedSignature;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes a record count: its signature, and the authority of whoever made it. Authority comes from before the commit that
 * brings the record, so nobody gives it to himself in one change.
 *
 * @param files where the record lies, with its twin and its signature
 */
record RecordProof(GitRepository repository, History history, CommittedPeople people, FileTree files) {

    /**
     * The signature of a record, which must fit it as its twin must.
     *
     * @param before the commit whose keys are taken where a signature does not carry its own; null for none
     */
    VerifiedSignature signature(SignoffStatement statement, SignatureFile file, @Nullable String before)
            throws IOException, Judgement {
        byte[] signature = file.read(files);
        byte[] record = files.read(statement.recordLocation(), Limits.FILE_BYTES);
        try {
            VerifiedSignature verified = keys(before)
                    .verify(
                            file.format(),
                            signature,
                            record,
                            statement.attestor().id());
            requireTwin(statement);
            return verified;
        } catch (RefusedSignatureException e) {
            throw new Judgement(Verdict.INVALID, "the signature " + e.getMessage());
        }
    }

    private CommittedKeys keys(@Nullable String commit) throws IOException {
        return new CommittedKeys(people.at(commit), commit == null ? files : repository.files(commit));
    }

    private void requireTwin(SignoffStatement statement) throws IOException, Judgement {
        String twin = SignoffRecord.twin(statement.recordLocation());
        byte[] expected = statement.markdown().getBytes(StandardCharsets.UTF_8);
        boolean same = files.kind(twin) == EntryKind.FILE
                && files.size(twin) == expected.length
                && Arrays.equals(files.read(twin, expected.length), expected);
        if (!same) {
            throw new Judgement(Verdict.INVALID, "the readable twin " + twin + " is not that of the record");
        }
    }

    /**
     * Ends the check unless the attestor might sign.
     *
     * @param item the item that is signed; null when the document is none
     * @param before the commit that says who may; null for none
     * @param at the moment at which the key must count
     */
    void requireAuthority(
            SignoffStatement statement,
            VerifiedSignature signature,
            @Nullable PoamItem item,
            @Nullable String before,
            Instant at)
            throws IOException, Judgement {
        Optional<VersionLapse> lapse = people.lapse(before);
        if (lapse.isPresent()) {
            throw new Judgement(Verdict.UNTRUSTED, lapse.get().reason());
        }
        String attestor = statement.attestor().id();
        Authority then = new Authority(people.at(before), history);
        Optional<String> objection = then.objection(attestor, statement.purpose(), item);
        if (objection.isPresent()) {
            throw new Judgement(Verdict.UNTRUSTED, objection.get());
        }
        Optional<Authority.KeyObjection> key = then.keyObjection(attestor, signature.key(), at);
        if (key.isPresent()) {
            throw new Judgement(key.get().verdict(), key.get().reason());
        }
        if (!signature.isInDateAt(at)) {
            throw new Judgement(Verdict.EXPIRED, signature.key().description() + " was not valid on " + at);
        }
        if (signature instanceof CmsSignature cms) {
            // As was known then; what is known today is asked below.
            Optional<Authority.KeyObjection> chain = authorities(before).objection(cms, at);
            if (chain.isPresent()) {
                throw new Judgement(chain.get().verdict(), chain.get().reason());
            }
        }
    }

    private CommittedAuthorities authorities(@Nullable String commit) throws IOException {
        return new CommittedAuthorities(people.at(commit), commit == null ? files : repository.files(commit));
    }

    /**
     * What is known at a commit of a key: whether it has been compromised, or its certificate was revoked.
     *
     * @param at when the signature counts as made
     * @param proved when a timestamp proves that it was there; null when there is none
     */
    Optional<Authority.KeyObjection> compromise(
            VerifiedSignature signature, String commit, Instant at, @Nullable Instant proved) throws IOException {
        Optional<Authority.KeyObjection> compromise =
                new Authority(people.at(commit), history).compromise(signature.key(), proved);
        return compromise.isEmpty() && signature instanceof CmsSignature cms
                ? authorities(commit).revocation(cms, at, proved)
                : compromise;
    }
}
