package dev.poam.signoff.key;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** How strong a key must be, in every format. */
public final class KeyStrength {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 256;

    private KeyStrength() {}

    /**
     * Accepts a key that is strong enough.
     *
     * @throws RefusedSignatureException when the key is an RSA or EC key with too few bits, or of another kind
     */
    public static void require(PublicKey key) throws RefusedSignatureException {
        if (key instanceof RSAPublicKey rsa) {
            require(rsa.getModulus().bitLength(), LEAST_RSA_BITS, "RSA");
        } else if (key instanceof ECPublicKey ec) {
            require(ec.getParams().getCurve().getField().getFieldSize(), LEAST_EC_BITS, "EC");
        } else if (!(key instanceof EdECPublicKey)) {
            throw new RefusedSignatureException("is by a key of the kind " + key.getAlgorithm() + ", not RSA or EC");
        }
    }

    private static void require(int bits, int least, String kind) throws RefusedSignatureException {
        if (bits < least) {
            throw new RefusedSignatureException(
                    "is by an " + kind + " key of " + bits + " bits; at least " + least + " are asked for");
        }
    }
}
