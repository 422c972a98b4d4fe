package dev.poam.signoff.pgp;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PacketTags;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;

/** One detached OpenPGP signature, read and not yet verified: it does not carry the key that it takes. */
public final class OpenPgpSignatureFile {

    /** What a signature may say as critical, which is that nobody may overlook it. */
    private static final Set<Integer> UNDERSTOOD = Set.of(
            SignatureSubpacketTags.CREATION_TIME,
            SignatureSubpacketTags.ISSUER_KEY_ID,
            SignatureSubpacketTags.ISSUER_FINGERPRINT,
            SignatureSubpacketTags.SIGNER_USER_ID);

    private final PGPSignature signature;

    private OpenPgpSignatureFile(PGPSignature signature) {
        this.signature = signature;
    }

    /**
     * Reads an armoured signature.
     *
     * @throws RefusedSignatureException unless it is one detached signature of a document, strong enough, and nothing else
     */
    public static OpenPgpSignatureFile read(byte[] file) throws RefusedSignatureException {
        OpenPgpSignatureFile read = parse(file);
        requireForm(read.signature);
        return read;
    }

    /** Reads an armoured signature, be it strong enough or not. */
    public static OpenPgpSignatureFile parse(byte[] file) throws RefusedSignatureException {
        if (file.length > SignatureFormat.MOST_BYTES) {
            throw new RefusedSignatureException(
                    "has " + file.length + " bytes, more than " + SignatureFormat.MOST_BYTES);
        }
        try {
            byte[] data = PgpArmor.read("SIGNATURE", file);
            requireOnePacket(ByteBuffer.wrap(data));
            return new OpenPgpSignatureFile(new PGPSignature(new BCPGInputStream(new ByteArrayInputStream(data))));
        } catch (IOException | PGPException e) {
            throw new RefusedSignatureException("is not one OpenPGP signature and nothing else", e);
        } catch (RuntimeException e) {
            // The library's parser throws all kinds at packets of the wrong shape; the bytes may be anybody's.
            throw new RefusedSignatureException("is not a well-formed OpenPGP signature", e);
        }
    }

    private static void requireOnePacket(ByteBuffer data) throws IOException, RefusedSignatureException {
        PgpPacket packet = PgpPacket.read(data);
        if (packet.tag() != PacketTags.SIGNATURE) {
            throw new RefusedSignatureException("is OpenPGP, but not a detached signature");
        }
        if (packet.length() < data.remaining()) {
            throw new RefusedSignatureException("has something behind its end");
        }
        if (packet.length() > data.remaining()) {
            throw new RefusedSignatureException("has been cut short");
        }
    }

    private static void requireForm(PGPSignature signature) throws RefusedSignatureException {
        if (signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
            throw new RefusedSignatureException("is not over a document's bytes");
        }
        if (!OpenPgpKey.isStrong(signature)) {
            throw new RefusedSignatureException("is not of version 4 with SHA-256, SHA-384 or SHA-512");
        }
        if (Arrays.stream(signature.getHashedSubPackets().getCriticalTags()).anyMatch(tag -> !UNDERSTOOD.contains(tag))
                || signature.getHashedSubPackets().getSignatureExpirationTime() != 0) {
            throw new RefusedSignatureException("has an end or a condition of its own");
        }
    }

    /** The number of the key that it says it is by. */
    public long keyId() {
        return signature.getKeyID();
    }

    /** The number as people write it. */
    public String keyName() {
        return String.format(Locale.ROOT, "%016X", signature.getKeyID());
    }

    /**
     * Verifies the signature.
     *
     * @throws RefusedSignatureException when it is not over the content, or the key may not sign
     */
    public OpenPgpSignature verify(OpenPgpKey key, byte[] content) throws RefusedSignatureException {
        requireForm(signature);
        OpenPgpSigningPart part = key.signingPart(signature.getKeyID());
        try {
            signature.init(OpenPgpKey.verifiers(), part.key());
            signature.update(content);
            if (!signature.verify()) {
                throw new RefusedSignatureException("does not fit the record");
            }
            return new OpenPgpSignature(part.name(), part.validity());
        } catch (PGPException e) {
            throw new RefusedSignatureException("does not fit the record", e);
        } catch (RuntimeException e) {
            // The library throws all kinds at numbers of the wrong shape.
            throw new RefusedSignatureException("is not a well-formed OpenPGP signature", e);
        }
    }
}
