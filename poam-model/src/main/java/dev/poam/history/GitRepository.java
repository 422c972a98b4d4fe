package dev.poam.history;

import dev.poam.item.ItemFiles;
import dev.poam.item.ItemVersion;
import dev.poam.item.PoamItem;
import dev.poam.source.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/**
 * The Git repository that holds a POA&amp;M root; the one door to Git.
 *
 * <pre>{@code
 * try (GitRepository repository = GitRepository.find(root).orElseThrow()) {
 *     History history = History.of(repository, new HistoryQuery("HEAD", List.of("poam/items"), now));
 * }
 * }</pre>
 *
 * <p>Only objects, references and the repository's own settings are read: no index, no working file, no setting of the user
 * or the machine, no environment variable. Nothing is executed and, but by {@link #create} and the state of a
 * long history that is kept in the Git directory, nothing is written. Close it after use; it is not for several threads.
 */
public final class GitRepository implements AutoCloseable {

    static {
        IsolatedSystemReader.install();
    }

    /** A thousand commits are read in a fraction of a second. */
    private static final int WORTH_KEEPING = 1000;

    private final Repository repository;
    private final List<String> prefix;

    /** That behind the files of commits, which lives as long as this repository; null until it is needed. */
    private @Nullable ObjectStore filesOfCommits;

    /** Whether it has been looked at and is no repository of another kind. */
    private boolean isReadable;

    /** The SHA-256 of files, most of which are the same in one commit and the next. */
    private final Map<ObjectId, String> digests = new HashMap<>();

    private GitRepository(Repository repository, List<String> prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    /**
     * Opens the repository whose working tree holds the folder: a clone, a linked worktree, a submodule, or a bare
     * repository that is the folder itself.
     *
     * @return empty when there is none at the folder or above it
     */
    public static Optional<GitRepository> find(Path root) throws IOException {
        Path place = root.toRealPath();
        Optional<GitFolder> folder = GitFolder.above(place);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Repository repository = folder.get().open();
        return Optional.of(new GitRepository(repository, folder.get().namesTo(place)));
    }

    /** Makes an empty repository with the branch {@code main} in a folder that is in none. */
    public static void create(Path root) throws IOException {
        GitFolder.create(root);
    }

    /**
     * The files of a commit, seen from the POA&amp;M root; readable until this repository is closed.
     *
     * @param ref a branch, tag or commit
     * @throws IOException when there is no such commit
     */
    public FileTree files(String ref) throws IOException {
        ObjectStore objects = filesOfCommits();
        return new CommitFiles(objects, prefix, objects.commit(commit(ref)).tree(), digests);
    }

    /** The files of HEAD, as those of any commit; empty before the first commit. */
    public Optional<FileTree> headFiles() throws IOException {
        return head() == null ? Optional.empty() : Optional.of(files(Constants.HEAD));
    }

    /**
     * The versions that files had along the first parents of a commit, by path, the latest first.
     *
     * @param ref a branch, tag or commit
     * @param paths relative to the POA&amp;M root
     */
    public Map<String, List<FileVersion>> versions(String ref, Collection<String> paths) throws IOException {
        requireReadable();
        try (ObjectStore objects = new ObjectStore(repository)) {
            return new FileVersions(objects, prefix).of(commit(ref), paths);
        }
    }

    /**
     * What each commit along the first parents of a commit did to the YAML and Markdown files of some folders, oldest
     * first.
     *
     * @param ref a branch, tag or commit
     * @param folders relative to the POA&amp;M root
     */
    public List<LandedChange> changes(String ref, Collection<String> folders) throws IOException {
        return changes(ref, folders, ItemFiles::isItemFile);
    }

    /** The same for every file whose path is wanted. */
    public List<LandedChange> changes(String ref, Collection<String> folders, Predicate<String> wanted)
            throws IOException {
        requireReadable();
        try (ObjectStore objects = new ObjectStore(repository)) {
            return new FolderChanges(objects, new ItemFolders(objects, prefix, folders, wanted)).of(commit(ref));
        }
    }

    /**
     * The commit to which a main line had come at the end of a day, by the committers' calendars: 40 hexadecimal digits;
     * empty when it had not begun.
     *
     * @param ref a branch, tag or commit
     */
    public Optional<String> commitOn(String ref, LocalDate day) throws IOException {
        requireReadable();
        try (ObjectStore objects = new ObjectStore(repository)) {
            Commit commit = objects.commit(commit(ref));
            while (commit.landing().at().toLocalDate().isAfter(day)) {
                if (commit.parents().isEmpty()) {
                    return Optional.empty();
                }
                commit = objects.commit(commit.parents().get(0));
            }
            return Optional.of(commit.id().name());
        }
    }

    /**
     * The commit that a name stands for: 40 hexadecimal digits; empty when there is none.
     *
     * @param ref a branch, tag or commit; whatever else it is, it names none
     */
    public Optional<String> commitNamed(String ref) throws IOException {
        requireReadable();
        try {
            return Optional.ofNullable(repository.resolve(ref + "^{commit}")).map(ObjectId::name);
        } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
            return Optional.empty();
        }
    }

