package dev.poam.history;

import dev.poam.testing.GitProgram;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The history of items as the git program gives it, by another way than the product's: every commit's whole file list, a
 * pattern instead of a YAML reader, the table of events applied afresh. Slow and plain.
 */
final class GitReading {

    private static final Pattern FIELD = Pattern.compile("(?m)^(id|status): (.*?)\\r?$");

    private final GitProgram git;
    private final String folder;
    private final Map<String, Optional<Map<String, String>>> blobs = new HashMap<>();
    private final TreeMap<String, Story> stories = new TreeMap<>();

    /** What became of one item: lines of text, so that a difference is easy to read. */
    static final class Story {
        final List<String> events = new ArrayList<>();
        String path = "";
        String status = "";
        int revision;
        String created = "";
        String lastUpdated = "";
    }

    private record Landed(String name, String at, boolean merge) {}

    private record File(String path, String blob, String id, String status) {}

    GitReading(GitProgram git, String folder) {
        this.git = git;
        this.folder = folder;
    }

    SortedMap<String, Story> read() {
        Map<String, File> before = Map.of();
        for (String line : git.lines("log", "--first-parent", "--reverse", "--format=%H %cI %P", "HEAD")) {
            List<String> words = List.of(line.split(" ", -1));
            String commit = words.get(0);
            Map<String, File> after = files(commit, before);
            TreeSet<String> ids = new TreeSet<>();
            before.values().forEach(file -> ids.add(file.id));
            after.values().forEach(file -> ids.add(file.id));
            for (String id : ids) {
                land(new Landed(commit, words.get(1), words.size() > 3), id, of(id, before), of(id, after));
            }
            before = after;
        }
        return stories;
    }

    private Map<String, File> files(String commit, Map<String, File> before) {
        Map<String, File> files = new TreeMap<>();
        Map<String, String> unknown = new TreeMap<>();
        for (String entry : git.run("ls-tree", "-r", "-z", "--full-tree", commit, "--", folder)
                .split("\0", -1)) {
            int tab = entry.indexOf('\t');
            String path = entry.substring(tab + 1);
            if (tab > 0 && entry.startsWith("100") && (path.endsWith(".yaml") || path.endsWith(".md"))) {
                String blob = entry.substring(tab - 40, tab);
                Map<String, String> fields = fields(blob).orElse(null);
                File last = before.get(path);
                if (fields != null) {
                    String status = fields.getOrDefault("status", "");
                    files.put(path, new File(path, blob, fields.getOrDefault("id", ""), canonical(status)));
                } else if (last != null) {
                    files.put(path, new File(path, blob, last.id, "Unreadable"));
                } else {
                    unknown.put(path, blob);
                }
            }
        }
        // An unreadable file that moved byte for byte keeps its id; of several the first by path is followed.
        unknown.forEach((path, blob) -> before.values().stream()
                .filter(old -> old.blob.equals(blob) && old.status.equals("Unreadable"))
                .filter(old -> !files.containsKey(old.path)
                        || !files.get(old.path).blob.equals(blob))
                .findFirst()
                .ifPresent(old -> files.put(path, new File(path, blob, old.id, "Unreadable"))));
        return files;
    }

    private Optional<Map<String, String>> fields(String blob) {
        return blobs.computeIfAbsent(blob, name -> {
            String text = git.run("cat-file", "blob", name);
            Map<String, String> fields = new HashMap<>();
            Matcher matcher = FIELD.matcher(text);
            while (matcher.find()) {
                fields.put(matcher.group(1), matcher.group(2));
            }
            boolean readable = text.length() <= 256 * 1024
                    && !text.contains("\uFFFD")
                    && fields.getOrDefault("id", "[").matches("[A-Z]+-\\d+");
            return readable ? Optional.of(fields) : Optional.empty();
        });
    }

    private static String canonical(String status) {
        String folded = status.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
        return Stream.of("Open", "In Progress", "Remediated", "Verified", "Closed")
                .filter(label -> label.replace(" ", "").toLowerCase(Locale.ROOT).equals(folded))
                .findFirst()
                .orElse(status);
    }

    private static List<File> of(String id, Map<String, File> files) {
        return files.values().stream().filter(file -> file.id.equals(id)).toList();
    }

    private void land(Landed commit, String id, List<File> before, List<File> after) {
        if (before.equals(after)) {
            return;
        }
        boolean known = stories.containsKey(id);
        Story story = stories.computeIfAbsent(id, key -> new Story());
        File is = after.stream()
                .filter(file -> file.path.equals(story.path))
                .findFirst()
                .orElse(after.isEmpty() ? null : after.get(0));
        boolean gone = before.isEmpty();
        String kind = kind(known, before, after, is, story);
        if (!kind.isEmpty()) {
            TreeSet<String> paths = new TreeSet<>();
            before.forEach(file -> paths.add(file.path));
            after.forEach(file -> paths.add(file.path));
            story.events.add(commit.name.substring(0, 8) + " " + kind + " " + (gone ? null : story.status) + " -> "
                    + (is == null ? null : is.status) + " at " + (is == null ? story.path : is.path) + " via "
                    + via(commit, paths));
        }
        boolean newBytes =
                after.stream().anyMatch(file -> before.stream().noneMatch(old -> old.blob.equals(file.blob)));
        if (newBytes) {
            story.revision++;
        }
        if (newBytes || (is != null && !is.path.equals(story.path))) {
            story.lastUpdated = commit.at;
        }
        if (!known) {
            story.created = commit.at;
        }
        story.path = is == null ? "" : is.path;
        story.status = is == null ? "" : is.status;
    }

    private static String kind(boolean known, List<File> before, List<File> after, @Nullable File is, Story story) {
        if (is == null) {
            return "removed";
        }
        boolean otherStatus = before.isEmpty() || !is.status.equals(story.status);
        if (after.size() > 1) {
            boolean otherPlaces = !before.stream()
                    .map(File::path)
                    .toList()
                    .equals(after.stream().map(File::path).toList());
            return otherPlaces || otherStatus ? "duplicate" : "";
        }
        if (before.isEmpty()) {
            return known ? "restored" : "added";
        }
        if (before.size() > 1) {
            return "resolved";
        }
        return !is.path.equals(story.path) ? "moved" : otherStatus ? "changed" : "";
    }

    private List<String> via(Landed commit, Collection<String> paths) {
        if (!commit.merge) {
            return List.of();
        }
        List<String> arguments =
                new ArrayList<>(List.of("log", "--format=%H", "--reverse", commit.name + "^1.." + commit.name, "--"));
        arguments.addAll(paths);
        return git.lines(arguments.toArray(String[]::new)).stream()
                .filter(name -> !name.equals(commit.name))
                .sorted()
                .map(name -> name.substring(0, 8))
                .toList();
    }
}
