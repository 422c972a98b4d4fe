package dev.poam.signoff;

import dev.poam.project.KeyType;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.project.SigningKey;
import dev.poam.signoff.cms.CmsSignature;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.VerifiedSignature;
import dev.poam.signoff.pgp.OpenPgpKey;
import dev.poam.signoff.pgp.OpenPgpSignatureFile;
import dev.poam.signoff.ssh.SshSignature;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Limits;
import dev.poam.source.SafePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of people as one commit has them.
 *
 * @param files of that commit, which hold the OpenPGP keys
 */
record CommittedKeys(People people, FileTree files) {

    /**
     * Verifies a person's signature.
     *
     * @throws RefusedSignatureException when it does not hold
     * @throws Judgement when it takes a key that the person does not have
     */
    VerifiedSignature verify(SignatureFormat format, byte[] signature, byte[] content, String attestor)
            throws IOException, RefusedSignatureException, Judgement {
        return switch (format) {
            case CMS -> CmsSignature.verify(signature, content);
            case SSHSIG -> SshSignature.verify(signature, content, SshSignature.NAMESPACE);
            case OPENPGP -> openPgp(OpenPgpSignatureFile.read(signature), content, attestor);
        };
    }

    private VerifiedSignature openPgp(OpenPgpSignatureFile signature, byte[] content, String attestor)
            throws IOException, RefusedSignatureException, Judgement {
        for (Person person : people.byId(attestor).stream().toList()) {
            for (OpenPgpKey key : openPgpKeys(person)) {
                if (key.ids().contains(signature.keyId())) {
                    return signature.verify(key, content);
                }
            }
        }
        throw new Judgement(
                Verdict.UNTRUSTED,
                "the signature is by the OpenPGP key " + signature.keyName() + ", and no key file that " + People.PATH
                        + " as committed names for `" + attestor + "` holds it");
    }

    /** The OpenPGP keys of a person, of those whose files are there and hold the key that they should. */
    List<OpenPgpKey> openPgpKeys(Person person) throws IOException {
        List<OpenPgpKey> keys = new ArrayList<>();
        for (SigningKey key : person.keys()) {
            String file = key.file();
            String fingerprint = key.fingerprint();
            if (key.type() == KeyType.OPENPGP && fingerprint != null && file != null && isReadable(file)) {
                byte[] armored = files.read(file, Limits.FILE_BYTES);
                key(armored).filter(read -> read.hasFingerprint(fingerprint)).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private static Optional<OpenPgpKey> key(byte[] file) {
        try {
            return Optional.of(OpenPgpKey.read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isReadable(String file) throws IOException {
        return SafePath.isSafe(file) && files.kind(file) == EntryKind.FILE && files.size(file) <= Limits.FILE_BYTES;
    }
}
