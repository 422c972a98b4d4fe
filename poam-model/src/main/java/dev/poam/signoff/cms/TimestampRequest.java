package dev.poam.signoff.cms;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.source.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A question to a timestamp authority, and the check that an answer is to this question. */
public final class TimestampRequest {

    private static final int NONCE_BITS = 64;

    private final byte[] stamped;
    private final org.bouncycastle.tsp.TimeStampRequest request;

    private TimestampRequest(byte[] stamped, org.bouncycastle.tsp.TimeStampRequest request) {
        this.stamped = stamped;
        this.request = request;
    }

    /** Asks for a timestamp over the SHA-256 of these bytes, with the authority's certificate in it. */
    public static TimestampRequest of(byte[] stamped) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new TimestampRequest(
                stamped.clone(),
                generator.generate(
                        NISTObjectIdentifiers.id_sha256,
                        HexFormat.of().parseHex(Sha256.of(stamped)),
                        new BigInteger(NONCE_BITS, new SecureRandom())));
    }

    /** The DER encoded TimeStampReq. */
    public byte[] bytes() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a request that was made cannot be written", e);
        }
    }

    /**
     * Verifies the answer to this question.
     *
     * @throws RefusedSignatureException when it does not hold, or answers another question
     */
    public Timestamp verify(byte[] response) throws RefusedSignatureException {
        Timestamp timestamp = Timestamp.verify(response, stamped);
        try {
            new TimeStampResponse(response).validate(request);
        } catch (TSPException | IOException e) {
            throw new RefusedSignatureException("does not answer the request: " + e.getMessage(), e);
        }
        return timestamp;
    }
}
