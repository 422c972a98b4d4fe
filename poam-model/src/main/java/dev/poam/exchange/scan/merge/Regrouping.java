package dev.poam.exchange.scan.merge;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.item.ItemDraft;
import dev.poam.item.ItemEditor;
import dev.poam.item.Labelled;
import dev.poam.item.PoamItem;
import dev.poam.item.Risk;
import dev.poam.item.Status;
import dev.poam.rule.Audit;
import dev.poam.source.FileTree;
import dev.poam.source.Limits;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts what scans have seen of one item under another, or under a new one: two checks for one thing, or one check for things
 * that different people correct. The days on which scans saw it go along, later scans follow, and both items name each other.
 */
public final class Regrouping {

    private final Audit audit;
    private final FileTree files;
    private final Observations observations;
    private final List<String> lines = new ArrayList<>();

    private Regrouping(Audit audit, Observations observations) {
        this.audit = audit;
        this.files = audit.project().files();
        this.observations = observations;
    }

    /**
     * Nothing is changed yet.
     *
     * @throws RefusedInputException when what scans have seen is not as it was written
     */
    public static Regrouping of(Audit audit) throws IOException, RefusedInputException {
        return new Regrouping(audit, Observations.read(audit.project().files()));
    }

    /**
     * What would put the weaknesses of one item under another.
     *
     * @param given gives its weaknesses away
     * @param kept takes them over
     * @throws RefusedInputException when it cannot be done
     */
    public ImportPlan merge(PoamItem given, PoamItem kept) throws IOException, RefusedInputException {
        String from = given.id();
        String into = kept.id();
        requireSeen(given);
        requireOpen(kept);
        if (from.equals(into)) {
            throw refusal(kept, "an item cannot be put under itself", "Name two items.");
        }
        Set<String> assets = new TreeSet<>();
        for (Observation observation : observations.of(from)) {
            assets.addAll(observation.openAssets());
            hand(observation, into, from);
        }
        assets.removeAll(kept.assets());
        boolean fits = !kept.assets().isEmpty() && kept.assets().size() + assets.size() <= ScannedItem.MOST_ASSETS;
        boolean isExploited =
                !AcceptedItem.isAccepted(kept) && observations.of(into).stream().anyMatch(Observation::isExploited);
        lines.add(
                "merged    what scans see of " + from + " now belongs to " + into + ", and so does what they will see");
        lines.add("by hand   " + from + " keeps its text, its history and its status; close it by its steps when "
                + into + " covers it");
        return plan(
                List.of(
                        new FileChange(Observations.path(into), observations.ofItem(into), false),
                        new FileChange(Observations.path(from), left(into), false)),
                List.of(
                        linked(given, into, Set.of(), false),
                        linked(kept, from, fits ? assets : Set.of(), isExploited)));
    }

    private void hand(Observation observation, String into, String from) {
        observation.item(into);
        observation.written(Map.of());
        observation.propose(Map.of());
        note(observation, "merged", from, into);
        observations.of(into).stream()
                .filter(other -> other != observation && other.key().equals(observation.key()))
                .findFirst()
                .ifPresent(twin -> {
                    twin.absorb(observation);
                    observations.remove(observation);
                });
    }

    /**
     * What would give some assets of an item an item of their own.
     *
     * @param id that of the new item
     * @throws RefusedInputException when it cannot be done
     */
    public ImportPlan split(PoamItem item, Collection<String> assets, String id)
            throws IOException, RefusedInputException {
        String from = item.id();
        requireOpen(item);
        requireSeen(item);
        Set<String> moved = new TreeSet<>();
        for (Observation observation : observations.of(from)) {
            moved.addAll(part(observation, assets, id));
        }
        if (!moved.containsAll(assets)) {
            Set<String> unknown = new TreeSet<>(assets);
            unknown.removeAll(moved);
            throw refusal(
                    item,
                    "no scan has seen it on " + String.join(", ", unknown),
                    "Name assets as " + Observations.path(from) + " does.");
        }
        if (observations.of(from).isEmpty()) {
            throw refusal(item, "nothing would be left of it", "Leave at least one asset with it.");
        }
        String path = audit.project().settings().itemFolders().get(0) + "/" + id + ".yaml";
        String text = draft(item, moved, id).yaml(audit.project().schemaOfNewItems());
        lines.add(
                "new item  " + id + "  " + item.title() + "  (" + String.join(", ", moved) + "), taken out of " + from);
        List<String> listed = item.assets().stream().filter(moved::contains).toList();
        lines.add("by hand   "
                + (listed.isEmpty()
                        ? ""
                        : "take " + String.join(", ", listed) + " out of the assets of " + from + ", and ")
                + "see whether the texts of " + from + " and " + id + " still fit");
        return plan(
                List.of(
                        new FileChange(Observations.path(id), observations.ofItem(id), true),
                        new FileChange(Observations.path(from), observations.ofItem(from), false)),
                List.of(
                        new FileChange(path, text.getBytes(StandardCharsets.UTF_8), true),
                        linked(item, id, Set.of(), false)));
    }

