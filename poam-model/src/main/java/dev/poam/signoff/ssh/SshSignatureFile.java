package dev.poam.signoff.ssh;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.SignerKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One signature by an SSH key (SSHSIG), read and not yet verified. */
public final class SshSignatureFile {

    private static final Pattern ARMOR =
            Pattern.compile("-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n?");

    private static final String LEAD = "SSHSIG";
    private static final int VERSION = 1;

    /** JDK names of the digests that count. */
    private static final Map<String, String> DIGESTS = Map.of("sha256", "SHA-256", "sha512", "SHA-512");

    private final byte[] key;
    private final String namespace;
    private final byte[] reserved;
    private final String digest;
    private final byte[] value;

    private SshSignatureFile(SshWire wire) throws IOException, RefusedSignatureException {
        wire.skip(LEAD);
        if (wire.number() != VERSION) {
            throw new RefusedSignatureException("has another version than " + VERSION);
        }
        key = wire.bytes();
        namespace = wire.text();
        reserved = wire.bytes();
        digest = wire.text();
        value = wire.bytes();
        wire.requireEnd();
    }

    /**
     * Reads an armoured signature.
     *
     * @throws RefusedSignatureException when it is anything else, or has anything behind it
     */
    public static SshSignatureFile read(byte[] file) throws RefusedSignatureException {
        if (file.length > SignatureFormat.MOST_BYTES) {
            throw new RefusedSignatureException(
                    "has " + file.length + " bytes, more than " + SignatureFormat.MOST_BYTES);
        }
        Matcher armor = ARMOR.matcher(new String(file, StandardCharsets.ISO_8859_1));
        if (!armor.matches()) {
            throw new RefusedSignatureException("is not one SSH signature and nothing else");
        }
        try {
            return new SshSignatureFile(
                    new SshWire(Base64.getDecoder().decode(armor.group(1).replace("\n", ""))));
        } catch (IOException | IllegalArgumentException e) {
            // The decoder of base64 throws the second.
            throw new RefusedSignatureException("is not a well-formed SSH signature", e);
        }
    }

    /** The key that it says it is by, of whatever type. */
    public SignerKey claimedKey() {
        return SshPublicKey.name(key);
    }

    /**
     * Verifies the signature.
     *
     * @param namespace for which it must have been made
     * @throws RefusedSignatureException unless it keeps every rule
     */
    public SshSignature verify(byte[] content, String namespace) throws RefusedSignatureException {
        if (!this.namespace.equals(namespace)) {
            throw new RefusedSignatureException("was made for something else than `" + namespace + "`");
        }
        SshPublicKey signer = SshPublicKey.of(key);
        if (!signer.verifies(value, signed(content))) {
            throw new RefusedSignatureException("does not fit the record");
        }
        return new SshSignature(signer.signerKey());
    }

    private byte[] signed(byte[] content) throws RefusedSignatureException {
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
