package dev.poam.report.dashboard;

import dev.poam.history.GitRepository;
import dev.poam.history.LandedChange;
import dev.poam.history.Landing;
import dev.poam.history.LineDiff;
import dev.poam.history.Transition;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Wording;
import dev.poam.source.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What landed commits did to the file of an item, the latest first.
 *
 * @param left how many older ones are left out, so that a page stays small
 */
record ItemChanges(List<Change> changes, int left) {

    static final ItemChanges NONE = new ItemChanges(List.of(), 0);

    private static final int MOST_OF_ONE_ITEM = 30_000;
    private static final int MOST_LINES = 80;
    private static final int LONGEST_LINE = 240;

    /** Lines that stay around a change. */
    private static final int AROUND = 2;

    /** What a line costs beside its characters. */
    private static final int PER_LINE = 12;

    ItemChanges {
        changes = List.copyOf(changes);
    }

    /**
     * One commit's.
     *
     * @param note what is to be said of it beside its lines; may be empty
     */
    record Change(String day, String by, String commit, List<Line> lines, String note) {

        Change {
            lines = List.copyOf(lines);
        }

        private int size() {
            return lines.stream()
                    .mapToInt(line -> line.text().length() + PER_LINE)
                    .sum();
        }
    }

    /** A line of a comparison. */
    record Line(LineDiff.Kind kind, String text) {

        boolean isNew() {
            return kind == LineDiff.Kind.AFTER;
        }

        boolean isOld() {
            return kind == LineDiff.Kind.BEFORE;
        }
    }

    /** The version of an item's file that a commit brought: blob before and after it. */
    private record Version(
            Landing landing,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * Reads the changes of each item, by id.
     *
     * @param room the characters that those of one item may have
     */
    static Map<String, ItemChanges> of(Snapshot snapshot, Collection<DashboardItem> items, int room)
            throws IOException {
        if (snapshot.changes().isEmpty() || items.isEmpty()) {
            return Map.of();
        }
        Map<String, String> idByPath = new HashMap<>();
        for (DashboardItem item : items) {
            for (Transition transition : item.reported().transitions()) {
                idByPath.put(transition.path(), item.id());
            }
        }
        int most = Math.min(MOST_OF_ONE_ITEM, room);
        Map<String, ItemChanges> changes = new HashMap<>();
        try (GitRepository repository = snapshot.openRepository()) {
            for (Map.Entry<String, List<Version>> item :
                    versions(snapshot.changes(), idByPath).entrySet()) {
                changes.put(item.getKey(), within(most, item.getValue(), repository));
            }
        }
        return changes;
    }

    private static Map<String, List<Version>> versions(List<LandedChange> landed, Map<String, String> idByPath) {
        Map<String, List<Version>> versions = new HashMap<>();
        Map<String, String> blobs = new HashMap<>();
        for (LandedChange change : landed) {
            Map<String, @Nullable String> after = new HashMap<>();
            for (Map.Entry<String, @Nullable String> file : change.blobs().entrySet()) {
                String id = idByPath.get(file.getKey());
                // Of a file that moved one path is gone and the other new.
                if (id != null && (file.getValue() != null || !after.containsKey(id))) {
                    after.put(id, file.getValue());
                }
            }
            for (Map.Entry<String, @Nullable String> item : after.entrySet()) {
                String before = item.getValue() == null
                        ? blobs.remove(item.getKey())
                        : blobs.put(item.getKey(), item.getValue());
                versions.computeIfAbsent(item.getKey(), any -> new ArrayList<>())
                        .add(new Version(change.landing(), before, item.getValue()));
            }
        }
        return versions;
    }

    private static ItemChanges within(int room, List<Version> versions, GitRepository repository) throws IOException {
        List<Version> latestFirst = new ArrayList<>(versions);
        Collections.reverse(latestFirst);
        List<Change> changes = new ArrayList<>();
        int used = 0;
        for (Version version : latestFirst) {
            Change change = change(version, repository);
            used += change.size();
            if (used > room && !changes.isEmpty()) {
                break;
            }
            changes.add(
                    used > room
                            ? new Change(
                                    change.day(), change.by(), change.commit(), List.of(), "Too long to be shown here.")
                            : change);
        }
        return new ItemChanges(changes, versions.size() - changes.size());
    }

    private static Change change(Version version, GitRepository repository) throws IOException {
        Landing landing = version.landing();
        List<Line> lines = new ArrayList<>();
        String note = "";
        if (version.after() == null) {
            note = "The file was taken away.";
        } else if (version.before() == null) {
            note = "The first version of the file.";
        } else if (version.before().equals(version.after())) {
            note = "The file moved and stayed as it was.";
        } else {
            note = compare(bytes(version.before(), repository), bytes(version.after(), repository), lines);
        }
        return new Change(
                ItemPage.minutes(landing.at()),
                PageText.shown(landing.by().name()),
                landing.shortCommit(),
                lines,
                note);
    }

    private static Optional<byte[]> bytes(String blob, GitRepository repository) throws IOException {
        return repository.blob(blob, Limits.FILE_BYTES);
    }

    /** Returns what is to be said beside the lines. */
    private static String compare(Optional<byte[]> before, Optional<byte[]> after, List<Line> lines) {
        if (before.isEmpty() || after.isEmpty()) {
            return "The file was too large to be compared.";
        }
        LineDiff diff = LineDiff.of(before.get(), after.get(), AROUND);
        if (!diff.compared()) {
            return "The file was too long to be compared.";
        }
        diff.lines().stream().limit(MOST_LINES).map(ItemChanges::line).forEach(lines::add);
        int cut = diff.lines().size() - lines.size();
        return cut > 0 ? Wording.counted(cut, "more line", "more lines") + " left out." : "";
    }

    private static Line line(LineDiff.Line line) {
        String text =
                PageText.cut(ConsoleText.escaped(line.text().stripTrailing().replace("\t", "    ")), LONGEST_LINE);
        return new Line(line.kind(), line.kind() == LineDiff.Kind.GAP ? "..." : text);
    }
}
