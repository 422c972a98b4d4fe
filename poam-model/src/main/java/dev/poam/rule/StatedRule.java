package dev.poam.rule;

/** A rule that says who it is; what is left to do is to look. */
abstract class StatedRule implements Rule {

    private final String id;
    private final Severity severity;
    private final String summary;
    private final String source;

    StatedRule(String id, Severity severity, String summary, String source) {
        this.id = id;
        this.severity = severity;
        this.summary = summary;
        this.source = source;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final String source() {
        return source;
    }
}
