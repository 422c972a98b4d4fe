package dev.poam.rule;

import dev.poam.project.Assessment;

/** A rule that looks at one assessment at a time. */
abstract class AssessmentRule extends StatedRule {

    AssessmentRule(String id, Severity severity, String summary, String source) {
        super(id, severity, summary, source);
    }

    abstract void check(Assessment assessment, Inspection inspection, Reporter reporter);

    @Override
    public final void check(Inspection inspection, Reporter reporter) {
        for (Assessment assessment : inspection.project().assessments()) {
            check(assessment, inspection, reporter);
        }
    }

    /** Reports something about one field of an assessment: {@code statusDate}, {@code results.3.5.3.mfa}. */
    static void report(Assessment assessment, String field, String message, String help, Reporter reporter) {
        reporter.report(assessment.path(), assessment.at(field), null, message, help);
    }
}
