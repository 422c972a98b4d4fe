package dev.poam.history.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people do to the files of a repository between two commits. */
final class FileEdits {

    /** Where items are looked for, now and formerly. */
    static final List<String> FOLDERS = List.of("poam/items", "poam/former");

    private static final List<String> STEPS = List.of("Open", "In Progress", "Remediated", "Verified", "Closed");
    private static final List<String> SUBFOLDERS =
            List.of("", "", "", "2025/", "archive/", "archive/old/", "B\u00fcro \u6f0f\u6d1e/");
    private static final List<String> SLUGS = List.of("", "", "-mfa", "-\u00fcbersicht", "-a b", "-\ud83d\ude00");
    private static final List<String> MILESTONES =
            List.of("Plan", "Patch", "Review the fix", "Pr\u00fcfung", "\u8a08\u753b", "Test");

    private final Dice dice;
    private final String prefix;
    private final Map<Content, Draft> drafts = new HashMap<>();
    private final List<Map.Entry<String, Content>> graveyard = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private int[] weights = {};

    private interface Operation {
        void on(SortedMap<String, Content> files);
    }

    /** @param prefix what leads from the top to the POA&amp;M root: empty, or a folder with a slash behind it */
    FileEdits(Dice dice, String prefix) {
        this.dice = dice;
        this.prefix = prefix;
        likely(30, this::step);
        likely(6, this::oddStatus);
        likely(10, files -> edit(files, draft -> draft.withNotes("note " + dice.below(1000))));
        likely(8, files -> edit(files, draft -> draft.withTarget(dice.percent(15) ? null : date())));
        likely(10, files -> edit(files, this::changeMilestones));
        likely(12, this::add);
        likely(4, this::copy);
        likely(6, files -> move(files, false));
        likely(5, files -> move(files, true));
        likely(3, this::moveFolder);
        likely(6, this::delete);
        likely(5, this::restore);
        likely(8, this::breakFile);
        likely(4, this::changeId);
        likely(3, this::swapIds);
        likely(4, this::rewrite);
        likely(3, this::replaceByOther);
        likely(2, this::fileAndFolder);
        likely(3, this::leave);
    }

    private void likely(int weight, Operation operation) {
        operations.add(operation);
        weights = Arrays.copyOf(weights, weights.length + 1);
        weights[weights.length - 1] = weight;
    }

    /** One commit's worth of changes. */
    void change(SortedMap<String, Content> files) {
        if (dice.percent(25)) {
            elsewhere(files);
            return;
        }
        int times = dice.percent(65) ? 1 : dice.between(2, 5);
        IntStream.range(0, times)
                .forEach(i -> operations.get(dice.weighted(weights)).on(files));
    }

    /** A commit that leaves the items alone. */
    void elsewhere(SortedMap<String, Content> files) {
        String path = dice.oneOf(
                "README.md",
                "docs/SSP.md",
                "poam/people.yaml",
                "poam/items.yaml",
                "poam/items/.POAM-9.yaml",
                "poam/items/README.md",
                "poam/items/notes.txt",
                "poam/itemsX/POAM-001.yaml");
        files.put(prefix + path, Content.file("id: POAM-001\nstatus: Closed\nnote " + dice.below(1000) + "\n"));
    }

    /** What somebody makes of two versions that git could not merge. */
    @Nullable
    Content resolved(String path, @Nullable Content ours, @Nullable Content theirs) {
        int choice = dice.below(10);
        if (choice < 4) {
            return ours;
        }
        Draft draft = theirs == null ? null : drafts.get(theirs);
        if (choice < 8 || draft == null) {
            return theirs;
        }
        return choice == 8
                ? Content.file(Breakage.CONFLICT_MARKERS.of(draft, isMarkdown(path)))
                : written(path, draft.withStatus(dice.oneOf(STEPS)));
    }

    private Content written(String path, Draft draft) {
        Content content = Content.file(draft.bytes(isMarkdown(path)));
        drafts.put(content, draft);
        return content;
    }

    private static boolean isMarkdown(String path) {
        return path.endsWith(".md");
    }

    /** The paths of files that hold an item, broken ones too. */
    private List<String> items(SortedMap<String, Content> files) {
        return files.keySet().stream()
                .filter(path -> FOLDERS.stream().anyMatch(folder -> path.startsWith(prefix + folder + "/")))
                .filter(path -> drafts.containsKey(files.get(path)))
                .toList();
    }

