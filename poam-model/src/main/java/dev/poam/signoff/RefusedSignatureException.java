package dev.poam.signoff;

/** A signature that does not count; the message says why, as the end of "the signature ...". */
public final class RefusedSignatureException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedSignatureException(String message) {
        super(message);
    }

    RefusedSignatureException(String message, Throwable cause) {
        super(message, cause);
    }
}
