package dev.poam.signoff.pgp;

import dev.poam.project.KeyType;
import dev.poam.signoff.key.KeyStrength;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignerKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.PGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyConverter;
import org.jspecify.annotations.Nullable;

/** An OpenPGP public key: a primary key, and the parts that its own signatures bind to it. */
public final class OpenPgpKey {

    private static final int VERSION = 4;

    /** The digests that count; SHA-1 and older do not. */
    private static final Set<Integer> DIGESTS =
            Set.of(HashAlgorithmTags.SHA256, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA512);

    private final PGPPublicKeyRing ring;

    OpenPgpKey(PGPPublicKeyRing ring) {
        this.ring = ring;
    }

    /**
     * Reads an armoured public key.
     *
     * @throws IOException when the file holds anything else than one
     */
    public static OpenPgpKey read(byte[] file) throws IOException {
        byte[] data = PgpArmor.read("PUBLIC KEY BLOCK", file);
        try (BCPGInputStream input = new BCPGInputStream(new ByteArrayInputStream(data))) {
            PGPPublicKeyRing ring = new PGPPublicKeyRing(input, new JcaKeyFingerprintCalculator());
            if (input.nextPacketTag() >= 0) {
                throw new IOException("more than one OpenPGP key");
            }
            return new OpenPgpKey(ring);
        } catch (IOException | RuntimeException e) {
            // The library's parser throws all kinds at packets of the wrong shape.
            throw new IOException("not one OpenPGP key and nothing else", e);
        }
    }

    static PGPContentVerifierBuilderProvider verifiers() {
        return new JcaPGPContentVerifierBuilderProvider();
    }

    /** Whether the key or one of its parts has this fingerprint, in lower-case hexadecimal digits. */
    public boolean hasFingerprint(String fingerprint) {
        return parts().stream().anyMatch(part -> fingerprint(part).equals(fingerprint));
    }

    /** The numbers that the key and its parts go by. */
    public List<Long> ids() {
        return parts().stream().map(PGPPublicKey::getKeyID).toList();
    }

    private List<PGPPublicKey> parts() {
        List<PGPPublicKey> parts = new ArrayList<>();
        ring.getPublicKeys().forEachRemaining(parts::add);
        return parts;
    }

