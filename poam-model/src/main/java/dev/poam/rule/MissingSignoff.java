package dev.poam.rule;

import dev.poam.project.People;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignoffStatement;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds what must be signed and is not, or not by enough people. A sign-off that has become stale is the matter of another
 * rule and counts here as if it held.
 */
final class MissingSignoff extends StatedRule {

    MissingSignoff() {
        super(
                "signoff/missing",
                Severity.ERROR,
                "What poam.yaml wants signed is signed, and so is every deferral",
                "POA&M procedure, sign-offs");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        if (!inspection.signoffs().read()) {
            return;
        }
        for (SignoffDemand demand : SignoffDemands.of(inspection)) {
            Set<String> people = new HashSet<>(demand.signers(inspection));
            for (FiledSignoff signoff : inspection.signoffs().all()) {
                SignoffStatement statement = signoff.checked().statement();
                if (statement != null && demand.isMetBy(signoff) && StaleSignoff.tells(signoff, inspection)) {
                    people.add(statement.attestor().id());
                }
            }
            if (people.size() < demand.count(inspection)) {
                report(demand, people.size(), inspection, reporter.as(demand.severity()));
            }
        }
    }

    private static void report(SignoffDemand demand, int signed, Inspection inspection, Reporter reporter) {
        int count = demand.count(inspection);
        String message = signed == 0
                ? "nobody has signed for " + demand.subject()
                : signed + " of " + count + " people have signed for " + demand.subject();
        boolean anybodyMay = inspection.project().people().signoffs().stream()
                .anyMatch(policy -> policy.purpose() == demand.purpose());
        reporter.report(
                demand.path(),
                demand.position(),
                demand.item() == null ? null : demand.item().id(),
                message,
                anybodyMay
                        ? command(demand)
                        : "Say under signoffs in " + People.PATH + " who may, and land that first.");
    }

    private static String command(SignoffDemand demand) {
        return "Have it signed and commit the record: mvn poam:sign -Dpoam.document=" + demand.name()
                + " -Dpoam.purpose=" + demand.purpose().label() + ".";
    }
}
