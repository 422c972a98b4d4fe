package dev.poam.signoff;

/** Ends the check of one record with a verdict and the reason for it. */
final class Judgement extends Exception {

    private static final long serialVersionUID = 1L;

    private final Verdict verdict;
    private final String reason;

    Judgement(Verdict verdict, String reason) {
        super(reason, null, false, false);
        this.verdict = verdict;
        this.reason = reason;
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }
}