    /**
     * The key or that part of it which goes by a number.
     *
     * @throws RefusedSignatureException when it may not sign, or is too weak
     */
    OpenPgpSigningPart signingPart(long id) throws RefusedSignatureException {
        PGPPublicKey primary = ring.getPublicKey();
        PGPPublicKey part = ring.getPublicKey(id);
        if (part == null) {
            throw new RefusedSignatureException("is by another OpenPGP key");
        }
        try {
            PGPSignature own = latest(ownSignatures(primary));
            if (own == null) {
                throw new RefusedSignatureException("is by an OpenPGP key without a signature of its own that counts");
            }
            Validity validity = validity(primary, own, revocations(primary, PGPSignature.KEY_REVOCATION));
            if (part.getKeyID() != primary.getKeyID()) {
                PGPSignature binding = latest(bindings(part));
                if (binding == null) {
                    throw new RefusedSignatureException("is by a part of an OpenPGP key that is not bound to sign");
                }
                validity = validity.and(validity(part, binding, revocations(part, PGPSignature.SUBKEY_REVOCATION)));
            } else if (!maySign(own)) {
                throw new RefusedSignatureException("is by an OpenPGP key that is not for signatures");
            }
            KeyStrength.require(new JcaPGPKeyConverter().getPublicKey(part));
            return new OpenPgpSigningPart(part, name(primary, part), validity);
        } catch (PGPException e) {
            throw new RefusedSignatureException("is by an OpenPGP key that cannot be used: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // The library reads parts of a key only when asked for them, and throws all kinds at those of the wrong
            // shape.
            throw new RefusedSignatureException("is by an OpenPGP key that is not well-formed", e);
        }
    }

    private static SignerKey name(PGPPublicKey primary, PGPPublicKey part) {
        String whole = fingerprint(primary);
        return new SignerKey(KeyType.OPENPGP, whole, List.of(whole, fingerprint(part)));
    }

    private static String fingerprint(PGPPublicKey key) {
        return HexFormat.of().formatHex(key.getFingerprint());
    }

    /** Whether a signature is of a version, and over a digest, that counts. */
    static boolean isStrong(PGPSignature signature) {
        return signature.getVersion() == VERSION && DIGESTS.contains(signature.getHashAlgorithm());
    }

    /** What the key says of itself: over a name, or over nothing but the key. */
    private List<PGPSignature> ownSignatures(PGPPublicKey primary) throws PGPException {
        List<PGPSignature> own = new ArrayList<>();
        for (Iterator<byte[]> names = primary.getRawUserIDs(); names.hasNext(); ) {
            byte[] name = names.next();
            for (PGPSignature signature : by(primary, primary.getSignaturesForID(name))) {
                if (signature.isCertification() && signature.verifyCertification(name, primary)) {
                    own.add(signature);
                }
            }
        }
        for (PGPSignature signature : by(primary, primary.getKeySignatures())) {
            if (signature.getSignatureType() == PGPSignature.DIRECT_KEY && signature.verifyCertification(primary)) {
                own.add(signature);
            }
        }
        return own;
    }

    private List<PGPSignature> bindings(PGPPublicKey part) throws PGPException {
        PGPPublicKey primary = ring.getPublicKey();
        List<PGPSignature> bindings = new ArrayList<>();
        for (PGPSignature signature : by(primary, part.getSignatures())) {
            if (signature.getSignatureType() == PGPSignature.SUBKEY_BINDING
                    && signature.getHashedSubPackets().hasSubpacket(SignatureSubpacketTags.KEY_FLAGS)
                    && maySign(signature)
                    && signature.verifyCertification(primary, part)
                    && isAcceptedBy(part, signature)) {
                bindings.add(signature);
            }
        }
        return bindings;
    }

    /** The part must have signed the primary key in turn, or anybody could adopt it. */
    private boolean isAcceptedBy(PGPPublicKey part, PGPSignature binding) throws PGPException {
        for (PGPSignatureSubpacketVector packets :
                List.of(binding.getHashedSubPackets(), binding.getUnhashedSubPackets())) {
            PGPSignatureList embedded = packets.getEmbeddedSignatures();
            for (PGPSignature signature : embedded) {
                if (signature.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING && isStrong(signature)) {
                    signature.init(verifiers(), part);
                    if (signature.verifyCertification(ring.getPublicKey(), part)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<PGPSignature> revocations(PGPPublicKey part, int type) throws PGPException {
        PGPPublicKey primary = ring.getPublicKey();
        List<PGPSignature> revocations = new ArrayList<>();
        for (PGPSignature signature : by(primary, part.getSignatures())) {
            if (signature.getSignatureType() == type
                    && (type == PGPSignature.KEY_REVOCATION
                            ? signature.verifyCertification(primary)
                            : signature.verifyCertification(primary, part))) {
                revocations.add(signature);
            }
        }
        return revocations;
    }

    /** Those that the primary key made, ready to be verified with it. */
    private static List<PGPSignature> by(PGPPublicKey primary, @Nullable Iterator<PGPSignature> signatures)
            throws PGPException {
        List<PGPSignature> made = new ArrayList<>();
        while (signatures != null && signatures.hasNext()) {
            PGPSignature signature = signatures.next();
            if (signature.getKeyID() == primary.getKeyID() && isStrong(signature)) {
                signature.init(verifiers(), primary);
                made.add(signature);
            }
        }
        return made;
    }

    private static @Nullable PGPSignature latest(List<PGPSignature> signatures) {
        return signatures.stream()
                .max(Comparator.comparing(PGPSignature::getCreationTime))
                .orElse(null);
    }

    private static boolean maySign(PGPSignature own) {
        PGPSignatureSubpacketVector said = own.getHashedSubPackets();
        return !said.hasSubpacket(SignatureSubpacketTags.KEY_FLAGS) || (said.getKeyFlags() & KeyFlags.SIGN_DATA) != 0;
    }

    private static Validity validity(PGPPublicKey key, PGPSignature own, List<PGPSignature> revocations) {
        Instant created = key.getCreationTime().toInstant();
        long seconds = own.getHashedSubPackets().getKeyExpirationTime();
        Validity validity = new Validity(created, seconds == 0 ? Instant.MAX : created.plusSeconds(seconds));
        for (PGPSignature revocation : revocations) {
            Instant from = revocation.isHardRevocation()
                    ? Instant.MIN
                    : revocation.getCreationTime().toInstant();
            validity = validity.and(new Validity(Instant.MIN, from));
        }
        return validity;
    }
}
