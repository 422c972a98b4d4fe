package dev.poam.rule;

import dev.poam.project.Settings;
import dev.poam.source.Nearest;

/** Finds rule ids in {@code poam.yaml} that no rule has. */
final class UnknownRuleSetting extends StatedRule {

    UnknownRuleSetting() {
        super("project/unknown-rule", Severity.ERROR, "The rules that poam.yaml sets exist", "Settings format");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Settings settings = inspection.project().settings();
        for (String id : settings.rules().keySet()) {
            if (!inspection.ruleIds().contains(id)) {
                reporter.report(
                        Settings.PATH,
                        settings.at("rules." + id),
                        null,
                        "there is no rule `" + id + "`" + Wording.didYouMean(Nearest.to(id, inspection.ruleIds())),
                        "Correct the id; mvn poam:explain lists all rules.");
            }
        }
    }
}
