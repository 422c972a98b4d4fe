package dev.poam.signoff;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.project.Project;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sign-offs of a repository as its files lie, committed or not.
 *
 * @param read whether anybody looked for them
 * @param all in the order in which they landed; what has not landed yet comes last
 * @param lostBases the commits that records were made on and that the history does not hold, by the record's path
 * @param lapse why the people let nobody sign; null when they may let somebody
 */
public record Signoffs(
        boolean read,
        List<FiledSignoff> all,
        Map<String, String> lostBases,
        @Nullable VersionLapse lapse) {

    /** What is known when nobody looked. */
    public static final Signoffs NOT_READ = new Signoffs(false, List.of(), Map.of(), null);

    public Signoffs {
        all = List.copyOf(all);
        lostBases = Collections.unmodifiableMap(new TreeMap<>(lostBases));
    }

    /**
     * Checks the committed records and those that lie in the folder.
     *
     * @param history that of the commit whose records are checked; where it is not known, nothing is read
     * @param project the files that are looked at: of that commit, or as they lie on top of it
     */
    public static Signoffs of(GitRepository repository, History history, Project project) throws IOException {
        return history.isKnown() ? new Filing(repository, history, project).signoffs() : NOT_READ;
    }

    /** Whether the same document has a later sign-off for the same purpose that holds, so that nothing rests on this one. */
    public boolean isFollowed(FiledSignoff signoff) {
        SignoffStatement statement = signoff.checked().statement();
        return statement != null
                && all.subList(all.indexOf(signoff) + 1, all.size()).stream()
                        .anyMatch(later ->
                                later.holds() && later.isFor(statement.purpose()) && later.isOfSameDocument(signoff));
    }
}
