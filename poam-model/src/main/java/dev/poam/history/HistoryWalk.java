package dev.poam.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** One pass along the chain that makes the history of every item. */
final class HistoryWalk {

    private final ObjectStore objects;
    private final ItemFolders folders;
    private final Versions versions;
    private final HistoryQuery query;
    private final LandedFiles files = new LandedFiles();
    private final Map<String, ItemTimeline> timelines = new TreeMap<>();
    private final List<String> chain = new ArrayList<>();
    private final List<Landing> clockBack = new ArrayList<>();
    private final Set<ObjectId> landedBlobs = new HashSet<>();
    private final Ancestry ancestry;
    private Chain.Known known = Chain.Known.NOTHING;

    HistoryWalk(ObjectStore objects, ItemFolders folders, Versions versions, HistoryQuery query) {
        this.objects = objects;
        this.folders = folders;
        this.versions = versions;
        this.query = query;
        this.ancestry = new Ancestry(objects);
    }

    /**
     * Goes on from the commit that was walked to before.
     *
     * @return whether it lies on the way; else nothing was done
     * @throws ShallowBoundaryException when the history goes on behind the end of a shallow clone
     */
    boolean to(ObjectId tip) throws IOException {
        Chain way = Chain.read(objects, tip, known, query.progress());
        ObjectId from = known.tip();
        if (from != null && !way.goesOn()) {
            return false;
        }
        ObjectId before = from == null ? null : objects.commit(from).tree();
        int total = chain.size() + way.links().size();
        try (ReadAhead ahead = new ReadAhead(before, way.links(), this::newReader)) {
            for (List<Step> steps = ahead.next(); !steps.isEmpty(); steps = ahead.next()) {
                for (Step step : steps) {
                    take(step);
                    query.progress().landed(chain.size(), total, timelines.size());
                }
            }
        }
        known = way.known(tip);
        return true;
    }

    void write(StateOutput out) {
        out.id(Objects.requireNonNull(known.tip()));
        out.longNumber(known.latest());
        out.number(chain.size());
        chain.forEach(commit -> out.id(ObjectId.fromString(commit)));
        out.number(clockBack.size());
        clockBack.forEach(out::landing);
        out.ids(landedBlobs);
        ancestry.write(out);
        files.write(out);
        out.number(timelines.size());
        timelines.values().forEach(timeline -> timeline.write(out));
    }

    /** Takes over the state of an earlier walk. */
    void read(StateInput in) {
        known = new Chain.Known(in.id(), in.longNumber());
        for (int i = in.number(); i > 0; i--) {
            chain.add(in.id().name());
        }
        for (int i = in.number(); i > 0; i--) {
            clockBack.add(in.landing());
        }
        in.ids(landedBlobs);
        ancestry.read(in);
        files.read(in);
        for (int i = in.number(); i > 0; i--) {
            ItemTimeline timeline = ItemTimeline.read(in, files);
            timelines.put(timeline.id(), timeline);
        }
    }

    private StretchReader newReader() {
        ObjectStore own = objects.another();
        return new StretchReader(own, folders.over(own), versions.over(own));
    }

    private void take(Step step) throws IOException {
        Chain.Link link = step.link();
        List<Commit> broughtIn = ancestry.land(link);
        chain.add(link.id().name());
        if (link.clockBack()) {
            clockBack.add(objects.commit(link.id()).landing());
        }
        Commit commit = step.commit();
        if (commit != null) {
            step.files().forEach(file -> noteBlob(file.change().after()));
            land(link, commit, broughtIn, files.land(step.files()));
        }
    }

    private void noteBlob(@Nullable ObjectId blob) {
        if (blob != null) {
            landedBlobs.add(blob);
        }
    }

    private void land(Chain.Link link, Commit commit, List<Commit> broughtIn, List<LandedFiles.ItemChange> changes)
            throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        Merge merge = link.isMerge() ? new Merge(objects, folders, versions, commit, broughtIn) : null;
        Arrival arrival = new Arrival(commit, link.clockBack(), query.now(), merge);
        for (LandedFiles.ItemChange change : changes) {
            timelines
                    .computeIfAbsent(change.id(), id -> new ItemTimeline(id, arrival.landing()))
                    .land(arrival, change);
        }
    }

    /** The landed commits at which another branch left. */
    List<Commit> forkPoints(Commit branchTip) throws IOException {
        return ancestry.forkPoints(branchTip);
    }

    /** Where an item is at the tip; null when it is not there. */
    @Nullable
    String path(String id) {
        ItemTimeline timeline = timelines.get(id);
        return timeline == null ? null : timeline.path();
    }

    /** Whether a file ever had these bytes on the chain. */
    boolean hasLanded(ObjectId blob) {
        return landedBlobs.contains(blob);
    }

    /** Sorted by id. */
    List<ItemHistory> items() {
        return timelines.values().stream().map(ItemTimeline::history).toList();
    }

    /** Oldest first. */
    List<String> chain() {
        return chain;
    }

    /** Oldest first. */
    List<Landing> clockBack() {
        return clockBack;
    }
}
