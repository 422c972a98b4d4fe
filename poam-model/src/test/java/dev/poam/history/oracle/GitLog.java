package dev.poam.history.oracle;

import dev.poam.testing.GitProgram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the git program says of commits; nothing is read in any other way. */
final class GitLog {

    /** No commit made for a test holds this character, so it parts the output. */
    private static final char MARK = '\u0001';

    private static final String FORMAT = "--format=%x01%H%x00%P%x00%an%x00%ae%x00%ad%x00%cn%x00%ce%x00%cd%x00%B%x01";

    private final GitProgram git;
    private final Map<String, List<LoggedCommit>> sides = new HashMap<>();
    private final Map<String, Set<String>> touching = new HashMap<>();

    private @Nullable RightClocks clocks;

    GitLog(GitProgram git) {
        this.git = git;
    }

    /** The first parents up to HEAD, oldest first, each with its difference from its first parent. */
    List<LoggedCommit> chain() {
        return commits(
                "log", "--first-parent", "-m", "--raw", "--no-renames", "-z", "--no-abbrev", "--reverse", FORMAT);
    }

    /** The commits that a merge brings in and that git counts as touching one of the paths, oldest first. */
    List<LoggedCommit> side(LoggedCommit merge, Set<String> paths) {
        List<LoggedCommit> all = sides.computeIfAbsent(
                merge.name(), name -> commits("log", "-z", "--date-order", "--reverse", FORMAT, name + "^1.." + name));
        Set<String> named =
                touching.computeIfAbsent(merge.name() + paths, key -> clocks().touching(merge.name(), paths));
        return all.stream()
                .filter(commit ->
                        named.contains(commit.name()) && !commit.name().equals(merge.name()))
                .toList();
    }

    private RightClocks clocks() {
        if (clocks == null) {
            clocks = new RightClocks(git);
        }
        return clocks;
    }

    /** How the files of one commit differ from those of another. */
    List<LoggedCommit.Change> difference(String from, String to) {
        return changes(git.run("diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", from, to));
    }

    private List<LoggedCommit> commits(String... arguments) {
        List<LoggedCommit> commits = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of(arguments));
        // Git itself gives up on other forms of a date that is before 1970 in its zone.
        command.add(1, "--date=raw");
        String[] parts = git.run(command.toArray(String[]::new)).split(String.valueOf(MARK), -1);
        for (int i = 1; i + 1 < parts.length; i += 2) {
            commits.add(commit(parts[i].split("\0", -1), parts[i + 1]));
        }
        return commits;
    }

    private static LoggedCommit commit(String[] header, String raw) {
        return new LoggedCommit(
                header[0],
                header[1].isEmpty() ? List.of() : List.of(header[1].split(" ")),
                Stamped.of(header[2], header[3], header[4]),
                Stamped.of(header[5], header[6], header[7]),
                header[8],
                changes(raw));
    }

    private static List<LoggedCommit.Change> changes(String raw) {
        List<LoggedCommit.Change> changes = new ArrayList<>();
        String[] tokens = raw.strip().split("\0", -1);
        for (int i = 0; i + 1 < tokens.length; i++) {
            int colon = tokens[i].indexOf(':');
            if (colon >= 0) {
                // :100644 100755 <blob before> <blob after> M
                String[] words = tokens[i].substring(colon + 1).split(" ", -1);
                i++;
                changes.add(new LoggedCommit.Change(tokens[i], file(words[0], words[2]), file(words[1], words[3])));
            }
        }
        return changes;
    }

    private static @Nullable String file(String mode, String blob) {
        return mode.startsWith("100") ? blob : null;
    }
}
