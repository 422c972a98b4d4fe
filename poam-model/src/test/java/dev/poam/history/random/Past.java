package dev.poam.history.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The past of a repository as plain data, from which it can be made again and again.
 *
 * @param revisions parents before children
 * @param head the mark of the commit that main ends at; 0 when there is none
 * @param branches where other branches end, by their names
 */
record Past(List<Revision> revisions, int head, Map<String, Integer> branches) {

    Past {
        revisions = List.copyOf(revisions);
        branches = Map.copyOf(branches);
    }

    /** This past as if some of its commits had never been made; their children grow on their first parents. */
    Past without(Set<Integer> marks) {
        Map<Integer, Integer> instead = new HashMap<>();
        List<Revision> rest = new ArrayList<>();
        for (Revision revision : revisions) {
            LinkedHashSet<Integer> parents = new LinkedHashSet<>();
            revision.parents().forEach(parent -> parents.add(instead.getOrDefault(parent, parent)));
            parents.remove(0);
            if (marks.contains(revision.mark())) {
                instead.put(
                        revision.mark(),
                        parents.isEmpty() ? 0 : parents.iterator().next());
            } else {
                rest.add(revision.withParents(List.copyOf(parents)));
            }
        }
        Map<String, Integer> ends = new HashMap<>();
        branches.forEach((name, mark) -> {
            int end = instead.getOrDefault(mark, mark);
            if (end != 0) {
                ends.put(name, end);
            }
        });
        return new Past(rest, instead.getOrDefault(head, head), ends);
    }

    /** This past with another commit in the place of the one with its mark. */
    Past with(Revision other) {
        return new Past(
                revisions.stream()
                        .map(revision -> revision.mark() == other.mark() ? other : revision)
                        .toList(),
                head,
                branches);
    }

    /** This past with main alone. */
    Past withoutBranches() {
        return new Past(revisions, head, Map.of());
    }
}
