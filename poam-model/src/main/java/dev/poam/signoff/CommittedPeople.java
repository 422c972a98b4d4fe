package dev.poam.signoff;

import dev.poam.history.GitRepository;
import dev.poam.project.People;
import dev.poam.project.Project;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of any commit, each commit's read once. */
final class CommittedPeople {

    private final GitRepository repository;
    private final Map<String, People> known = new HashMap<>();

    CommittedPeople(GitRepository repository) {
        this.repository = repository;
    }

    /** The people of a commit; nobody where there is no commit. */
    People at(@Nullable String commit) throws IOException {
        if (commit == null) {
            return People.NOBODY;
        }
        People people = known.get(commit);
        if (people == null) {
            people = Project.peopleIn(repository.files(commit));
            known.put(commit, people);
        }
        return people;
    }
}
