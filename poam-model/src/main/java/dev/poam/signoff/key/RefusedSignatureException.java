package dev.poam.signoff.key;

/** A signature that does not count; the message says why, as the end of "the signature ...". */
public final class RefusedSignatureException extends Exception {

    private static final long serialVersionUID = 1L;

    public RefusedSignatureException(String message) {
        super(message);
    }

    public RefusedSignatureException(String message, Throwable cause) {
        super(message, cause);
    }
}
