package dev.poam.history;

import dev.poam.history.Step.LandedFile;
import dev.poam.item.ItemVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The item files at one point of the chain, kept up from commit to commit.
 *
 * <p>A file keeps its last readable id while it stays at its path, and when it moves byte for byte in one commit; a file
 * that never had one is no item. A path that is given up forgets. Of several files with the bytes of one that moved, that
 * with its file name was it, or else the first by path: empty files that move together stay apart.
 */
final class LandedFiles {

    private final Map<String, ItemFile> byPath = new HashMap<>();
    private final Map<String, TreeMap<String, ItemFile>> byId = new HashMap<>();

    /**
     * What one commit did to one item.
     *
     * @param before the item's files before the commit, by path
     * @param after the same behind it
     * @param idChanged whether a file went on under another id, so that one item ended and another began in it
     */
    record ItemChange(String id, List<ItemFile> before, List<ItemFile> after, boolean idChanged) {}

    /** Takes the changes of one commit in, and tells what they are to each item, sorted by id. */
    List<ItemChange> land(List<LandedFile> files) {
        List<ItemFile> gone = new ArrayList<>();
        List<ItemFile> come = new ArrayList<>();
        for (LandedFile file : files) {
            ItemFile before = byPath.get(file.change().path());
            if (before != null) {
                gone.add(before);
            }
        }
        for (LandedFile file : files) {
            String path = file.change().path();
            ObjectId blob = file.change().after();
            ItemVersion version = file.version();
            if (blob != null) {
                String id = version != null ? version.id() : lastId(path, blob, gone);
                if (id != null) {
                    come.add(new ItemFile(path, blob, id, version));
                }
            }
        }
        Set<String> ids = new TreeSet<>();
        gone.forEach(file -> ids.add(file.id()));
        come.forEach(file -> ids.add(file.id()));
        Map<String, List<ItemFile>> before = new HashMap<>();
        ids.forEach(id -> before.put(id, files(id)));
        gone.forEach(this::remove);
        come.forEach(this::add);
        Set<String> renamed = idsThatSharedAFile(gone, come);
        List<ItemChange> result = new ArrayList<>();
        for (String id : ids) {
            result.add(new ItemChange(id, before.getOrDefault(id, List.of()), files(id), renamed.contains(id)));
        }
        return result;
    }

    void write(StateOutput out) {
        out.number(byPath.size());
        for (ItemFile file : new TreeMap<>(byPath).values()) {
            out.text(file.path());
            out.id(file.blob());
            out.text(file.id());
            ItemVersion version = file.version();
            out.number(version == null ? 0 : 1);
            if (version != null) {
                out.text(version.id());
                out.text(version.status());
                out.date(version.targetCompletion());
                out.number(version.milestoneTargets().size());
                version.milestoneTargets().forEach((name, date) -> {
                    out.text(name);
                    out.date(date);
                });
            }
        }
    }

    /** Takes over a state that was written. */
    void read(StateInput in) {
        for (int i = in.number(); i > 0; i--) {
            add(new ItemFile(in.text(), in.id(), in.text(), in.number() == 0 ? null : version(in)));
        }
    }

    private static ItemVersion version(StateInput in) {
        String id = in.text();
        String status = in.textOrNull();
        LocalDate target = in.date();
        Map<String, LocalDate> milestones = new LinkedHashMap<>();
        for (int i = in.number(); i > 0; i--) {
            milestones.put(in.text(), Objects.requireNonNull(in.date()));
        }
        return new ItemVersion(id, status, target, milestones);
    }

    /** The file at a path; null when no item is there. */
    @Nullable
    ItemFile at(String path) {
        return byPath.get(path);
    }

    private @Nullable String lastId(String path, ObjectId blob, List<ItemFile> gone) {
        ItemFile here = byPath.get(path);
        if (here != null) {
            return here.id();
        }
        return gone.stream()
                .filter(file -> file.version() == null && file.blob().equals(blob))
                .min(Comparator.comparing((ItemFile file) -> !name(file.path()).equals(name(path)))
                        .thenComparing(ItemFile::path))
                .map(ItemFile::id)
                .orElse(null);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The ids that ended in a file which goes on, and those that began there. */
    private Set<String> idsThatSharedAFile(List<ItemFile> gone, List<ItemFile> come) {
        Map<String, ItemFile> comeByPath = new HashMap<>();
        come.forEach(file -> comeByPath.put(file.path(), file));
        Set<String> ids = new TreeSet<>();
        for (ItemFile before : gone) {
            ItemFile after = comeByPath.get(before.path());
            if (after != null && !after.id().equals(before.id()) && !byId.containsKey(before.id())) {
                ids.add(before.id());
                ids.add(after.id());
            }
        }
        return ids;
    }

    private void remove(ItemFile file) {
        byPath.remove(file.path());
        TreeMap<String, ItemFile> files = byId.get(file.id());
        if (files != null) {
            files.remove(file.path());
            if (files.isEmpty()) {
                byId.remove(file.id());
            }
        }
    }

    private void add(ItemFile file) {
        byPath.put(file.path(), file);
        byId.computeIfAbsent(file.id(), id -> new TreeMap<>()).put(file.path(), file);
    }

    private List<ItemFile> files(String id) {
        TreeMap<String, ItemFile> files = byId.get(id);
        return files == null ? List.of() : List.copyOf(files.values());
    }
}
