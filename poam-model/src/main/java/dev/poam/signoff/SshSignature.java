package dev.poam.signoff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signature by an SSH key that holds, in the form that {@code ssh-keygen -Y sign} makes (SSHSIG). */
public record SshSignature(SignerKey key) implements VerifiedSignature {

    /** What keeps a signature of a sign-off apart from those that the same key makes for other ends. */
    public static final String NAMESPACE = "poam-signoff";

    private static final Pattern ARMOR =
            Pattern.compile("-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n?");

    private static final String LEAD = "SSHSIG";
    private static final int VERSION = 1;

    /** JDK names of the digests that count. */
    private static final Map<String, String> DIGESTS = Map.of("sha256", "SHA-256", "sha512", "SHA-512");

    /**
     * Verifies a signature.
     *
     * @param signature the armoured form
     * @param namespace for which it must have been made
     * @throws RefusedSignatureException unless it keeps every rule
     */
    public static SshSignature verify(byte[] signature, byte[] content, String namespace)
            throws RefusedSignatureException {
        try {
            SshWire wire = new SshWire(dearmored(signature));
            wire.skip(LEAD);
            if (wire.number() != VERSION) {
                throw new RefusedSignatureException("has another version than " + VERSION);
            }
            byte[] key = wire.bytes();
            String madeFor = wire.text();
            byte[] reserved = wire.bytes();
            String digest = wire.text();
            byte[] value = wire.bytes();
            wire.requireEnd();
            if (!madeFor.equals(namespace)) {
                throw new RefusedSignatureException("was made for something else than `" + namespace + "`");
            }
            SshPublicKey signer = SshPublicKey.of(key);
            if (!signer.verifies(value, signed(content, namespace, reserved, digest))) {
                throw new RefusedSignatureException("does not fit the record");
            }
            return new SshSignature(signer.signerKey());
        } catch (IOException | IllegalArgumentException e) {
            // The decoder of base64 throws the second.
            throw new RefusedSignatureException("is not a well-formed SSH signature", e);
        }
    }

    /** SSH keys have no dates of their own. */
    @Override
    public boolean isInDateAt(Instant moment) {
        return true;
    }

    private static byte[] dearmored(byte[] signature) throws RefusedSignatureException {
        if (signature.length > SignatureFormat.MOST_BYTES) {
            throw new RefusedSignatureException(
                    "has " + signature.length + " bytes, more than " + SignatureFormat.MOST_BYTES);
        }
        Matcher armor = ARMOR.matcher(new String(signature, StandardCharsets.ISO_8859_1));
        if (!armor.matches()) {
            throw new RefusedSignatureException("is not one SSH signature and nothing else");
        }
        return Base64.getDecoder().decode(armor.group(1).replace("\n", ""));
    }

    private static byte[] signed(byte[] content, String namespace, byte[] reserved, String digest)
            throws RefusedSignatureException {
        String algorithm = DIGESTS.get(digest);
        if (algorithm == null) {
            throw new RefusedSignatureException("uses a digest other than sha256 and sha512");
        }
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(LEAD.getBytes(StandardCharsets.US_ASCII));
        SshWire.append(namespace.getBytes(StandardCharsets.US_ASCII), signed);
        SshWire.append(reserved, signed);
        SshWire.append(digest.getBytes(StandardCharsets.US_ASCII), signed);
        try {
            SshWire.append(MessageDigest.getInstance(algorithm).digest(content), signed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
        return signed.toByteArray();
    }
}
