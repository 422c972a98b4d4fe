package dev.poam.signoff;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.SignedCommit;
import dev.poam.history.Transition;
import dev.poam.project.Person;
import dev.poam.signoff.cms.CmsSignature;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignerKey;
import dev.poam.signoff.key.VerifiedSignature;
import dev.poam.signoff.pgp.OpenPgpKey;
import dev.poam.signoff.pgp.OpenPgpSignatureFile;
import dev.poam.signoff.ssh.SshSignatureFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the signatures of landing commits are worth, by the keys that people had before each of them. No key ring is asked
 * and no program started.
 */
public final class CommitSignatures {

    /** What Git has SSH keys sign for. */
    private static final String NAMESPACE = "git";

    private static final Pattern X509 =
            Pattern.compile("-----BEGIN SIGNED MESSAGE-----\n([A-Za-z0-9+/=\n]+)\n-----END SIGNED MESSAGE-----\n?");

    private final History history;
    private final CommittedPeople people;
    private final Authority today;

    private CommitSignatures(GitRepository repository, History history) throws IOException {
        this.history = history;
        this.people = new CommittedPeople(repository, history);
        this.today = new Authority(people.at(history.head()), history);
    }

    /** The same history, with each signature judged; a history without signatures costs nothing. */
    public static History judged(GitRepository repository, History history) throws IOException {
        Set<String> unchecked = new TreeSet<>();
        history.items().stream()
                .flatMap(item -> item.transitions().stream())
                .filter(transition -> transition.signature() == Transition.Signature.UNCHECKED)
                .forEach(transition -> unchecked.add(transition.landing().commit()));
        if (unchecked.isEmpty()) {
            return history;
        }
        return history.withSignatures(of(repository, history, unchecked));
    }

    /**
     * What the signatures of some commits are worth.
     *
     * @param commits 40 hexadecimal digits each
     * @return by commit; those without a signature are not in it
     */
    public static Map<String, Transition.Signature> of(
            GitRepository repository, History history, Collection<String> commits) throws IOException {
        Map<String, Transition.Signature> judged = new HashMap<>();
        List<SignedCommit> signed = repository.signedCommits(commits);
        if (!signed.isEmpty()) {
            CommitSignatures signatures = new CommitSignatures(repository, history);
            for (SignedCommit commit : signed) {
                judged.put(commit.landing().commit(), signatures.judge(commit));
            }
        }
        return judged;
    }

    private Transition.Signature judge(SignedCommit commit) throws IOException {
        String parent = commit.parent();
        if (parent == null) {
            return Transition.Signature.UNKNOWN_KEY;
        }
        CommittedKeys keys = people.keysAt(parent);
        List<Person> committers = keys.people().people().stream()
                .filter(person -> mayCommit(person, commit))
                .toList();
        try {
            VerifiedSignature signature = verify(commit, keys, committers).orElse(null);
            return signature == null
                    ? Transition.Signature.UNKNOWN_KEY
                    : judge(signature, commit, new Authority(keys.people(), history), committers);
        } catch (RefusedSignatureException e) {
            return Transition.Signature.BAD;
        }
    }

    /** Whether the committer can be this person: one who gives no address can be any. */
    private static boolean mayCommit(Person person, SignedCommit commit) {
        return person.emails().isEmpty()
                || person.commitsWith(commit.landing().by().email());
    }

    private static Optional<Person> owner(SignerKey key, List<Person> people) {
        return people.stream()
                .filter(person -> person.keys().stream().anyMatch(key::isNamedBy))
                .findFirst();
    }

    private Transition.Signature judge(
            VerifiedSignature signature, SignedCommit commit, Authority then, List<Person> committers) {
        SignerKey key = signature.key();
        Instant at = commit.landing().at().toInstant();
        return owner(key, committers)
                .map(owner -> then.keyObjection(owner.id(), key, at).isEmpty()
                                && signature.isInDateAt(at)
                                && today.compromise(key, null).isEmpty()
                        ? Transition.Signature.GOOD
                        : Transition.Signature.BAD)
                .orElse(Transition.Signature.UNKNOWN_KEY);
    }

    /**
     * @return empty when the signature is by a key that the committers do not have
     * @throws RefusedSignatureException when it is by one that they have and does not hold, or is none at all
     */
    private static Optional<VerifiedSignature> verify(SignedCommit commit, CommittedKeys keys, List<Person> committers)
            throws IOException, RefusedSignatureException {
        byte[] signature = commit.signature();
        String text = new String(signature, StandardCharsets.ISO_8859_1);
        if (text.startsWith("-----BEGIN SSH SIGNATURE")) {
            SshSignatureFile file = SshSignatureFile.read(signature);
            return owner(file.claimedKey(), committers).isEmpty()
                    ? Optional.empty()
                    : Optional.of(file.verify(commit.payload(), NAMESPACE));
        }
        if (text.startsWith("-----BEGIN PGP ")) {
            OpenPgpSignatureFile file = OpenPgpSignatureFile.parse(signature);
            for (Person person : committers) {
                for (OpenPgpKey key : keys.openPgpKeys(person)) {
                    if (key.ids().contains(file.keyId())) {
                        return Optional.of(file.verify(key, commit.payload()));
                    }
                }
            }
            return Optional.empty();
        }
        Matcher x509 = X509.matcher(text);
        return x509.matches() ? x509(x509.group(1), commit.payload()) : Optional.empty();
    }

    /** What does not keep our rules for CMS cannot be told from what is by another key. */
    private static Optional<VerifiedSignature> x509(String base64, byte[] payload) {
        try {
            return Optional.of(CmsSignature.verify(Base64.getMimeDecoder().decode(base64), payload));
        } catch (RefusedSignatureException | IllegalArgumentException e) {
            // The decoder of base64 throws the second.
            return Optional.empty();
        }
    }
}
