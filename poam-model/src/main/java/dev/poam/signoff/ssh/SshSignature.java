package dev.poam.signoff.ssh;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignerKey;
import dev.poam.signoff.key.VerifiedSignature;
import java.time.Instant;

/** A signature by an SSH key that holds, in the form that {@code ssh-keygen -Y sign} makes (SSHSIG). */
public record SshSignature(SignerKey key) implements VerifiedSignature {

    /** What keeps a signature of a sign-off apart from those that the same key makes for other ends. */
    public static final String NAMESPACE = "poam-signoff";

    /**
     * Verifies a signature.
     *
     * @param signature the armoured form
     * @param namespace for which it must have been made
     * @throws RefusedSignatureException unless it keeps every rule
     */
    public static SshSignature verify(byte[] signature, byte[] content, String namespace)
            throws RefusedSignatureException {
        return SshSignatureFile.read(signature).verify(content, namespace);
    }

    /** SSH keys have no dates of their own. */
    @Override
    public boolean isInDateAt(Instant moment) {
        return true;
    }
}
