package dev.poam.rule;

import dev.poam.project.People;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignoffStatement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what must be signed and is not, not by enough people, or not by whom the item names. A sign-off that has become stale is the matter of another
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
            Set<String> people = new TreeSet<>(demand.signers(inspection));
            for (FiledSignoff signoff : inspection.signoffs().all()) {
                SignoffStatement statement = signoff.checked().statement();
                if (statement != null && demand.isMetBy(signoff) && StaleSignoff.tells(signoff, inspection)) {
                    people.add(statement.attestor().id());
                }
            }
            fault(demand, people, inspection)
                    .ifPresent(fault -> report(demand, fault, inspection, reporter.as(demand.severity())));
        }
    }

    private static Optional<String> fault(SignoffDemand demand, Set<String> people, Inspection inspection) {
        int count = demand.count(inspection);
        if (people.isEmpty()) {
            return Optional.of("nobody has signed for " + demand.subject());
        }
        if (people.size() < count) {
            return Optional.of(people.size() + " of " + count + " people have signed for " + demand.subject());
        }
        return demand.namedPerson(inspection)
                .filter(person -> !people.contains(person))
                .map(person -> "the item names `" + person + "`, who has not signed for " + demand.subject()
                        + "; it is signed by `" + String.join("`, `", people) + "`");
    }

    private static void report(SignoffDemand demand, String fault, Inspection inspection, Reporter reporter) {
        boolean anybodyMay = inspection.project().people().signoffs().stream()
                .anyMatch(policy -> policy.purpose() == demand.purpose());
        reporter.report(
                demand.path(),
                demand.position(),
                demand.item() == null ? null : demand.item().id(),
                fault,
                anybodyMay
                        ? command(demand)
                        : "Say under signoffs in " + People.PATH + " who may, and land that first.");
    }

    private static String command(SignoffDemand demand) {
        return "Have it signed and commit the record: mvn poam:sign -Dpoam.document=" + demand.name()
                + " -Dpoam.purpose=" + demand.purpose().label() + ".";
    }
}
