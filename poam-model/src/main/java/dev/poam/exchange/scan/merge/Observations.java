package dev.poam.exchange.scan.merge;

import dev.poam.source.FileTree;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that scans have seen: one file for each item, one for what is only kept track of, and the list of scans. */
public final class Observations {

    /** Where they are kept. */
    public static final String FOLDER = "poam/observations";

    static final String TRACKED = FOLDER + "/tracked.yaml";
    static final String LEDGER = FOLDER + "/scans.yaml";

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
                MachineYaml.read(
                        path,
                        bytes(files, path),
                        document -> document.maps("scans").forEach(line -> read.add(new LedgerEntry(line))));
            } else if (path.endsWith(".yaml")) {
                MachineYaml.read(
                        path,
                        bytes(files, path),
                        document -> Observation.of(document).ifPresent(read.all::add));
            }
        }
        return read;
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

    /** All of them; those of items and those that are only kept track of. */
    public Collection<Observation> all() {
        return List.copyOf(all);
    }

    void add(Observation observation) {
        all.add(observation);
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

    byte[] ledger() {
        List<LedgerEntry> entries = new ArrayList<>(scans.values());
        entries.sort(Comparator.comparing(LedgerEntry::day).thenComparing(LedgerEntry::sha256));
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
                .forEach(each -> each.writeTo(yaml.next()));
        return yaml.bytes();
    }

    /** What is known of one item, by key. */
    byte[] ofItem(String item) {
        MachineYaml yaml = new MachineYaml();
        List<Observation> own = new ArrayList<>(of(item));
        own.sort(Comparator.comparing(Observation::key));
        for (int i = 0; i < own.size(); i++) {
            own.get(i).writeTo(i == 0 ? yaml : yaml.next());
        }
        return yaml.bytes();
    }
}
