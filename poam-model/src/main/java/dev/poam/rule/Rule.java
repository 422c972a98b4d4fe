package dev.poam.rule;

/** One thing that must hold in a POA&amp;M repository; stateless, so that one instance serves every check. */
public interface Rule {

    /** Stable and never reused: {@code group/name}. */
    String id();

    /** What a finding of this rule counts as unless {@code poam.yaml} says otherwise. */
    Severity severity();

    /** What the rule asks for, in one line without a period. */
    String summary();

    /** The law, NIST text or procedure that the rule rests on. */
    String source();

    /**
     * Reports every place that breaks the rule.
     *
     * @throws java.io.UncheckedIOException when a file that is there cannot be read
     */
    void check(Inspection inspection, Reporter reporter);
}
