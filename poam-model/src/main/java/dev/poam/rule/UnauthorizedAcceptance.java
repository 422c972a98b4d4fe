package dev.poam.rule;

import dev.poam.item.Deferral;
import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.project.SignoffPolicy;
import dev.poam.project.SignoffPurpose;
import java.util.List;

/** Finds risks that were accepted by somebody who holds no role that may; silent where no policy names such roles. */
final class UnauthorizedAcceptance extends ItemRule {

    UnauthorizedAcceptance() {
        super(
                "risk/deferral-role",
                Severity.ERROR,
                "Who accepts a risk holds a role that may",
                "NIST SP 800-171 r2 3.11.3, 3.12.2");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        Deferral deferral = item.deferral();
        String name = deferral == null ? null : deferral.acceptedBy();
        People people = inspection.project().people();
        Person person = name == null ? null : people.byId(name).orElse(null);
        List<String> roles = people.signoffs().stream()
                .filter(policy -> policy.purpose() == SignoffPurpose.RISK_ACCEPTANCE)
                .map(SignoffPolicy::roles)
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (person != null && !roles.isEmpty() && roles.stream().noneMatch(person.roles()::contains)) {
            reporter.report(
                    item,
                    "deferral.acceptedBy",
                    "`" + name + "` holds no role that may accept a risk: " + String.join(", ", roles),
                    "Have it accepted by somebody who does; " + People.PATH + " says who, under signoffs.");
        }
    }
}
