package dev.poam.history;

import dev.poam.item.ItemFiles;
import dev.poam.item.ItemReader;
import dev.poam.item.ItemVersion;
import dev.poam.item.PoamItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** The item files at the tips of all local and remote branches. Branches with equal item folders are read once. */
final class Branches {

    private final ObjectStore objects;
    private final ItemFolders folders;
    private final Versions versions;
    private final HistoryProgress progress;
    private final List<Tip> tips;
    private final Map<ObjectId, List<Commit>> forkPoints = new HashMap<>();

    /** @param name short: {@code main}, {@code origin/main} */
    private record Tip(String name, Commit commit, ItemFolders.Snapshot items) {}

    /** A file of another branch that holds an item. */
    private record Candidate(Tip tip, String id, String path, ObjectId blob) {}

    Branches(
            Repository repository,
            ObjectStore objects,
            ItemFolders folders,
            Versions versions,
            HistoryProgress progress)
            throws IOException {
        this.objects = objects;
        this.folders = folders;
        this.versions = versions;
        this.progress = progress;
        this.tips = tips(repository);
    }

    private List<Tip> tips(Repository repository) throws IOException {
        List<Ref> refs = new ArrayList<>();
        Ref head = repository.exactRef(Constants.HEAD);
        if (head != null) {
            refs.add(head);
        }
        for (String where : List.of(Constants.R_HEADS, Constants.R_REMOTES)) {
            repository.getRefDatabase().getRefsByPrefix(where).stream()
                    .filter(ref -> !ref.isSymbolic())
                    .forEach(refs::add);
        }
        Map<ItemFolders.Snapshot, Tip> unique = new LinkedHashMap<>();
        int visited = 0;
        for (Ref ref : refs) {
            progress.visited(++visited, refs.size());
            Commit commit = commit(ref);
            if (commit != null) {
                ItemFolders.Snapshot items = folders.in(commit);
                unique.putIfAbsent(items, new Tip(Repository.shortenRefName(shown(ref)), commit, items));
            }
        }
        return List.copyOf(unique.values());
    }

    private static String shown(Ref ref) {
        return ref.isSymbolic() ? ref.getTarget().getName() : ref.getName();
    }

    private @Nullable Commit commit(Ref ref) throws IOException {
        ObjectId id = ref.getObjectId();
        try {
            return id == null ? null : objects.commit(id);
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            // A reference that outlived its commit; git passes over it with a warning too.
            return null;
        }
    }

    /** Every id that is in a file or in the name of a file, sorted. */
    Set<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        ItemFolders.Snapshot before = folders.none();
        for (Tip tip : tips) {
            for (FileChange change : folders.changes(before, tip.items)) {
                if (change.after() != null) {
                    ItemFiles.idInName(change.path()).ifPresent(ids::add);
                    version(change.path(), change.after()).map(ItemVersion::id).ifPresent(ids::add);
                }
            }
            before = tip.items;
        }
        return ids;
    }

    private Optional<ItemVersion> version(String path, ObjectId blob) throws IOException {
        try {
            return versions.read(path, blob);
        } catch (MissingObjectException e) {
            // A partial clone; the file's name still says the id.
            return Optional.empty();
        }
    }

    /**
     * Items at the tip whose ids another branch gave to items of its own.
     *
     * @param walk the history of the tip
     */
    List<BranchItem> clashes(Commit tip, HistoryWalk walk) throws IOException {
        ItemFolders.Snapshot here = folders.in(tip);
        List<Candidate> clashes = new ArrayList<>();
        for (Candidate candidate : candidates(here, walk::hasLanded)) {
            String path = walk.path(candidate.id);
            ObjectId blob = path == null ? null : folders.blob(here, path);
            if (path != null
                    && blob != null
                    && !title(path, blob).equals(title(candidate.path, candidate.blob))
                    && !isShared(candidate, walk)) {
                clashes.add(candidate);
            }
        }
        return named(clashes);
    }

    /**
     * Items that have not landed whose ids another branch gave to items of its own.
     *
     * @param head null before the first commit
     */
    List<BranchItem> clashes(@Nullable Commit head, Collection<PoamItem> unlanded) throws IOException {
        Map<String, Optional<String>> titles = new TreeMap<>();
        unlanded.forEach(item -> titles.putIfAbsent(item.id(), Optional.ofNullable(item.title())));
        List<Candidate> clashes = new ArrayList<>();
        for (Candidate candidate : candidates(head == null ? folders.none() : folders.in(head), blob -> false)) {
            Optional<String> title = titles.get(candidate.id);
            if (title != null && !title.equals(title(candidate.path, candidate.blob))) {
                clashes.add(candidate);
            }
        }
        return named(clashes);
    }

    /** The item files of other branches that are not here as they are there, without those known by their bytes. */
    private List<Candidate> candidates(ItemFolders.Snapshot here, Predicate<ObjectId> known) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        int visited = 0;
        for (Tip tip : tips) {
            visited++;
            for (FileChange change : folders.changes(here, tip.items)) {
                progress.visited(visited, tips.size());
                ObjectId blob = change.after();
                if (blob != null && !known.test(blob)) {
                    versions.read(change.path(), blob)
                            .map(version -> new Candidate(tip, version.id(), change.path(), blob))
                            .ifPresent(candidates::add);
                }
            }
        }
        return candidates;
    }

    private Optional<String> title(String path, ObjectId blob) throws IOException {
        return objects.itemBytes(blob)
                .map(bytes -> ItemReader.read(path, bytes).item())
                .map(PoamItem::title);
    }

    /** Whether the branch has the item from the history that both share. */
    private boolean isShared(Candidate candidate, HistoryWalk walk) throws IOException {
        List<Commit> bases = forkPoints.get(candidate.tip.commit.id());
        if (bases == null) {
            bases = walk.forkPoints(candidate.tip.commit);
            forkPoints.put(candidate.tip.commit.id(), bases);
        }
        for (Commit base : bases) {
            if (holds(folders.in(base), candidate)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(ItemFolders.Snapshot base, Candidate candidate) throws IOException {
        ObjectId samePlace = folders.blob(base, candidate.path);
        if (samePlace != null && names(candidate, candidate.path, samePlace)) {
            return true;
        }
        for (FileChange change : folders.changes(base, candidate.tip.items)) {
            if (change.before() != null && names(candidate, change.path(), change.before())) {
                return true;
            }
        }
        return false;
    }

    private boolean names(Candidate candidate, String path, ObjectId blob) throws IOException {
        return versions.read(path, blob)
                .filter(version -> version.id().equals(candidate.id))
                .isPresent();
    }

    /** One row for each clash: a branch and its remote copy say the same. */
    private static List<BranchItem> named(List<Candidate> clashes) {
        record Same(String id, String path, ObjectId blob) {}
        Set<Same> seen = new HashSet<>();
        return clashes.stream()
                .filter(clash -> seen.add(new Same(clash.id, clash.path, clash.blob)))
                .map(clash -> new BranchItem(clash.id, clash.tip.name, clash.path))
                .sorted(BranchItem.ORDER)
                .toList();
    }
}
