package dev.poam.rule;

import dev.poam.history.Landing;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.People;
import dev.poam.project.Person;
import java.util.List;
import java.util.Optional;

/**
 * Finds fixes that were verified by whoever made them: the owner, the only holder of the owning role, or the person who
 * landed Remediated. A landing by an address that {@code people.yaml} does not know (a forge's own, say) counts for the
 * commit's author. Whoever brought an imported item in as Remediated has not made the fix.
 */
final class SelfVerified extends ItemRule {

    SelfVerified() {
        super(
                "lifecycle/self-verified",
                Severity.ERROR,
                "The verifier is neither the owner nor who landed Remediated",
                "CMMC Assessment Guide Level 2, CA.L2-3.12.2");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        String verifier =
                item.verification() == null ? null : item.verification().by();
        if (verifier == null) {
            return;
        }
        People people = inspection.project().people();
        if (isOwner(verifier, item, people)) {
            report(item, verifier + " verified the fix and owns the item", reporter);
            return;
        }
        Optional<Landing> remediated = inspection
                .landed(item.id())
                .flatMap(landed -> landed.lastMoveTo(Status.REMEDIATED.label()))
                .filter(move -> move.from() != null || item.imported() == null)
                .map(Transition::landing);
        if (remediated
                .flatMap(landing -> whoLanded(landing, people))
                .filter(verifier::equals)
                .isPresent()) {
            report(
                    item,
                    verifier + " verified the fix and landed Remediated " + Wording.landed(remediated.get()),
                    reporter);
        }
    }

    private static boolean isOwner(String verifier, PoamItem item, People people) {
        String owner = item.owner();
        if (owner == null) {
            return false;
        }
        List<String> holders = people.people().stream()
                .filter(person -> person.roles().contains(owner))
                .map(Person::id)
                .toList();
        return owner.equals(verifier) || holders.equals(List.of(verifier));
    }

    private static Optional<String> whoLanded(Landing landing, People people) {
        return people.byEmail(landing.by().email())
                .or(() -> people.byEmail(landing.author().email()))
                .map(Person::id);
    }

    private static void report(PoamItem item, String message, Reporter reporter) {
        reporter.report(item, "verification.by", message, "Let somebody else test the fix and write down the result.");
    }
}
