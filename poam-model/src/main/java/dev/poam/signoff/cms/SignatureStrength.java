package dev.poam.signoff.cms;

import dev.poam.signoff.key.KeyStrength;
import dev.poam.signoff.key.RefusedSignatureException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.EdECPublicKey;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/** The least that a digest, an algorithm and a key must be for a signature to count. */
final class SignatureStrength {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /** JDK names of the digests that count; SHA-1 and older do not. */
    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    private static final Set<ASN1ObjectIdentifier> WITH_STRONG_DIGEST = Set.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512);

    private SignatureStrength() {}

    /** The JDK's name of a digest; null when it is none that counts. */
    static @Nullable String digestName(ASN1ObjectIdentifier digest) {
        return DIGESTS.get(digest);
    }

    static void require(SignerInformation signer) throws RefusedSignatureException {
        String digest = signer.getDigestAlgOID();
        if (!DIGESTS.containsKey(new ASN1ObjectIdentifier(digest))) {
            throw new RefusedSignatureException("uses the digest " + digest + ", not SHA-256, SHA-384 or SHA-512");
        }
        ASN1ObjectIdentifier algorithm = new ASN1ObjectIdentifier(signer.getEncryptionAlgOID());
        // CMS may name RSA alone, since the digest stands beside it.
        if (!algorithm.equals(PKCSObjectIdentifiers.rsaEncryption) && !WITH_STRONG_DIGEST.contains(algorithm)) {
            throw new RefusedSignatureException("uses the algorithm " + algorithm + ", which is not accepted");
        }
    }

    /** Also that the certificate is for signatures. */
    static void require(X509Certificate certificate) throws RefusedSignatureException {
        requireKey(certificate);
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw new RefusedSignatureException("is by a certificate that is not for signatures");
        }
    }

    /** Whether what a certificate authority signed counts by its algorithm. */
    static boolean isStrong(String signatureAlgorithm) {
        return WITH_STRONG_DIGEST.contains(new ASN1ObjectIdentifier(signatureAlgorithm));
    }

    static void requireKey(X509Certificate certificate) throws RefusedSignatureException {
        PublicKey key = certificate.getPublicKey();
        if (key instanceof EdECPublicKey) {
            throw new RefusedSignatureException("is by a key of the kind " + key.getAlgorithm() + ", not RSA or EC");
        }
        KeyStrength.require(key);
    }
}
