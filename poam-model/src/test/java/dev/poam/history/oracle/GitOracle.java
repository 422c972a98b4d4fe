package dev.poam.history.oracle;

import dev.poam.testing.GitProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells the history of items from what the git program prints, written from the rules of the history alone and with no
 * care for speed.
 */
public final class GitOracle {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final GitProgram git;
    private final GitLog log;
    private final Folders folders;
    private final Instant now;
    private final Said.Reader reader;
    private final TreeMap<String, ItemLife> lives = new TreeMap<>();

    /** Every file that holds an item, by path. */
    private Map<String, HeldFile> held = new TreeMap<>();

    /** The blob of every item file, readable or not, by path. */
    private final Map<String, String> blobs = new TreeMap<>();

    /** @param prefix what leads from the top to the POA&amp;M root: empty, or a folder with a slash behind it */
    public GitOracle(Path top, String prefix, List<String> folders, Instant now) {
        this(top, prefix, folders, now, Said::read);
    }

    /** Reads other files than items. */
    GitOracle(Path top, String prefix, List<String> folders, Instant now, Said.Reader reader) {
        this.git = new GitProgram(top);
        this.log = new GitLog(git);
        this.folders = new Folders(prefix, folders);
        this.now = now;
        this.reader = reader;
    }

    /** The history up to HEAD. */
    public Tale tell() {
        Tale tale = new Tale();
        List<LoggedCommit> chain = log.chain();
        List<LoggedCommit.Change> all = new ArrayList<>();
        chain.forEach(commit -> all.addAll(folders.itemsIn(commit.changes())));
        GitBlobs said = new GitBlobs(git, reader);
        said.read(all);
        Instant latest = Instant.MIN;
        for (LoggedCommit commit : chain) {
            tale.add("chain", commit.name());
            Instant at = commit.committer().at().toInstant();
            boolean clockBack =
                    at.isBefore(latest) && Duration.between(at, latest).compareTo(TOLERANCE) > 0;
            latest = at.isAfter(latest) ? at : latest;
            if (clockBack) {
                tale.add("clock back", commit.name());
            }
            land(commit, clockBack, said);
        }
        lives.forEach((id, life) -> life.tell(tale));
        return tale;
    }

    private void land(LoggedCommit commit, boolean clockBack, GitBlobs said) {
        List<LoggedCommit.Change> changes = folders.itemsIn(commit.changes());
        if (changes.isEmpty()) {
            return;
        }
        Map<String, HeldFile> before = held;
        Map<String, HeldFile> after = new TreeMap<>(before);
        for (LoggedCommit.Change change : changes) {
            after.remove(change.path());
            blobs.remove(change.path());
            if (change.after() != null) {
                blobs.put(change.path(), change.after());
                HeldFile file = file(change.path(), change.after(), before, changes, said);
                if (file != null) {
                    after.put(change.path(), file);
                }
            }
        }
        held = after;
        Set<String> ids = new TreeSet<>();
        for (LoggedCommit.Change change : changes) {
            addId(before.get(change.path()), ids);
            addId(after.get(change.path()), ids);
        }
        Set<String> renamed = renamed(before, after);
        for (String id : ids) {
            List<HeldFile> were = of(id, before);
            List<HeldFile> are = of(id, after);
            ItemLife life = lives.computeIfAbsent(id, ItemLife::new);
            Landing landing = new Landing(commit, clockBack, said);
            life.land(commit, were, are, landing, renamed.contains(id));
        }
    }

    private static void addId(@Nullable HeldFile file, Set<String> ids) {
        if (file != null) {
            ids.add(file.id());
        }
    }

    private static List<HeldFile> of(String id, Map<String, HeldFile> files) {
        return files.values().stream().filter(file -> file.id().equals(id)).toList();
    }

    /** A file keeps its last id while it stays in its place, or moves in one commit to where its very bytes are. */
    private static @Nullable HeldFile file(
            String path, String blob, Map<String, HeldFile> before, List<LoggedCommit.Change> changes, GitBlobs said) {
        Optional<Said> now = said.said(path, blob);
        if (now.isPresent()) {
            return new HeldFile(path, blob, now.get().id(), now.get());
        }
        HeldFile here = before.get(path);
        if (here != null) {
            return new HeldFile(path, blob, here.id(), null);
        }
        TreeMap<String, HeldFile> left = new TreeMap<>();
        for (LoggedCommit.Change change : changes) {
            HeldFile old = before.get(change.path());
            if (old != null && old.said() == null && old.blob().equals(blob)) {
                left.put(old.path(), old);
            }
        }
        return left.values().stream()
                .filter(old -> name(old.path()).equals(name(path)))
                .findFirst()
                .or(() -> left.values().stream().findFirst())
                .map(old -> new HeldFile(path, blob, old.id(), null))
                .orElse(null);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The ids of items that ended in a file which goes on as another item, and of those other items. */
    private static Set<String> renamed(Map<String, HeldFile> before, Map<String, HeldFile> after) {
        Set<String> renamed = new HashSet<>();
        before.forEach((path, was) -> {
            HeldFile is = after.get(path);
            if (is != null && !is.id().equals(was.id()) && of(was.id(), after).isEmpty()) {
                renamed.add(was.id());
                renamed.add(is.id());
            }
        });
        return renamed;
    }

    /** What an item asks of the commit that changed it. */
    final class Landing {

        private final LoggedCommit commit;
        private final boolean clockBack;
        private final GitBlobs said;

        private Landing(LoggedCommit commit, boolean clockBack, GitBlobs said) {
            this.commit = commit;
            this.clockBack = clockBack;
            this.said = said;
        }

        /** What is odd about the commit, whatever it did. */
        Set<String> flags() {
            Set<String> flags = new TreeSet<>();
            if (clockBack) {
                flags.add("clock-back");
            }
            if (commit.committer().at().toInstant().isAfter(now)) {
                flags.add("future");
            }
            if (commit.author().at().toInstant().isAfter(commit.committer().at().toInstant())) {
                flags.add("author-after-commit");
            }
            return flags;
        }

        List<LoggedCommit> via(Set<String> paths) {
            TreeSet<String> fromTop = new TreeSet<>();
            paths.forEach(path -> fromTop.add(folders.prefix() + path));
            return commit.isMerge() ? log.side(commit, fromTop) : List.of();
        }

        /** Whether a merged parent has the item in this status, or for null lacks it. */
        boolean isSaidByMergedParent(String id, @Nullable String status, Set<String> paths) {
            for (String parent : commit.parents().subList(1, commit.parents().size())) {
                Set<String> statuses = statuses(parent, id, paths);
                if (status == null ? statuses.isEmpty() : statuses.contains(status)) {
                    return true;
                }
            }
            return false;
        }

        private Set<String> statuses(String parent, String id, Set<String> paths) {
            Map<String, String> there = new TreeMap<>(blobs);
            List<LoggedCommit.Change> changes = folders.itemsIn(log.difference(commit.name(), parent));
            said.read(changes);
            for (LoggedCommit.Change change : changes) {
                there.remove(change.path());
                if (change.after() != null) {
                    there.put(change.path(), change.after());
                }
            }
            Set<String> statuses = new HashSet<>();
            there.forEach((path, blob) -> {
                Optional<Said> version = said.said(path, blob);
                if (version.isPresent() ? version.get().id().equals(id) : paths.contains(path)) {
                    statuses.add(version.map(Said::status).orElse("Unreadable"));
                }
            });
            return statuses;
        }
    }
}
