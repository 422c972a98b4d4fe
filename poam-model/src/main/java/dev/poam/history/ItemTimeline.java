package dev.poam.history;

import dev.poam.history.Transition.Flag;
import dev.poam.history.Transition.Kind;
import dev.poam.item.Status;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The history of one item as it grows along the chain.
 *
 * <p>Of several files with the item's id, the one that was the item before stays it; without one, the first by path.
 * Steps are judged from the last status that was one of the five, so that a version that cannot be read, an invented
 * status, or a deletion in between hides nothing. A new version is one whose bytes none of the item's files had just
 * before; taking a file away or moving it lands none.
 */
final class ItemTimeline {

    private final String id;
    private final List<Transition> transitions = new ArrayList<>();
    private final TargetDates targets = new TargetDates();
    private final Set<ObjectId> landedBlobs = new HashSet<>();
    private final Set<ObjectId> touchedBy = new HashSet<>();
    private final OffsetDateTime created;
    private OffsetDateTime lastUpdated;
    private int revision;
    private @Nullable ItemFile current;
    private @Nullable Status lastStep;

    ItemTimeline(String id, Landing first) {
        this(id, first.at());
    }

    private ItemTimeline(String id, OffsetDateTime created) {
        this.id = id;
        this.created = created;
        this.lastUpdated = created;
    }

    void write(StateOutput out) {
        out.text(id);
        out.moment(created);
        out.moment(lastUpdated);
        out.number(revision);
        out.number(transitions.size());
        transitions.forEach(out::transition);
        targets.write(out);
        out.ids(landedBlobs);
        out.ids(touchedBy);
        out.text(path());
        out.text(lastStep == null ? null : lastStep.name());
    }

    /** Takes over a timeline that was written, and the files with it. */
    static ItemTimeline read(StateInput in, LandedFiles files) {
        ItemTimeline timeline = new ItemTimeline(in.text(), in.moment());
        timeline.lastUpdated = in.moment();
        timeline.revision = in.number();
        for (int i = in.number(); i > 0; i--) {
            timeline.transitions.add(in.transition());
        }
        timeline.targets.read(in);
        in.ids(timeline.landedBlobs);
        in.ids(timeline.touchedBy);
        String path = in.textOrNull();
        timeline.current = path == null ? null : Objects.requireNonNull(files.at(path));
        String step = in.textOrNull();
        timeline.lastStep = step == null ? null : Status.valueOf(step);
        return timeline;
    }

    String id() {
        return id;
    }

    /** Takes in what one commit did to the item. */
    void land(Arrival arrival, LandedFiles.ItemChange change) throws IOException {
        ItemFile before = current;
        ItemFile after = chosen(change.after());
        Kind kind = kind(change, before, after);
        List<Commit> via = List.of();
        if (kind != null) {
            Set<String> paths = new TreeSet<>();
            change.before().forEach(file -> paths.add(file.path()));
            change.after().forEach(file -> paths.add(file.path()));
            via = arrival.via(paths);
            Set<Flag> flags = flags(arrival, change, before, after, via);
            transitions.add(transition(kind, arrival, before, after, via, flags));
        }
        boolean newBytes = landBytes(change);
        if (newBytes) {
            revision++;
        }
        if (newBytes || (after != null && (before == null || !before.path().equals(after.path())))) {
            lastUpdated = arrival.landing().at();
        }
        if (after != null && after.version() != null) {
            targets.land(after.version(), arrival.landing());
        }
        touchedBy.add(arrival.id());
        via.forEach(commit -> touchedBy.add(commit.id()));
        current = after;
        lastStep = step(after, lastStep);
    }

    private @Nullable ItemFile chosen(List<ItemFile> files) {
        for (ItemFile file : files) {
            if (current != null && current.path().equals(file.path())) {
                return file;
            }
        }
        return files.isEmpty() ? null : files.get(0);
    }

