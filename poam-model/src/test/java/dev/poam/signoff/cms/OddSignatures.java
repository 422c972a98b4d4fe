package dev.poam.signoff.cms;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/** Signatures that somebody has meddled with after they were made. */
public final class OddSignatures {

    private OddSignatures() {}

    /** What was signed, the attributes, which a forger passes off as the content. */
    public static byte[] signedAttributes(byte[] signature) throws IOException {
        return signer(signature).getAuthenticatedAttributes().getEncoded("DER");
    }

    public static byte[] withoutAttributes(byte[] signature) throws IOException {
        return with(signature, null, data(signature).getCertificates());
    }

    /** Claims another time of signing. */
    public static byte[] withSigningTime(byte[] signature, Instant at) throws IOException {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        for (var each : signer(signature).getAuthenticatedAttributes()) {
            Attribute attribute = Attribute.getInstance(each);
            attributes.add(
                    attribute.getAttrType().equals(CMSAttributes.signingTime)
                            ? new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at))))
                            : attribute);
        }
        return with(signature, new DERSet(attributes), data(signature).getCertificates());
    }

    /** Carries this certificate in place of its own. */
    public static byte[] withCertificate(byte[] signature, byte[] certificate) throws IOException {
        return with(
                signature,
                signer(signature).getAuthenticatedAttributes(),
                new DERSet(Certificate.getInstance(certificate)));
    }

    /** What no key of the kind can have made. */
    public static byte[] withValue(byte[] signature, byte[] value) throws IOException {
        return with(
                signature,
                signer(signature).getAuthenticatedAttributes(),
                data(signature).getCertificates(),
                new DEROctetString(value));
    }

    private static SignedData data(byte[] signature) {
        return SignedData.getInstance(ContentInfo.getInstance(signature).getContent());
    }

    private static SignerInfo signer(byte[] signature) {
        return SignerInfo.getInstance(data(signature).getSignerInfos().getObjectAt(0));
    }

    private static byte[] with(byte[] signature, @Nullable ASN1Set attributes, ASN1Set certificates)
            throws IOException {
        return with(signature, attributes, certificates, signer(signature).getEncryptedDigest());
    }

    private static byte[] with(
            byte[] signature, @Nullable ASN1Set attributes, ASN1Set certificates, ASN1OctetString value)
            throws IOException {
        SignedData data = data(signature);
        SignerInfo signer = signer(signature);
        SignerInfo other = new SignerInfo(
                signer.getSID(),
                signer.getDigestAlgorithm(),
                attributes,
                signer.getDigestEncryptionAlgorithm(),
                value,
                null);
        SignedData changed = new SignedData(
                data.getDigestAlgorithms(), data.getEncapContentInfo(), certificates, null, new DERSet(other));
        return new ContentInfo(ContentInfo.signedData, changed).getEncoded("DER");
    }
}
