package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.project.Person;
import dev.poam.project.Project;
import dev.poam.project.Review;
import dev.poam.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds people and roles that {@code people.yaml} does not name. Owners may be roles; who verifies a fix or accepts a
 * risk is a person. Without any people there is one finding that says so, and not one for each item.
 */
final class UnknownPerson extends StatedRule {

    private static final String HELP = "Name a person by the id in " + People.PATH + ", or add the person there.";

    UnknownPerson() {
        super(
                "reference/unknown-person",
                Severity.ERROR,
                "People and roles that an item names are in poam/people.yaml",
                "CMMC Assessment Guide Level 2, CA.L2-3.12.2");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        Project project = inspection.project();
        if (!project.people().isEmpty()) {
            project.items().forEach(item -> check(item, project.people(), reporter));
            project.reviews().forEach(review -> check(review, project.people(), reporter));
        } else if (!couldNotBeRead(project) && !project.items().isEmpty()) {
            reporter.as(Severity.INFO)
                    .report(
                            People.PATH,
                            null,
                            null,
                            "no people are named, so nobody can tell who the owners of the items are",
                            "Write poam/people.yaml: people: [{id: jane, name: Jane Doe, emails: [jane@example.com],"
                                    + " roles: [system-administrator]}].");
        }
    }

    private static boolean couldNotBeRead(Project project) {
        return project.problems().stream().anyMatch(problem -> problem.path().equals(People.PATH));
    }

    private static void check(PoamItem item, People people, Reporter reporter) {
        checkPersonOrRole(item, "owner", item.owner(), people, reporter);
        for (int i = 0; i < item.milestones().size(); i++) {
            String owner = item.milestones().get(i).owner();
            checkPersonOrRole(item, "milestones[" + i + "].owner", owner, people, reporter);
        }
        if (item.verification() != null) {
            checkPerson(item, "verification.by", item.verification().by(), people, reporter);
        }
        if (item.deferral() != null) {
            checkPerson(item, "deferral.acceptedBy", item.deferral().acceptedBy(), people, reporter);
        }
    }

    private static void check(Review review, People people, Reporter reporter) {
        for (int i = 0; i < review.participants().size(); i++) {
            String name = review.participants().get(i);
            if (people.byId(name).isEmpty()) {
                reporter.report(
                        review.path(),
                        review.at("participants[" + i + "]"),
                        null,
                        message("participants", name, people),
                        HELP);
            }
        }
    }

    private static void checkPersonOrRole(
            PoamItem item, String field, @Nullable String name, People people, Reporter reporter) {
        if (name != null && !people.hasRole(name)) {
            checkPerson(item, field, name, people, reporter);
        }
    }

    private static void checkPerson(
            PoamItem item, String field, @Nullable String name, People people, Reporter reporter) {
        if (name == null || people.byId(name).isPresent()) {
            return;
        }
        reporter.report(item, field, message(field, name, people), HELP);
    }

    private static String message(String field, String name, People people) {
        return people.hasRole(name)
                ? "`" + name + "` is a role; " + field + " names one person"
                : "`" + name + "` is neither a person nor a role in " + People.PATH
                        + Wording.didYouMean(nearest(name, people));
    }

    private static Optional<String> nearest(String name, People people) {
        List<String> known = new ArrayList<>();
        for (Person person : people.people()) {
            known.add(person.id());
            known.addAll(person.roles());
        }
        return Nearest.to(name, known);
    }
}
