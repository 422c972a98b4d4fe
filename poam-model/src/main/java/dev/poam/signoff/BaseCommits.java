package dev.poam.signoff;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The commits that records were made on. One that is on the main line is in the history, and so is one of a branch that was
 * merged into it; what is neither has been taken out of the history, or never was in it.
 *
 * @param history known, and that of {@code repository}
 */
record BaseCommits(GitRepository repository, History history) {

    /** Those of some commits that the history does not hold. */
    Set<String> lost(Collection<String> commits) throws IOException {
        Set<String> lost = new TreeSet<>(commits);
        lost.removeAll(Set.copyOf(history.chain()));
        String head = history.head();
        if (head != null && !lost.isEmpty()) {
            lost.removeAll(repository.ancestors(head, lost));
        }
        return lost;
    }

    /** What is wrong with a record that was made on a lost commit. */
    static String reason(String commit) {
        return "it was made on commit " + commit + ", which is not in the history";
    }
}
