package dev.poam.history;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** A commit of the chain that touched items, with all that an item's timeline asks of it. */
final class Arrival {

    private static final Pattern REVERTS = Pattern.compile("This reverts commit ([0-9a-f]{7,40})\\b");

    private final Commit commit;
    private final Landing landing;
    private final Transition.Signature signature;
    private final Set<Transition.Flag> flags;
    private final @Nullable Merge merge;

    Arrival(Commit commit, boolean clockBack, Instant now, @Nullable Merge merge) {
        this.commit = commit;
        this.landing = commit.landing();
        this.signature = commit.isSigned() ? Transition.Signature.UNCHECKED : Transition.Signature.UNSIGNED;
        this.flags = flags(landing, clockBack, now);
        this.merge = merge;
    }

    private static Set<Transition.Flag> flags(Landing landing, boolean clockBack, Instant now) {
        EnumSet<Transition.Flag> flags = EnumSet.noneOf(Transition.Flag.class);
        if (clockBack) {
            flags.add(Transition.Flag.CLOCK_BACK);
        }
        if (landing.at().toInstant().isAfter(now)) {
            flags.add(Transition.Flag.FUTURE);
        }
        if (landing.authoredAt().isAfter(landing.at())) {
            flags.add(Transition.Flag.AUTHOR_AFTER_COMMIT);
        }
        return flags;
    }

    ObjectId id() {
        return commit.id();
    }

    Landing landing() {
        return landing;
    }

    Transition.Signature signature() {
        return signature;
    }

    /** What is odd about the commit itself, whichever item it touches. */
    Set<Transition.Flag> flags() {
        return flags;
    }

    /** The commits of a merged branch that touched one of the paths, oldest first; empty when this is no merge. */
    List<Commit> via(Collection<String> paths) throws IOException {
        return merge == null ? List.of() : merge.touching(paths);
    }

    /** Whether this is a merge whose merged parents all say otherwise; null asks for the item's absence. */
    boolean isSaidByNoMergedParent(@Nullable String status, LandedFiles.ItemChange change) throws IOException {
        return merge != null && !merge.mergedParentHas(status, change);
    }

    /** The names, possibly shortened, of the commits that this one or one of its branch says it reverts. */
    List<String> revertedCommits(List<Commit> via) {
        List<String> named = new ArrayList<>();
        addReverted(commit, named);
        via.forEach(one -> addReverted(one, named));
        return named;
    }

    private static void addReverted(Commit commit, List<String> named) {
        Matcher matcher = REVERTS.matcher(commit.message());
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
    }
}
