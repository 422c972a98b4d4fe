package dev.poam.history.random;

import dev.poam.history.random.Revision.Hand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes up what a team did to a repository. */
final class PastGenerator {

    private static final String MAIN = "main";

    private final Dice dice;
    private final Clock clock;
    private final FileEdits edits;
    private final int size;
    private final List<Revision> revisions = new ArrayList<>();
    private final Map<Integer, TreeMap<String, Content>> files = new HashMap<>();
    private final Map<String, Integer> branches = new TreeMap<>();
    private int branchesMade;

    /**
     * @param size how many commits to make at the least
     * @param prefix what leads from the top to the POA&amp;M root: empty, or a folder with a slash behind it
     */
    PastGenerator(long seed, int size, String prefix) {
        dice = new Dice(seed);
        clock = new Clock(dice);
        edits = new FileEdits(dice, prefix);
        this.size = size;
    }

    Past past() {
        commit(MAIN, List.of(), new TreeMap<>(), "Begin");
        int[] weights = {34, 30, 12, 5, 2, 3, 2, 3, 3, 5, 1, 1};
        while (revisions.size() < size) {
            switch (dice.weighted(weights)) {
                case 0 -> work(MAIN);
                case 1 -> work(dice.percent(30) || others().isEmpty() ? branch() : dice.oneOf(others()));
                case 2 -> others(1, names -> merge(MAIN, names));
                case 3 -> others(1, names -> merge(names.get(0), List.of(MAIN)));
                case 4 -> others(3, names -> merge(MAIN, names));
                case 5 -> others(1, names -> fastForward(names.get(0)));
                case 6 -> others(1, names -> foxtrot(names.get(0)));
                case 7 -> others(1, names -> squash(names.get(0)));
                case 8 -> others(1, names -> rebase(names.get(0)));
                case 9 -> revert(dice.percent(60) || others().isEmpty() ? MAIN : dice.oneOf(others()));
                case 10 -> commit(MAIN, List.of(tip(MAIN)), files(MAIN), "Nothing at all");
                default -> otherRoot();
            }
        }
        Map<String, Integer> ends = new HashMap<>(branches);
        ends.remove(MAIN);
        return new Past(revisions, tip(MAIN), ends);
    }

    private interface OnBranches {
        void run(List<String> names);
    }

    private void others(int most, OnBranches action) {
        List<String> names = dice.shuffled(others());
        if (!names.isEmpty()) {
            action.run(names.subList(0, Math.min(most, names.size())));
        }
    }

    private List<String> others() {
        return branches.keySet().stream().filter(name -> !name.equals(MAIN)).toList();
    }

    private int tip(String branch) {
        return Objects.requireNonNull(branches.get(branch));
    }

    private SortedMap<String, Content> files(String branch) {
        return files(tip(branch));
    }

    private SortedMap<String, Content> files(int mark) {
        return new TreeMap<>(Objects.requireNonNull(files.get(mark)));
    }

    private void commit(String branch, List<Integer> parents, SortedMap<String, Content> after, String message) {
        Hand author = clock.author();
        commit(branch, parents, after, message, author, clock.committer(author));
    }

    private void commit(
            String branch,
            List<Integer> parents,
            SortedMap<String, Content> after,
            String message,
            Hand author,
            Hand committer) {
        int mark = revisions.size() + 1;
        SortedMap<String, Content> before = parents.isEmpty() ? new TreeMap<>() : files(parents.get(0));
        revisions.add(new Revision(mark, parents, author, committer, message, Revision.edits(before, after)));
        files.put(mark, new TreeMap<>(after));
        branches.put(branch, mark);
    }

    private void work(String branch) {
        SortedMap<String, Content> after = files(branch);
        edits.change(after);
        commit(branch, List.of(tip(branch)), after, "Work on " + branch);
    }

    /** A new branch: from main mostly, from another branch or from an old commit of main at times. */
    private String branch() {
        String name = "branch" + ++branchesMade;
        int from = dice.percent(75) || others().isEmpty() ? tip(MAIN) : tip(dice.oneOf(others()));
        for (int back = dice.percent(30) ? dice.below(4) : 0; back > 0; back--) {
            List<Integer> parents = revision(from).parents();
            from = parents.isEmpty() ? from : parents.get(0);
        }
        branches.put(name, from);
        return name;
    }

    private Revision revision(int mark) {
        return revisions.get(mark - 1);
    }

    private void merge(String into, List<String> names) {
        List<Integer> parents = new ArrayList<>(List.of(tip(into)));
        SortedMap<String, Content> after = files(into);
        for (String name : names) {
            if (!ancestors(parents.get(0)).contains(tip(name)) && !parents.contains(tip(name))) {
                after = merged(after, files(base(parents.get(0), tip(name))), files(name));
                parents.add(tip(name));
            }
        }
        if (parents.size() > 1) {
            evil(after);
            commit(into, parents, after, "Merge " + String.join(", ", names));
        }
        if (dice.percent(60)) {
            names.stream().filter(name -> !name.equals(MAIN)).forEach(branches::remove);
        }
    }