    private @Nullable String anyItem(SortedMap<String, Content> files) {
        List<String> items = items(files);
        return items.isEmpty() ? null : dice.oneOf(items);
    }

    private Draft draft(SortedMap<String, Content> files, String path) {
        Draft draft = drafts.get(files.get(path));
        if (draft == null) {
            throw new IllegalStateException("no item at " + path);
        }
        return draft;
    }

    private interface DraftEdit {
        Draft of(Draft draft);
    }

    private void edit(SortedMap<String, Content> files, DraftEdit edit) {
        String path = anyItem(files);
        if (path != null) {
            files.put(path, written(path, edit.of(draft(files, path))));
        }
    }

    private void step(SortedMap<String, Content> files) {
        edit(files, draft -> {
            int step = draft.status() == null ? -1 : STEPS.indexOf(draft.status());
            boolean forward = step >= 0 && step < STEPS.size() - 1 && dice.percent(70);
            return draft.withStatus(forward ? STEPS.get(step + 1) : dice.oneOf(STEPS));
        });
    }

    private void oddStatus(SortedMap<String, Content> files) {
        String[] odd = {
            "in_progress",
            "IN-PROGRESS",
            "open",
            "Re mediated",
            "CLOSED",
            "Done",
            "On Hold",
            "",
            "~",
            "[Open]",
            "Sp\u00e4ter",
            "Unreadable"
        };
        edit(files, draft -> draft.withStatus(dice.percent(8) ? null : dice.oneOf(odd)));
    }

    private String date() {
        return dice.percent(6)
                ? dice.oneOf("soon", "2026-02-30", "2026-6-1")
                : String.format("2026-%02d-%02d", dice.between(1, 12), dice.between(1, 28));
    }

    private Draft changeMilestones(Draft draft) {
        List<Draft.Milestone> milestones = new ArrayList<>(draft.milestones());
        Draft.Milestone one = new Draft.Milestone(dice.oneOf(MILESTONES), dice.percent(10) ? null : date());
        if (milestones.isEmpty() || dice.percent(30)) {
            milestones.add(dice.below(milestones.size() + 1), one);
        } else if (dice.percent(25)) {
            milestones.remove(dice.below(milestones.size()));
        } else if (dice.percent(20)) {
            return draft.withMilestones(dice.shuffled(milestones));
        } else {
            int at = dice.below(milestones.size());
            boolean renames = dice.percent(30);
            Draft.Milestone old = milestones.get(at);
            milestones.set(
                    at,
                    renames
                            ? new Draft.Milestone(one.name(), old.target())
                            : new Draft.Milestone(old.name(), one.target()));
        }
        return draft.withMilestones(milestones);
    }

    private void add(SortedMap<String, Content> files) {
        int highest = 0;
        for (String path : items(files)) {
            String id = draft(files, path).id();
            highest = Math.max(highest, Integer.parseInt(id.substring(id.indexOf('-') + 1)));
        }
        // Two branches take the same next number: their items clash when both are merged.
        String id = String.format(dice.percent(90) ? "POAM-%03d" : "SYS2-%03d", highest + 1);
        Draft draft = new Draft(
                id,
                dice.percent(90) ? "Open" : dice.oneOf(STEPS),
                dice.percent(60) ? date() : null,
                List.of(),
                "new " + dice.below(1000),
                dice.oneOf(Draft.Form.values()),
                dice.percent(8),
                dice.percent(4));
        put(files, place(id), draft);
    }

    private String place(String id) {
        String folder = dice.percent(92) ? FOLDERS.get(0) : FOLDERS.get(1);
        String ending = dice.oneOf(".yaml", ".yaml", ".yaml", ".md", ".yml");
        return prefix + folder + "/" + dice.oneOf(SUBFOLDERS) + id + dice.oneOf(SLUGS) + ending;
    }

    private void put(SortedMap<String, Content> files, String path, Draft draft) {
        put(files, path, written(path, draft));
    }