    private @Nullable Kind kind(LandedFiles.ItemChange change, @Nullable ItemFile before, @Nullable ItemFile after) {
        if (after == null) {
            return before == null ? null : Kind.REMOVED;
        }
        boolean otherStatus = before == null || !before.status().equals(after.status());
        if (change.after().size() > 1) {
            boolean otherPlaces = !paths(change.before()).equals(paths(change.after()));
            return otherPlaces || otherStatus ? Kind.DUPLICATE : null;
        }
        if (before == null) {
            return transitions.isEmpty() ? Kind.ADDED : Kind.RESTORED;
        }
        if (change.before().size() > 1) {
            return Kind.RESOLVED;
        }
        if (!before.path().equals(after.path())) {
            return Kind.MOVED;
        }
        return otherStatus ? Kind.CHANGED : null;
    }

    private static List<String> paths(List<ItemFile> files) {
        return files.stream().map(ItemFile::path).toList();
    }

    private Transition transition(
            Kind kind,
            Arrival arrival,
            @Nullable ItemFile before,
            @Nullable ItemFile after,
            List<Commit> via,
            Set<Flag> flags) {
        String pathBefore = before == null ? null : before.path();
        ItemFile shown = Objects.requireNonNull(after == null ? before : after);
        return new Transition(
                kind,
                before == null ? null : before.status(),
                after == null ? null : after.status(),
                shown.path(),
                pathBefore,
                arrival.landing(),
                via.stream().map(Commit::sideCommit).toList(),
                arrival.signature(),
                flags);
    }

    private Set<Flag> flags(
            Arrival arrival,
            LandedFiles.ItemChange change,
            @Nullable ItemFile before,
            @Nullable ItemFile after,
            List<Commit> via)
            throws IOException {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(arrival.flags());
        String from = before == null ? null : before.status();
        String to = after == null ? null : after.status();
        Status step = step(after, null);
        if (lastStep != null && step != null) {
            if (step.compareTo(lastStep) > 0 && !lastStep.next().equals(Optional.of(step))) {
                flags.add(Flag.SKIPPED);
            }
            if (step == Status.IN_PROGRESS && (lastStep == Status.REMEDIATED || lastStep == Status.VERIFIED)) {
                flags.add(Flag.REOPENED);
            }
        }
        if (change.idChanged()) {
            flags.add(Flag.ID_CHANGED);
        }
        if (!Objects.equals(from, to)
                && change.before().stream().noneMatch(file -> file.status().equals(to))
                && arrival.isSaidByNoMergedParent(to, change)) {
            flags.add(Flag.EVIL_MERGE);
        }
        if (isRevert(arrival, via, after, step)) {
            flags.add(Flag.REVERT);
        }
        return Collections.unmodifiableSet(flags);
    }

    /**
     * A commit reverts when it says so and names one that touched this item, or when the status goes back and either
     * the commit says so at all (the commit it names may have been squashed or rebased) or the very bytes return.
     */
    private boolean isRevert(Arrival arrival, List<Commit> via, @Nullable ItemFile after, @Nullable Status step) {
        List<String> reverted = arrival.revertedCommits(via);
        if (reverted.stream().anyMatch(this::touchedBy)) {
            return true;
        }
        boolean backward = lastStep != null && step != null && step.compareTo(lastStep) < 0;
        return backward && after != null && (!reverted.isEmpty() || landedBlobs.contains(after.blob()));
    }

    private boolean touchedBy(String commit) {
        return touchedBy.stream().anyMatch(id -> id.name().startsWith(commit));
    }

    private boolean landBytes(LandedFiles.ItemChange change) {
        Set<ObjectId> before = new HashSet<>();
        change.before().forEach(file -> before.add(file.blob()));
        boolean anyNew = false;
        for (ItemFile file : change.after()) {
            landedBlobs.add(file.blob());
            anyNew |= !before.contains(file.blob());
        }
        return anyNew;
    }

    private static @Nullable Status step(@Nullable ItemFile file, @Nullable Status otherwise) {
        return file == null ? otherwise : Status.parse(file.status()).orElse(otherwise);
    }

    @Nullable
    String path() {
        return current == null ? null : current.path();
    }

    ItemHistory history() {
        return new ItemHistory(
                id,
                path(),
                created,
                lastUpdated,
                revision,
                current == null ? null : current.status(),
                targets.original(),
                transitions,
                targets.changes(),
                targets.milestoneChanges());
    }
}