    /** Most merges take what git makes of them; some take one side whole or add what neither had. */
    private void evil(SortedMap<String, Content> after) {
        if (dice.percent(15)) {
            edits.change(after);
        }
    }

    private SortedMap<String, Content> merged(
            SortedMap<String, Content> ours, SortedMap<String, Content> base, SortedMap<String, Content> theirs) {
        if (dice.percent(8)) {
            return dice.percent(50) ? ours : theirs;
        }
        TreeMap<String, Content> merged = new TreeMap<>();
        TreeSet<String> paths = new TreeSet<>(ours.keySet());
        paths.addAll(theirs.keySet());
        for (String path : paths) {
            Content content = merged(path, ours.get(path), base.get(path), theirs.get(path));
            if (content != null) {
                merged.put(path, content);
            }
        }
        merged.keySet().removeIf(path -> merged.keySet().stream().anyMatch(other -> other.startsWith(path + "/")));
        return merged;
    }

    private @Nullable Content merged(
            String path, @Nullable Content ours, @Nullable Content base, @Nullable Content theirs) {
        if (Objects.equals(ours, theirs) || Objects.equals(base, theirs)) {
            return ours;
        }
        return Objects.equals(base, ours) ? theirs : edits.resolved(path, ours, theirs);
    }

    private Set<Integer> ancestors(int mark) {
        Set<Integer> all = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(mark));
        while (!open.isEmpty()) {
            int one = open.remove(open.size() - 1);
            if (all.add(one)) {
                open.addAll(revision(one).parents());
            }
        }
        return all;
    }

    /** The latest common ancestor; of two without one, the latest ancestor of the first. */
    private int base(int one, int other) {
        Set<Integer> common = new TreeSet<>(ancestors(one));
        common.retainAll(ancestors(other));
        return common.stream().mapToInt(mark -> mark).max().orElse(1);
    }

    private void fastForward(String name) {
        if (ancestors(tip(name)).contains(tip(MAIN))) {
            branches.put(MAIN, tip(name));
            branches.remove(name);
        }
    }

    /** Main is merged into a branch, and the branch becomes main: the first parents lead along the branch. */
    private void foxtrot(String name) {
        merge(name, List.of(MAIN));
        if (branches.containsKey(name)) {
            fastForward(name);
        }
    }

    private void squash(String name) {
        SortedMap<String, Content> after = merged(files(MAIN), files(base(tip(MAIN), tip(name))), files(name));
        commit(MAIN, List.of(tip(MAIN)), after, "Squash " + name + " (#" + dice.below(100) + ")");
        branches.remove(name);
    }

    /** The commits of a branch are made again on top of main, which then goes forward to them. */
    private void rebase(String name) {
        Set<Integer> landed = ancestors(tip(MAIN));
        List<Revision> own = new ArrayList<>();
        for (int mark = tip(name); !landed.contains(mark); ) {
            Revision revision = revision(mark);
            own.add(0, revision);
            if (revision.parents().isEmpty()) {
                return;
            }
            mark = revision.parents().get(0);
        }
        for (Revision revision : own) {
            if (!revision.isMerge()) {
                SortedMap<String, Content> before = files(revision.parents().get(0));
                SortedMap<String, Content> after = merged(files(MAIN), before, files(revision.mark()));
                commit(
                        MAIN,
                        List.of(tip(MAIN)),
                        after,
                        revision.message(),
                        revision.author(),
                        clock.committer(revision.author()));
            }
        }
        branches.remove(name);
    }

    private void revert(String branch) {
        int wrong = tip(branch);
        for (int back = dice.below(6); back > 0 && !revision(wrong).parents().isEmpty(); back--) {
            wrong = revision(wrong)
                    .parents()
                    .get(dice.below(revision(wrong).parents().size()));
        }
        Revision reverted = revision(wrong);
        if (reverted.parents().isEmpty()) {
            return;
        }
        SortedMap<String, Content> after =
                merged(files(branch), files(wrong), files(reverted.parents().get(0)));
        String said = "Revert \"" + reverted.message().lines().findFirst().orElse("") + "\"\n\n";
        String named = dice.percent(85) ? "This reverts commit @" + wrong + "@.\n" : "It was wrong.\n";
        commit(branch, List.of(tip(branch)), after, said + named);
    }

    /** A history of its own, such as that of another repository, comes in by a merge. */
    private void otherRoot() {
        TreeMap<String, Content> own = new TreeMap<>();
        edits.change(own);
        String name = "root" + ++branchesMade;
        commit(name, List.of(), own, "Begin elsewhere");
        work(name);
        merge(MAIN, List.of(name));
        branches.remove(name);
    }
}
