package dev.poam.history.oracle;

import dev.poam.testing.GitProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The commits of a repository once more, with the same files and other dates.
 *
 * <p>Git finds out by dates what a range leaves out: where clocks differ, or a branch began long before it was merged, {@code
 * git log a..b -- path} names commits of {@code a}, or lets them hide others. Asked about copies that are the newer the
 * earlier they landed, it knows all that is left out before it looks at the rest.
 */
final class RightClocks {

    private static final String COPY = "refs/copies/head";

    private final GitProgram git;
    private final Map<String, String> copies = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();

    private record Skeleton(String tree, List<String> parents) {}

    RightClocks(GitProgram git) {
        this.git = git;
        Map<String, Skeleton> commits = new LinkedHashMap<>();
        for (String line : git.lines("log", "--topo-order", "--reverse", "--format=%H %T %P", "HEAD")) {
            List<String> words = List.of(line.split(" "));
            commits.put(words.get(0), new Skeleton(words.get(1), words.subList(2, words.size())));
        }
        copy(commits, landings(commits));
    }

    /** For each commit, how many commits of the chain had landed when it did. */
    private Map<String, Integer> landings(Map<String, Skeleton> commits) {
        Map<String, Integer> landings = new HashMap<>();
        int landing = 0;
        for (String commit : git.lines("rev-list", "--first-parent", "--reverse", "HEAD")) {
            Deque<String> open = new ArrayDeque<>(List.of(commit));
            while (!open.isEmpty()) {
                String one = open.pop();
                if (landings.putIfAbsent(one, landing) == null) {
                    open.addAll(Objects.requireNonNull(commits.get(one)).parents());
                }
            }
            landing++;
        }
        return landings;
    }

    private void copy(Map<String, Skeleton> commits, Map<String, Integer> landings) {
        List<String> names = List.copyOf(commits.keySet());
        Map<String, Integer> marks = new HashMap<>();
        StringBuilder stream = new StringBuilder();
        for (String name : names) {
            marks.put(name, marks.size() + 1);
            Skeleton skeleton = Objects.requireNonNull(commits.get(name));
            long date =
                    (long) (names.size() - Objects.requireNonNull(landings.get(name))) * names.size() + marks.size();
            if (skeleton.parents().isEmpty()) {
                stream.append("reset ").append(COPY).append('\n');
            }
            stream.append("commit ").append(COPY).append("\nmark :").append(marks.get(name));
            stream.append("\ncommitter A <a@example.com> ").append(date).append(" +0000\ndata 0\n");
            String link = "from";
            for (String parent : skeleton.parents()) {
                stream.append(link).append(" :").append(marks.get(parent)).append('\n');
                link = "merge";
            }
            stream.append("M 040000 ").append(skeleton.tree()).append(" \"\"\n\n");
        }
        byte[] input = stream.toString().getBytes(StandardCharsets.US_ASCII);
        try {
            Path file = Files.createTempFile("copies", ".marks");
            git.answer(input, "fast-import", "--quiet", "--force", "--date-format=raw", "--export-marks=" + file);
            for (String line : Files.readAllLines(file)) {
                String original = names.get(Integer.parseInt(line.substring(1, line.indexOf(' '))) - 1);
                String copy = line.substring(line.indexOf(' ') + 1);
                copies.put(original, copy);
                originals.put(copy, original);
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commits that a merge brings in, itself among them, and that git counts as touching one of the paths. */
    Set<String> touching(String merge, Collection<String> paths) {
        String copy = Objects.requireNonNull(copies.get(merge));
        List<String> arguments = new ArrayList<>(List.of("log", "--format=%H", copy + "^1.." + copy, "--"));
        paths.forEach(path -> arguments.add(":(top,literal)" + path));
        return git.lines(arguments.toArray(String[]::new)).stream()
                .map(name -> Objects.requireNonNull(originals.get(name)))
                .collect(Collectors.toSet());
    }
}
