package dev.poam.signoff;

import java.util.List;

/** Something that is not going to be signed, and every reason why. */
public final class RefusedSigningException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    RefusedSigningException(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** One line each, without a period. */
    public List<String> reasons() {
        return reasons;
    }
}
