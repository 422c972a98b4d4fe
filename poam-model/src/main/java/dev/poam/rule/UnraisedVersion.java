package dev.poam.rule;

import dev.poam.project.People;
import dev.poam.signoff.VersionLapse;

/**
 * Finds a {@code poam/people.yaml} whose version did not rise with its latest change, landed or not: it lets nobody sign. One
 * that says who may sign and has never had a version is told of, and works.
 */
final class UnraisedVersion extends StatedRule {

    private static final String HELP = "Set version in " + People.PATH + " above every version that has landed: ";

    UnraisedVersion() {
        super(
                "signoff/people-version",
                Severity.ERROR,
                "The version of poam/people.yaml rises with each change",
                "POA&M procedure, sign-offs");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        if (!inspection.signoffs().read()) {
            return;
        }
        People people = inspection.project().people();
        VersionLapse lapse = inspection.signoffs().lapse();
        if (lapse != null) {
            report(lapse.reason(), HELP + (lapse.highest() + 1) + ".", reporter);
        } else if (people.version() == null && !people.signoffs().isEmpty()) {
            report(
                    "the file says who may sign and has no version, so that an older state of it could come back unseen",
                    HELP + "1.",
                    reporter.as(Severity.WARNING));
        }
    }

    private static void report(String message, String help, Reporter reporter) {
        reporter.report(People.PATH, null, null, message, help);
    }
}
