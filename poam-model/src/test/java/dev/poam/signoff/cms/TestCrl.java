package dev.poam.signoff.cms;

import java.io.IOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Lists of revoked certificates. */
public final class TestCrl {

    private TestCrl() {}

    /** The file of a list, signed. */
    public static byte[] signed(SigningIdentity ca, X509v2CRLBuilder list) throws IOException {
        try {
            return list.build(ca.contentSigner("SHA256withECDSA")).getEncoded();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