    /**
     * The best commit that two commits both come from: where the one's line left the other's. Of several, the one that Git
     * names first.
     *
     * @return 40 hexadecimal digits; empty when the two have nothing in common, as far as this clone goes
     */
    public Optional<String> mergeBase(String one, String other) throws IOException {
        requireReadable();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(commit(one)));
            walk.markStart(walk.parseCommit(commit(other)));
            return Optional.ofNullable(walk.next()).map(ObjectId::name);
        }
    }

    /**
     * Who brought a commit, and when.
     *
     * @param ref a branch, tag or commit
     */
    public Landing landing(String ref) throws IOException {
        requireReadable();
        try (ObjectStore objects = new ObjectStore(repository)) {
            return objects.commit(commit(ref)).landing();
        }
    }

    /**
     * Those of some commits that a commit comes from, by whichever parents: they are on its main line or on a branch that
     * was merged into it.
     *
     * @param ref a branch, tag or commit
     * @param commits 40 hexadecimal digits each
     */
    public Set<String> ancestors(String ref, Collection<String> commits) throws IOException {
        requireReadable();
        Set<ObjectId> wanted = commits.stream().map(ObjectId::fromString).collect(Collectors.toSet());
        try (ObjectStore objects = new ObjectStore(repository)) {
            Set<String> found = new TreeSet<>();
            new Ancestry(objects).among(wanted, commit(ref)).forEach(id -> found.add(id.name()));
            return found;
        }
    }

    /** The tags on some commits, of 40 hexadecimal digits each, sorted by name. */
    public List<Tag> tags(Collection<String> commits) throws IOException {
        requireReadable();
        return Tags.on(Set.copyOf(commits), repository);
    }

    /**
     * Those of some commits that carry a signature, in the order of the names.
     *
     * @param commits 40 hexadecimal digits each
     */
    public List<SignedCommit> signedCommits(Collection<String> commits) throws IOException {
        requireReadable();
        List<SignedCommit> signed = new ArrayList<>();
        try (ObjectStore objects = new ObjectStore(repository)) {
            for (String commit : commits) {
                objects.commit(ObjectId.fromString(commit)).signed().ifPresent(signed::add);
            }
        }
        return signed;
    }

    /**
     * The bytes that Git keeps under a name, whichever commit they came with.
     *
     * @param blob 40 hexadecimal digits
     * @return empty when there is no such file here, or one of more than {@code limit} bytes
     */
    public Optional<byte[]> blob(String blob, long limit) throws IOException {
        try {
            ObjectLoader found = filesOfCommits().blob(ObjectId.fromString(blob));
            return found.getSize() > limit ? Optional.empty() : Optional.of(found.getBytes());
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        }
    }

    /**
     * Every id that an item file has, or is named by, at the tip of a local or remote branch or at HEAD, sorted. Ids of
     * items that were taken away are not among them: {@link History} knows those.
     *
     * @param folders where items are and were kept, relative to the POA&amp;M root
     */
    public Set<String> idsOnAllBranches(List<String> folders) throws IOException {
        requireReadable();
        try (ObjectStore objects = new ObjectStore(repository)) {
            return branches(objects, folders, HistoryProgress.UNHEARD).ids();
        }
    }

    /** Items that other branches have under the ids of items that have not landed. */
    List<BranchItem> clashes(HistoryQuery query, List<PoamItem> unlanded) throws IOException {
        if (unlanded.isEmpty()) {
            return List.of();
        }
        ObjectId tip = tip(query);
        try (ObjectStore objects = new ObjectStore(repository)) {
            Commit landed = tip == null ? null : objects.commit(tip);
            return branches(objects, query.folders(), query.progress()).clashes(landed, unlanded);
        }
    }

    private Branches branches(ObjectStore objects, List<String> folders, HistoryProgress progress) throws IOException {
        ItemFolders where = new ItemFolders(objects, prefix, folders);
        return new Branches(repository, objects, where, new Versions(objects, ItemVersion::read), progress);
    }

    private ObjectStore filesOfCommits() throws IOException {
        ObjectStore objects = filesOfCommits;
        if (objects == null) {
            requireReadable();
            objects = new ObjectStore(repository);
            filesOfCommits = objects;
        }
        return objects;
    }

    /** Files and ids can be read where history cannot, but not in a repository of another kind. */
    private void requireReadable() throws IOException {
        if (isReadable) {
            return;
        }
        for (HistoryNotice notice : new RepositoryCheck(repository).notices()) {
            if (notice.kind() == HistoryNotice.Kind.UNSUPPORTED_REPOSITORY) {
                throw new IOException(notice.message() + ". " + notice.help());
            }
        }
        isReadable = true;
    }

    History history(HistoryQuery query, VersionReader reader) throws IOException {
        return history(query, reader, WORTH_KEEPING);
    }

    /** @param worthKeeping how many commits must be read for their state to be kept */
    History history(HistoryQuery query, VersionReader reader, int worthKeeping) throws IOException {
        List<HistoryNotice> notices = new RepositoryCheck(repository).notices();
        for (HistoryNotice notice : notices) {
            if (notice.kind().refuses()) {
                return History.refused(notice);
            }
        }
        ObjectId tip = tip(query);
        if (tip == null) {
            return new History(true, null, List.of(), notices, List.of(), List.of(), List.of());
        }
        try (ObjectStore objects = new ObjectStore(repository)) {
            ItemFolders folders = new ItemFolders(objects, prefix, query.folders());
            Versions versions = new Versions(objects, reader);
            HistoryWalk walk =
                    walk(objects, query, worthKeeping, tip, () -> new HistoryWalk(objects, folders, versions, query));
            Branches branches = new Branches(repository, objects, folders, versions, query.progress());
            List<BranchItem> elsewhere = branches.clashes(objects.commit(tip), walk);
            return new History(true, tip.name(), walk.items(), notices, walk.chain(), walk.clockBack(), elsewhere);
        } catch (ShallowBoundaryException e) {
            return History.refused(HistoryNotice.shallow());
        } catch (MissingObjectException e) {
            throw new IOException(
                    "the repository lacks the object " + e.getObjectId().name()
                            + ", so its history cannot be read; git fsck says what is missing",
                    e);
        }
    }

    private HistoryWalk walk(
            ObjectStore objects, HistoryQuery query, int worthKeeping, ObjectId tip, Supplier<HistoryWalk> newWalk)
            throws IOException {
        // In a shallow clone a kept state would hide that the beginning is missing.
        if (query.cache() && !objects.isShallow()) {
            Path common = repository.getCommonDirectory().toPath();
            String which = String.join("/", prefix) + "\n" + String.join("\n", query.folders());
            return new KeptWalk(new HistoryCache(common, which), query.now(), worthKeeping).to(tip, newWalk);
        }
        HistoryWalk walk = newWalk.get();
        walk.to(tip);
        return walk;
    }

    private @Nullable ObjectId tip(HistoryQuery query) throws IOException {
        return query.tip().equals(Constants.HEAD) ? head() : commit(query.tip());
    }

    /** The commit that HEAD names; null before the first commit. */
    private @Nullable ObjectId head() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (head == null) {
            throw new IOException("the repository at " + repository.getDirectory() + " has no HEAD; run git fsck");
        }
        return head.getObjectId();
    }

    private ObjectId commit(String ref) throws IOException {
        ObjectId found;
        try {
            found = repository.resolve(ref + "^{commit}");
        } catch (RevisionSyntaxException e) {
            throw new IOException("`" + ref + "` is not the name of a branch, a tag or a commit", e);
        }
        if (found == null) {
            throw new IOException("there is no commit `" + ref + "` in " + repository.getDirectory());
        }
        return found;
    }

    @Override
    public void close() {
        if (filesOfCommits != null) {
            filesOfCommits.close();
        }
        repository.close();
    }
}
