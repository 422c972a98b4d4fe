package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.People;
import dev.poam.project.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds statuses that were landed by somebody whose role may not. A landing by an address that {@code people.yaml} does
 * not know (a forge's own, say) counts for the commit's author. Roles are those of today.
 */
final class WrongMover extends LandedItemRule {

    WrongMover() {
        super(
                "lifecycle/wrong-role",
                Severity.ERROR,
                "A status is landed by somebody whose role may",
                "CMMC Assessment Guide Level 2, CA.L2-3.12.2");
    }

    @Override
    void check(PoamItem item, @Nullable ItemHistory landed, Inspection inspection, Reporter reporter) {
        Status status = item.status();
        List<String> roles =
                status == null ? null : inspection.project().settings().movers().get(status);
        if (landed == null || status == null || roles == null) {
            return;
        }
        Optional<Landing> move = landed.lastMoveTo(status.label()).map(Transition::landing);
        if (move.isPresent()) {
            People people = inspection.project().people();
            Optional<Person> person = people.byEmail(move.get().by().email())
                    .or(() -> people.byEmail(move.get().author().email()));
            if (person.isEmpty() || roles.stream().noneMatch(person.get().roles()::contains)) {
                String who = person.map(Person::id).orElse("somebody whom " + People.PATH + " does not know");
                reporter.report(
                        item,
                        "status",
                        status.label() + " was landed by " + who + ", and may be by " + String.join(", ", roles) + " "
                                + Wording.landed(move.get()),
                        "Have somebody with such a role set it again, or give the role in " + People.PATH + ".");
            }
        }
    }
}