    /** Moves the places on some assets into observations of their own; gives the assets on which there were any. */
    private Set<String> part(Observation observation, Collection<String> assets, String id) {
        Map<String, Observation> parts = new TreeMap<>();
        for (Instance instance : observation.instances()) {
            String asset = instance.place().asset();
            if (assets.contains(asset)) {
                parts.computeIfAbsent(asset, absent -> new Observation(keyOn(observation.key(), asset)))
                        .put(instance);
                observation.remove(instance.place());
            }
        }
        for (Observation part : parts.values()) {
            part.item(id);
            part.description(observation.description());
            part.written(observation.written());
            part.recurrenceOf(observation.recurrenceOf().orElse(null));
            note(part, "split", observation.item().orElse(""), id);
            observations.add(part);
        }
        if (observation.instances().isEmpty()) {
            observations.remove(observation);
        }
        return parts.keySet();
    }

    private static String keyOn(String key, String asset) {
        String own = KnownWeaknesses.onAsset("", asset);
        return key.endsWith(own) ? key : key + own;
    }

    /** The day is that of the newest scan, so that the same change gives the same bytes on any day. */
    private void note(Observation observation, String what, String from, String to) {
        observations
                .newestScan(observation)
                .ifPresent(scan -> observation.add(new Event(scan.day().toString(), scan.scan(), what, from, to)));
    }

    private static ItemDraft draft(PoamItem item, Set<String> assets, String id) {
        Risk risk = item.risk();
        return ItemDraft.of(id)
                .with("kind", label(item.kind()))
                .with("title", item.title())
                .with("status", Status.OPEN.label())
                .with("owner", item.owner())
                .with("priority", label(item.priority()))
                .with("requirements", item.requirements())
                .with("source.type", label(item.source().type()))
                .with("source.reference", item.source().reference())
                .with("source.identified", text(item.source().identified()))
                .with("deficiency", item.deficiency())
                .with("criterion", label(item.criterion()))
                .with("assets", List.copyOf(assets))
                .with("risk.impact", label(risk.impact()))
                .with("risk.cvss", risk.cvss() == null ? null : risk.cvss().toPlainString())
                .with("risk.vector", risk.vector())
                .with("related", List.of(item.id()))
                .with("notes", item.notes())
                .with("tags", item.tags());
    }

    private static @Nullable String label(@Nullable Labelled value) {
        return value == null ? null : value.label();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private FileChange linked(PoamItem item, String other, Set<String> assets, boolean isExploited)
            throws IOException, RefusedInputException {
        byte[] content = files.read(item.path(), Limits.FILE_BYTES);
        if (!item.related().contains(other)) {
            content = ItemEditor.of(item.path(), content).append("related", other);
        }
        for (String asset : assets) {
            content = ItemEditor.of(item.path(), content).append("assets", asset);
        }
        if (isExploited && !item.tags().contains(AcceptedItem.EXPLOITED)) {
            content = ItemEditor.of(item.path(), content).append("tags", AcceptedItem.EXPLOITED);
        }
        return new FileChange(item.path(), content, false);
    }

    private static byte[] left(String into) {
        return new MachineYaml()
                .comment("What scans saw of this item is with " + into + " now.")
                .bytes();
    }

    /** What takes something over is written first, so that a write that is cut off loses nothing. */
    private ImportPlan plan(List<FileChange> seen, List<FileChange> items) throws IOException {
        List<FileChange> changes = new ArrayList<>();
        for (List<FileChange> part : List.of(seen, items)) {
            for (FileChange change : part) {
                Current.of(change, files).ifPresent(changes::add);
            }
        }
        return new ImportPlan(changes, lines, List.of());
    }

    private static void requireOpen(PoamItem item) throws RefusedInputException {
        if (!item.isOpen()) {
            throw refusal(item, "it is closed, and a closed item stays as it is", "Name an item that is open.");
        }
    }

    private void requireSeen(PoamItem item) throws RefusedInputException {
        if (observations.of(item.id()).isEmpty()) {
            throw refusal(item, "no scan has seen anything of it", "Only what scans have seen can be put elsewhere.");
        }
    }

    private static RefusedInputException refusal(PoamItem item, String message, String help) {
        return new RefusedInputException(
                new Problem(Problem.Kind.BAD_VALUE, item.path(), null, item.id() + ": " + message, help));
    }
}
