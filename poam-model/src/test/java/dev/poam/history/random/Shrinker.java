package dev.poam.history.random;

import dev.poam.history.random.Revision.Edit;
import dev.poam.history.random.Revision.Hand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** Takes away of a past what is not needed for two sides to disagree on it. */
final class Shrinker {

    private static final Hand SOMEBODY = new Hand("A", "a@example.com", 0, "+0000");
    private static final long EARLY = 1_700_000_000;

    private final Predicate<Past> disagree;

    Shrinker(Predicate<Past> disagree) {
        this.disagree = disagree;
    }

    /** A past on which they still disagree, and no longer if any one commit, parent or edit is taken from it. */
    Past shrink(Past past) {
        Past small = tried(past, past.withoutBranches());
        int before;
        do {
            before = weight(small);
            small = withFewerCommits(small);
            small = withFewerParents(small);
            small = withFewerEdits(small);
        } while (weight(small) < before);
        return plainer(small);
    }

    private Past tried(Past past, Past smaller) {
        return disagree.test(smaller) ? smaller : past;
    }

    private static int weight(Past past) {
        int weight = 0;
        for (Revision revision : past.revisions()) {
            weight += 1 + revision.parents().size() + revision.edits().size();
        }
        return weight;
    }

    private Past withFewerCommits(Past past) {
        Past small = past;
        for (int length = Math.max(1, past.revisions().size() / 2); length > 0; length /= 2) {
            for (int end = small.revisions().size(); end > 0; end -= length) {
                HashSet<Integer> marks = new HashSet<>();
                int last = Math.min(end, small.revisions().size());
                small.revisions().subList(Math.max(0, last - length), last).forEach(one -> marks.add(one.mark()));
                small = tried(small, small.without(marks));
            }
        }
        return small;
    }

    private Past withFewerParents(Past past) {
        Past small = past;
        for (Revision revision : past.revisions()) {
            Revision now = revision;
            for (Integer parent : revision.parents()) {
                List<Integer> rest = new ArrayList<>(now.parents());
                rest.remove(parent);
                Past without = small.with(now.withParents(rest));
                if (disagree.test(without)) {
                    small = without;
                    now = now.withParents(rest);
                }
            }
        }
        return small;
    }

    private Past withFewerEdits(Past past) {
        Past small = past;
        for (Revision revision : past.revisions()) {
            Revision now = revision;
            for (Edit edit : revision.edits()) {
                List<Edit> rest = new ArrayList<>(now.edits());
                rest.remove(edit);
                Past without = small.with(now.withEdits(rest));
                if (disagree.test(without)) {
                    small = without;
                    now = now.withEdits(rest);
                }
            }
        }
        return small;
    }

    /** Without names, dates and messages that do not matter. */
    private Past plainer(Past past) {
        Past small = past;
        for (Revision revision : past.revisions()) {
            Hand hand = SOMEBODY.at(EARLY + 60L * revision.mark());
            Revision dull = revision.by(hand, hand);
            small = tried(small, small.with(dull));
            small = tried(small, small.with((small.revisions().contains(dull) ? dull : revision).saying("c")));
        }
        return small;
    }
}
