package dev.poam.exchange.scan.merge;

import dev.poam.source.FileTree;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SafePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that scans have seen: one file for each item, one for what is only kept track of, and the list of scans. */
public final class Observations {

    /** Where they are kept. */
    public static final String FOLDER = "poam/observations";

    static final String TRACKED = FOLDER + "/tracked.yaml";
    static final String LEDGER = FOLDER + "/scans.yaml";

    private static final String YAML = ".yaml";

    /** Bytes of one file; a hundred thousand places have some fifteen million. */
    private static final int FILE_BYTES = 64 * 1024 * 1024;

    private final List<Observation> all = new ArrayList<>();
    private final TreeMap<String, LedgerEntry> scans = new TreeMap<>();

    private Observations() {}

    /**
     * Reads them.
     *
     * @throws RefusedInputException when a file is not as it was written; what it says cannot be made good for
     */
    public static Observations read(FileTree files) throws IOException, RefusedInputException {
        Observations read = new Observations();
        for (String path : files.filesBelow(FOLDER)) {
            if (path.equals(LEDGER)) {
                MachineYaml.read(path, bytes(files, path), read::readLedger);
            } else if (path.endsWith(YAML)) {
                read.readObservations(path, bytes(files, path));
            }
        }
        return read;
    }

    /**
     * Reads those of one item alone, without the list of scans.
     *
     * @throws RefusedInputException as {@link #read(FileTree)}
     */
    static Observations read(FileTree files, String item) throws IOException, RefusedInputException {
        Observations read = new Observations();
        String path = path(item);
        if (SafePath.isSafe(path) && files.kind(path) == FileTree.EntryKind.FILE) {
            read.readObservations(path, bytes(files, path));
        }
        return read;
    }

    private void readLedger(MachineYaml.Document document) throws RefusedInputException {
        document.requireNames(Set.of("scans"));
        for (MachineYaml.Line line : document.lines("scans")) {
            add(LedgerEntry.of(line.values()).orElseThrow(() -> line.refusal("a scan")));
        }
    }

    private void readObservations(String path, byte[] content) throws RefusedInputException {
        String item = path.equals(TRACKED) ? null : path.substring(FOLDER.length() + 1, path.length() - YAML.length());
        Map<String, Observation> byKey = new LinkedHashMap<>();
        MachineYaml.read(path, content, document -> {
            Observation observation = ObservationDocument.read(document, item);
            Observation twin = byKey.putIfAbsent(observation.key(), observation);
            if (twin != null) {
                twin.absorb(observation);
            }
        });
        all.addAll(byKey.values());
    }

    private static byte[] bytes(FileTree files, String path) throws IOException, RefusedInputException {
        long size = files.size(path);
        if (size > FILE_BYTES) {
            throw new RefusedInputException(new Problem(
                    Problem.Kind.UNREADABLE,
                    path,
                    null,
                    "the file has " + size + " bytes; at most " + FILE_BYTES + " are read",
                    "Bring it back as it was committed."));
        }
        return files.read(path, FILE_BYTES);
    }

    /** Where the observations of an item are. */
    static String path(String item) {
        return FOLDER + "/" + item + ".yaml";
    }

    /** What is known of an item; empty when no scan has seen anything of it. */
    public List<Observation> of(String item) {
        return all.stream()
                .filter(each -> each.item().filter(item::equals).isPresent())
                .toList();
    }

    /** Whether everything that scans have seen of an item is a setting that differs from what a benchmark asks for. */
    public boolean isAboutSettings(String item) {
        List<Observation> seen = of(item);
        return !seen.isEmpty() && seen.stream().allMatch(Observation::isAboutSetting);
    }

    /** All of them; those of items and those that are only kept track of. */
    public Collection<Observation> all() {
        return List.copyOf(all);
    }

    void add(Observation observation) {
        all.add(observation);
    }

    void remove(Observation observation) {
        all.remove(observation);
    }

    void add(LedgerEntry scan) {
        scans.put(scan.sha256(), scan);
    }

    boolean hasScan(String sha256) {
        return scans.containsKey(sha256);
    }

    /** The scan that an instance names. */
    Optional<LedgerEntry> scan(String shortHash) {
        return Optional.ofNullable(scans.ceilingEntry(shortHash))
                .map(Map.Entry::getValue)
                .filter(entry -> entry.scan().equals(shortHash));
    }

    /** The scan that spoke last of an observation; empty when the list of scans has none of them. */
    Optional<LedgerEntry> newestScan(Observation observation) {
        return observation.instances().stream()
                .flatMap(instance -> scan(instance.scan()).stream())
                .max(LedgerEntry.BY_TIME);
    }

    byte[] ledger() {
        List<LedgerEntry> entries = new ArrayList<>(scans.values());
        entries.sort(LedgerEntry.BY_TIME);
        return new MachineYaml()
                .putAll("scans", entries.stream().map(LedgerEntry::values).toList())
                .bytes();
    }

    boolean hasTracked() {
        return all.stream().anyMatch(each -> each.item().isEmpty());
    }

    /** What is only kept track of, by key. */
    byte[] tracked() {
        MachineYaml yaml = new MachineYaml();
        all.stream()
                .filter(each -> each.item().isEmpty())
                .sorted(Comparator.comparing(Observation::key))
                .forEach(each -> ObservationDocument.write(each, yaml.next()));
        return yaml.bytes();
    }

    /** What is known of one item, by key. */
    byte[] ofItem(String item) {
        MachineYaml yaml = new MachineYaml();
        List<Observation> own = new ArrayList<>(of(item));
        own.sort(Comparator.comparing(Observation::key));
        for (int i = 0; i < own.size(); i++) {
            ObservationDocument.write(own.get(i), i == 0 ? yaml : yaml.next());
        }
        return yaml.bytes();
    }
}
