package dev.poam.signoff.pgp;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.Signer;
import dev.poam.signoff.key.SignerKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SecretKeyPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.PBESecretKeyDecryptor;
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBESecretKeyDecryptorBuilder;
import org.jspecify.annotations.Nullable;

/** An OpenPGP secret key as {@code gpg --armor --export-secret-keys} writes it. */
public final class OpenPgpSecretKey {

    private final OpenPgpKey key;
    private final PGPSecretKey secret;
    private final OpenPgpSigningPart part;

    private OpenPgpSecretKey(OpenPgpKey key, PGPSecretKey secret, OpenPgpSigningPart part) {
        this.key = key;
        this.secret = secret;
        this.part = part;
    }

    /**
     * Reads an armoured secret key and takes the part of it that was made last to sign, or else the key itself.
     *
     * @throws IOException when the file holds anything else, or nothing that can make signatures we accept
     */
    public static OpenPgpSecretKey read(byte[] file) throws IOException {
        try (BCPGInputStream input =
                new BCPGInputStream(new ByteArrayInputStream(PgpArmor.read("PRIVATE KEY BLOCK", file)))) {
            PGPSecretKeyRing ring = new PGPSecretKeyRing(input, new JcaKeyFingerprintCalculator());
            if (input.nextPacketTag() >= 0) {
                throw new IOException("the file holds more than one OpenPGP secret key");
            }
            return of(ring);
        } catch (PGPException | RuntimeException e) {
            // The library's parser throws all kinds at packets of the wrong shape.
            throw new IOException("the file is not an armoured OpenPGP secret key", e);
        }
    }

    private static OpenPgpSecretKey of(PGPSecretKeyRing ring) throws IOException {
        OpenPgpKey key = new OpenPgpKey(ring.toCertificate());
        List<PGPSecretKey> secrets = new ArrayList<>();
        ring.getSecretKeys().forEachRemaining(secrets::add);
        secrets.removeIf(PGPSecretKey::isPrivateKeyEmpty);
        secrets.sort(Comparator.comparing(PGPSecretKey::isMasterKey)
                .thenComparing(secret -> secret.getPublicKey().getCreationTime(), Comparator.reverseOrder()));
        String reason = "it holds no secret";
        for (PGPSecretKey secret : secrets) {
            try {
                return new OpenPgpSecretKey(key, secret, key.signingPart(secret.getKeyID()));
            } catch (RefusedSignatureException e) {
                reason = "a signature with it " + e.getMessage();
            }
        }
        throw new IOException("no part of the OpenPGP key can sign: " + reason);
    }

    /** Whether it takes a passphrase. */
    public boolean isLocked() {
        return secret.getS2KUsage() != SecretKeyPacket.USAGE_NONE;
    }

    /**
     * The key, ready to sign.
     *
     * @param passphrase not kept; the caller wipes it; null where the key is not locked
     * @throws IOException when the passphrase is wrong
     */
    public Signer unlocked(char @Nullable [] passphrase) throws IOException {
        try {
            PBESecretKeyDecryptor decryptor = new JcePBESecretKeyDecryptorBuilder(
                            new JcaPGPDigestCalculatorProviderBuilder().build())
                    .build(passphrase == null ? new char[0] : passphrase);
            return new Unlocked(key, part, secret.extractPrivateKey(decryptor));
        } catch (PGPException e) {
            throw new IOException("the passphrase does not open the OpenPGP key", e);
        }
    }

    private record Unlocked(OpenPgpKey whole, OpenPgpSigningPart part, PGPPrivateKey secret) implements Signer {

        @Override
        public SignatureFormat format() {
            return SignatureFormat.OPENPGP;
        }

        @Override
        public SignerKey key() {
            return part.name();
        }

        @Override
        public boolean isInDateAt(Instant moment) {
            return part.validity().contains(moment);
        }

        @Override
        public byte[] sign(byte[] content, Instant at) throws IOException {
            byte[] signature;
            try {
                signature = armored(signature(content, at));
            } catch (PGPException e) {
                throw new IOException("the OpenPGP key cannot sign: " + e.getMessage(), e);
            }
            try {
                OpenPgpSignatureFile.read(signature).verify(whole, content);
            } catch (RefusedSignatureException e) {
                throw new IOException("a signature by this key would not be accepted: " + e.getMessage(), e);
            }
            return signature;
        }

        private PGPSignature signature(byte[] content, Instant at) throws PGPException {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new JcaPGPContentSignerBuilder(part.key().getAlgorithm(), HashAlgorithmTags.SHA512), part.key());
            generator.init(PGPSignature.BINARY_DOCUMENT, secret);
            PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
            said.setSignatureCreationTime(false, Date.from(at));
            said.setIssuerFingerprint(false, part.key());
            generator.setHashedSubpackets(said.generate());
            PGPSignatureSubpacketGenerator hint = new PGPSignatureSubpacketGenerator();
            hint.setIssuerKeyID(false, part.key().getKeyID());
            generator.setUnhashedSubpackets(hint.generate());
            generator.update(content);
            return generator.generate();
        }

        private static byte[] armored(PGPSignature signature) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ArmoredOutputStream armor =
                    ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
                signature.encode(armor);
            }
            return bytes.toByteArray();
        }
    }
}