    /** Puts a file in its place; a folder of that name, and a file that is in the way of its folders, give way. */
    private static void put(SortedMap<String, Content> files, String path, Content content) {
        files.keySet().removeIf(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
        files.put(path, content);
    }

    private void copy(SortedMap<String, Content> files) {
        String path = anyItem(files);
        if (path != null) {
            Draft draft = draft(files, path);
            Draft copied = dice.percent(50) ? draft : draft.withStatus(dice.oneOf(STEPS));
            put(files, place(draft.id()), copied);
        }
    }

    private void move(SortedMap<String, Content> files, boolean edited) {
        String path = anyItem(files);
        if (path != null) {
            Draft draft = draft(files, path);
            Content content = files.get(path);
            files.remove(path);
            String to = place(draft.id());
            if (edited || content == null || isMarkdown(to) != isMarkdown(path)) {
                put(files, to, draft.withStatus(edited && dice.percent(60) ? dice.oneOf(STEPS) : draft.status()));
            } else {
                put(files, to, content);
            }
        }
    }

    private void moveFolder(SortedMap<String, Content> files) {
        String path = anyItem(files);
        if (path != null) {
            String from = path.substring(0, path.lastIndexOf('/'));
            String to = prefix + dice.oneOf(FOLDERS) + "/" + dice.oneOf(SUBFOLDERS) + "moved" + dice.below(3);
            if (!from.startsWith(to) && !to.startsWith(from + "/")) {
                TreeMap<String, Content> moved = new TreeMap<>(files.subMap(from + "/", from + "0"));
                moved.forEach((old, content) -> {
                    files.remove(old);
                    put(files, to + old.substring(from.length()), content);
                });
            }
        }
    }

    private void delete(SortedMap<String, Content> files) {
        String path = anyItem(files);
        if (path != null) {
            graveyard.add(Map.entry(path, files.get(path)));
            files.remove(path);
        }
    }

    private void restore(SortedMap<String, Content> files) {
        if (!graveyard.isEmpty()) {
            Map.Entry<String, Content> grave = dice.oneOf(graveyard);
            put(files, grave.getKey(), grave.getValue());
        }
    }

    private void breakFile(SortedMap<String, Content> files) {
        String path = anyItem(files);
        if (path != null) {
            Draft draft = draft(files, path);
            // The large ones are as slow as they are large.
            Breakage way = dice.oneOf(Breakage.values());
            way = way.isLarge() && dice.percent(70) ? Breakage.OPEN_BRACKET : way;
            Content broken = Content.file(way.of(draft, isMarkdown(path)));
            drafts.putIfAbsent(broken, draft);
            files.put(path, broken);
        }
    }

    private void changeId(SortedMap<String, Content> files) {
        edit(files, draft -> draft.withId(String.format("POAM-%03d", dice.between(1, 30))));
    }

    private void swapIds(SortedMap<String, Content> files) {
        List<String> two = dice.shuffled(items(files));
        if (two.size() > 1) {
            Draft first = draft(files, two.get(0));
            Draft second = draft(files, two.get(1));
            files.put(two.get(0), written(two.get(0), first.withId(second.id())));
            files.put(two.get(1), written(two.get(1), second.withId(first.id())));
        }
    }

    /** Other bytes that say the same. */
    private void rewrite(SortedMap<String, Content> files) {
        edit(files, draft -> draft.withForm(dice.oneOf(Draft.Form.values()), dice.percent(40), dice.percent(20)));
    }

    private void replaceByOther(SortedMap<String, Content> files) {
        String path = anyItem(files);
        if (path != null) {
            Content content = files.get(path);
            int choice = dice.below(3);
            if (choice == 0 || content == null) {
                files.put(path, Content.link("POAM-001.yaml"));
            } else if (choice == 1) {
                files.put(path, Content.submodule());
            } else {
                Content executable = content.executable();
                drafts.put(executable, draft(files, path));
                files.put(path, executable);
            }
        }
    }

    /** A file's name becomes that of a folder, with the file in it. */
    private void fileAndFolder(SortedMap<String, Content> files) {
        String path = anyItem(files);
        if (path != null) {
            Draft draft = draft(files, path);
            put(files, path + "/" + draft.id() + ".yaml", draft);
        }
    }

    /** An item goes to where none are looked for. */
    private void leave(SortedMap<String, Content> files) {
        String path = anyItem(files);
        if (path != null) {
            Draft draft = draft(files, path);
            files.remove(path);
            put(files, prefix + "poam/elsewhere/" + draft.id() + ".yaml", draft);
        }
    }
}
