package dev.poam.testing;

import dev.poam.history.GitRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A Git repository built in code, with fixed names and dates: the same calls give the same commit names.
 *
 * <pre>{@code
 * TestRepository repository = TestRepository.create(folder);
 * String first = repository.commit().write("poam/items/POAM-001.yaml", text).land();
 * repository.branch("fix");
 * repository.commit().by("Maya").on("2026-02-03").write(...).land();
 * repository.checkout("main");
 * String merge = repository.merge("fix").land();
 * }</pre>
 *
 * <p>Each commit is an hour after the one before unless it states a date. Nothing is checked out but on demand.
 */
public final class TestRepository implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final Repository repository;
    private final Map<String, Map<String, Content>> files = new HashMap<>();
    private String branch = "main";
    private int commits;

    private record Content(FileMode mode, ObjectId id) {}

    private TestRepository(Repository repository) {
        this.repository = repository;
    }

    /** Makes an empty repository with the branch main. */
    public static TestRepository create(Path folder) {
        try {
            Files.createDirectories(folder);
            // Also keeps JGit from reading and writing the settings of whoever runs the tests.
            GitRepository.create(folder);
            return new TestRepository(new FileRepositoryBuilder()
                    .setGitDir(folder.resolve(".git").toFile())
                    .setWorkTree(folder.toFile())
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The top of the working tree. */
    public Path folder() {
        return repository.getWorkTree().toPath();
    }

    /** The branch that is checked out. */
    public String branch() {
        return branch;
    }

    /** The commit that HEAD names. */
    public String head() {
        return resolve("HEAD");
    }

    /** The full name of a commit. */
    public String resolve(String name) {
        try {
            ObjectId id = repository.resolve(name);
            if (id == null) {
                throw new IllegalArgumentException("nothing is named " + name);
            }
            return id.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a branch here and goes there. */
    public void branch(String name) {
        ref("refs/heads/" + name, head());
        checkout(name);
    }

    /** Makes a branch from any commit and goes there. */
    public void branch(String name, String from) {
        ref("refs/heads/" + name, resolve(from));
        checkout(name);
    }

    /** Goes to a branch; no working file changes. */
    public void checkout(String name) {
        try {
            repository.updateRef(Constants.HEAD).link("refs/heads/" + name);
            branch = name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets a reference to a commit, wherever it pointed before. */
    public void ref(String name, String commit) {
        try {
            RefUpdate update = repository.updateRef(name);
            update.setNewObjectId(ObjectId.fromString(commit));
            update.setForceUpdate(true);
            update.update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A commit on the branch that is checked out. */
    public Change commit() {
        return new Change(parents());
    }

    /** A commit without parents on a branch that does not exist yet. */
    public Change root(String name) {
        checkout(name);
        return new Change(List.of());
    }

    /** A commit with any parents, which the current branch then points to; its files begin as those of the first. */
    public Change commitOn(String... parents) {
        List<String> names = new ArrayList<>();
        for (String parent : parents) {
            names.add(resolve(parent));
        }
        return new Change(names);
    }

    /**
     * A merge of branches into the current one. Files that only a merged branch changed are taken from there; of what
     * several changed the current branch's version stays unless the change writes it.
     */
    public Change merge(String... others) {
        List<String> parents = new ArrayList<>(parents());
        Change change = new Change(parents);
        for (String other : others) {
            String tip = resolve(other);
            change.takeFrom(parents.get(0), tip);
            parents.add(tip);
        }
        return change;
    }

    /** Moves the current branch forward to another one, without a commit. */
    public void fastForward(String to) {
        ref("refs/heads/" + branch, resolve(to));
    }

    private List<String> parents() {
        try {
            ObjectId head = repository.resolve("HEAD");
            return head == null ? List.of() : List.of(head.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files of HEAD into the working tree; others that lie there stay. */
    public void writeWorkingTree() {
        try {
            for (Map.Entry<String, Content> file : filesOf(head()).entrySet()) {
                if ((file.getValue().mode().getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                    Path place = folder().resolve(file.getKey());
                    Files.createDirectories(place.getParent());
                    Files.write(place, repository.open(file.getValue().id()).getBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Content> filesOf(String commit) {
        Map<String, Content> known = files.get(commit);
        if (known == null) {
            throw new IllegalArgumentException(commit + " was not made by this builder");
        }
        return known;
    }

    @Override
    public void close() {
        repository.close();
    }

    /** A commit in the making. */
    public final class Change {

        private final List<String> parents;
        private final Map<String, Content> content = new TreeMap<>();
        private String message = "Change the plan";
        private String committer = "Jane Roe";
        private String author = "";
        private Instant committedAt = START.plusSeconds(3600L * commits);
        private Instant authoredAt = Instant.MIN;
        private ZoneId zone = ZoneOffset.UTC;

        private Change(List<String> parents) {
            this.parents = parents;
            if (!parents.isEmpty()) {
                content.putAll(filesOf(parents.get(0)));
            }
        }

        private void takeFrom(String ours, String theirs) {
            Map<String, Content> base = filesOf(mergeBase(ours, theirs));
            Map<String, Content> mine = filesOf(ours);
            Map<String, Content> other = filesOf(theirs);
            other.forEach((path, file) -> {
                if (!file.equals(base.get(path)) && Objects.equals(mine.get(path), base.get(path))) {
                    content.put(path, file);
                }
            });
            base.forEach((path, file) -> {
                if (!other.containsKey(path) && file.equals(mine.get(path))) {
                    content.remove(path);
                }
            });
        }

        /** Writes a file as UTF-8. */
        public Change write(String path, String text) {
            return write(path, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Writes a file. */
        public Change write(String path, byte[] bytes) {
            return put(path, FileMode.REGULAR_FILE, insertBlob(bytes));
        }

        /** Makes a symbolic link. */
        public Change link(String path, String target) {
            return put(path, FileMode.SYMLINK, insertBlob(target.getBytes(StandardCharsets.UTF_8)));
        }

        /** Makes an entry of a submodule. */
        public Change submodule(String path, String commit) {
            return put(path, FileMode.GITLINK, ObjectId.fromString(commit));
        }

        /** Takes a file, or every file below a folder, away. */
        public Change delete(String path) {
            content.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
            return this;
        }

        /** Moves a file, or every file below a folder. */
        public Change move(String from, String to) {
            for (String path : List.copyOf(content.keySet())) {
                if (path.equals(from) || path.startsWith(from + "/")) {
                    Content file = Objects.requireNonNull(content.remove(path));
                    content.put(to + path.substring(from.length()), file);
                }
            }
            return this;
        }

        private Change put(String path, FileMode mode, ObjectId id) {
            content.put(path, new Content(mode, id));
            return this;
        }

        /** The commit message. */
        public Change saying(String text) {
            message = text;
            return this;
        }

        /** The committer, and the author unless one is named; the address is made from the name. */
        public Change by(String name) {
            committer = name;
            return this;
        }

        /** The author, when it is not the committer. */
        public Change writtenBy(String name) {
            author = name;
            return this;
        }

        /** The committer's date, and the author's unless one is stated: a day or an instant. */
        public Change on(String date) {
            committedAt = instant(date);
            return this;
        }

        /** The author's date, when it is not the committer's. */
        public Change writtenOn(String date) {
            authoredAt = instant(date);
            return this;
        }

        /** The zone of both dates, such as {@code +05:30}. */
        public Change zone(String offset) {
            zone = ZoneOffset.of(offset);
            return this;
        }

        private Instant instant(String date) {
            return Instant.parse(date.contains("T") ? date : date + "T12:00:00Z");
        }

        /** Makes the commit and moves the branch to it. */
        public String land() {
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(tree(inserter));
                for (String parent : parents) {
                    commit.addParentId(ObjectId.fromString(parent));
                }
                commit.setCommitter(person(committer, committedAt));
                commit.setAuthor(person(
                        author.isEmpty() ? committer : author,
                        authoredAt.equals(Instant.MIN) ? committedAt : authoredAt));
                commit.setMessage(message);
                String id = inserter.insert(commit).name();
                inserter.flush();
                files.put(id, content);
                commits++;
                ref("refs/heads/" + branch, id);
                return id;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private PersonIdent person(String name, Instant at) {
            return new PersonIdent(name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com", at, zone);
        }

        private ObjectId tree(ObjectInserter inserter) throws IOException {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            content.forEach((path, file) -> {
                DirCacheEntry entry = new DirCacheEntry(path);
                entry.setFileMode(file.mode());
                entry.setObjectId(file.id());
                builder.add(entry);
            });
            builder.finish();
            return index.writeTree(inserter);
        }
    }

    private ObjectId insertBlob(byte[] bytes) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, bytes);
            inserter.flush();
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String mergeBase(String left, String right) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(ObjectId.fromString(left)));
            walk.markStart(walk.parseCommit(ObjectId.fromString(right)));
            RevCommit base = walk.next();
            if (base == null) {
                throw new IllegalArgumentException("no common ancestor");
            }
            return base.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
