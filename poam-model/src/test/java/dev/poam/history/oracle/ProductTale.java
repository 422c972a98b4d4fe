package dev.poam.history.oracle;

import dev.poam.history.DateChange;
import dev.poam.history.History;
import dev.poam.history.Identity;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Transition;
import java.time.OffsetDateTime;
import java.util.TreeSet;

/** The product's history in the words of the oracle. */
public final class ProductTale {

    private ProductTale() {}

    /** Tells it. */
    public static Tale of(History history) {
        Tale tale = new Tale();
        history.chain().forEach(commit -> tale.add("chain", commit));
        history.clockBack().forEach(landing -> tale.add("clock back", landing.commit()));
        for (ItemHistory item : history.items()) {
            item.transitions().forEach(step -> tale.add(item.id(), event(step)));
            item.targetChanges().forEach(change -> tale.add(item.id(), "target " + dates(change)));
            item.milestoneChanges()
                    .forEach(change -> tale.add(item.id(), "milestone " + change.milestone() + " " + dates(change)));
            tale.add(
                    item.id(),
                    "created " + item.created() + " last updated " + item.lastUpdated() + " revision "
                            + item.revision() + " status " + item.status() + " path " + item.path()
                            + " original target " + item.originalTarget());
        }
        return tale;
    }

    private static String event(Transition step) {
        TreeSet<String> flags = new TreeSet<>();
        step.flags().forEach(flag -> flags.add(flag.label()));
        return step.kind().label() + " " + step.from() + " -> " + step.to() + " at " + step.path() + " was "
                + step.pathBefore() + " " + flags + " " + landing(step.landing()) + " via "
                + step.via().stream()
                        .map(side -> side.commit() + " " + stamped(side.author(), side.authoredAt()))
                        .toList();
    }

    private static String dates(DateChange change) {
        return change.from() + " -> " + change.to() + " " + landing(change.landing());
    }

    private static String landing(Landing landing) {
        return "in " + landing.commit() + " by " + stamped(landing.by(), landing.at()) + " author "
                + stamped(landing.author(), landing.authoredAt());
    }

    private static String stamped(Identity by, OffsetDateTime at) {
        return by.name() + " <" + by.email() + "> " + at;
    }
}
