package dev.poam.signoff.cms;

import dev.poam.signoff.key.RefusedSignatureException;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;

/** A file that holds one ASN.1 value and nothing else. */
final class OneDerObject {

    private OneDerObject() {}

    /**
     * Reads the value.
     *
     * @param refusal what to say of a file that is no ASN.1
     */
    static ASN1Primitive read(byte[] file, int mostBytes, String refusal) throws RefusedSignatureException {
        if (file.length > mostBytes) {
            throw new RefusedSignatureException("has " + file.length + " bytes, more than " + mostBytes);
        }
        try (ASN1InputStream input = new ASN1InputStream(file)) {
            ASN1Primitive first = input.readObject();
            if (first == null) {
                throw new RefusedSignatureException("is empty");
            }
            if (input.read() >= 0) {
                throw new RefusedSignatureException("has something behind its end");
            }
            return first;
        } catch (IOException e) {
            throw new RefusedSignatureException(refusal, e);
        }
    }
}
