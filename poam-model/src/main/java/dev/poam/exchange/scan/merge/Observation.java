package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Score;
import dev.poam.exchange.scan.Weakness;
import dev.poam.exchange.scan.WeaknessText;
import dev.poam.project.ScanSeverity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What scans have seen of one weakness: the machine's half of an item, or what is kept track of without one. */
public final class Observation {

    private final String key;
    private @Nullable String item;
    private final SortedSet<String> aliases = new TreeSet<>();
    private String title = "";
    private @Nullable ScanSeverity severity;
    private Reach reach = Reach.UNKNOWN;
    private List<Score> scores = List.of();
    private List<String> cves = List.of();
    private List<String> cwes = List.of();
    private Map<String, String> written = Map.of();
    private Map<String, String> proposal = Map.of();
    private @Nullable String recurrenceOf;
    private boolean keepsFirstSeen;
    private final SortedSet<String> newAssets = new TreeSet<>();
    private final List<Event> events = new ArrayList<>();
    private final SortedMap<Place, Instance> instances = new TreeMap<>();

    Observation(String key) {
        this.key = key;
    }

    /** What tells the weakness from others: {@code nessus:51192}. */
    public String key() {
        return key;
    }

    /** The id of the item that is about it; empty while it is only kept track of. */
    public Optional<String> item() {
        return Optional.ofNullable(item);
    }

    public String title() {
        return title;
    }

    /** As the scanner has it. */
    public Optional<ScanSeverity> severity() {
        return Optional.ofNullable(severity);
    }

    public List<Score> scores() {
        return scores;
    }

    public List<String> cves() {
        return cves;
    }

    /** Sorted by place. */
    public Collection<Instance> instances() {
        return List.copyOf(instances.values());
    }

    /** What has changed, oldest first. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The status that a person may give the item, and the scan that speaks for it; empty when nothing is proposed. */
    public Map<String, String> proposal() {
        return proposal;
    }

    /** Other keys of the same weakness, sorted. */
    public SortedSet<String> aliases() {
        return new TreeSet<>(aliases);
    }

    /** The first half of the key: {@code nessus}. */
    String scanner() {
        return key.substring(0, Math.max(0, key.indexOf(':')));
    }

    Reach reach() {
        return reach;
    }

    /** What the import itself has put into the item, so that it is known whether a person has changed it. */
    Map<String, String> written() {
        return written;
    }

    void written(Map<String, String> values) {
        written = new LinkedHashMap<>(values);
    }

    void item(String id) {
        item = id;
    }

    void propose(Map<String, String> change) {
        proposal = new LinkedHashMap<>(change);
    }

    /** Takes texts and scores over as the newest scan has them. */
    void describe(Weakness weakness) {
        title = weakness.title();
        severity = weakness.severity();
        reach = weakness.reach();
        scores = weakness.scores();
        cves = weakness.cves();
        cwes = weakness.cwes();
        aliases.addAll(weakness.aliases());
        aliases.remove(key);
    }

    /**
     * Says that this is the weakness of a closed item, back again.
     *
     * @param soon whether it keeps the day on which it was first found
     */
    void recursFrom(String closed, boolean soon) {
        recurrenceOf = closed;
        keepsFirstSeen = soon;
    }

    /** The closed item whose weakness this is again. */
    public Optional<String> recurrenceOf() {
        return Optional.ofNullable(recurrenceOf);
    }

    boolean keepsFirstSeen() {
        return keepsFirstSeen;
    }

    /** Calls the assets by the names that the inventory has for them now. */
    void rename(AssetNames names) {
        for (Instance instance : instances()) {
            String name = names.of(instance.place().asset());
            if (!name.equals(instance.place().asset())) {
                instances.remove(instance.place());
                Instance renamed = instance.at(instance.place().on(name));
                instances.merge(renamed.place(), renamed, Instance::and);
            }
        }
    }

    /** The day of the newest news. */
    LocalDate newest() {
        return instances.values().stream()
                .map(Instance::lastSeen)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    void put(Instance instance) {
        instances.put(instance.place(), instance);
    }

    /** Takes a place in which it was not known before. */
    void found(Instance instance) {
        String asset = instance.place().asset();
        SortedMap<Place, Instance> rest = instances.tailMap(Place.of(asset));
        if (rest.isEmpty() || !rest.firstKey().asset().equals(asset)) {
            newAssets.add(asset);
        }
        put(instance);
    }

    Optional<Instance> at(Place place) {
        return Optional.ofNullable(instances.get(place));
    }

    void add(Event event) {
        events.add(event);
    }

    /** How bad it is, in words that tell a change. */
    String rating() {
        String label = severity == null ? "unrated" : severity.label();
        return bestScore().map(score -> label + " " + score.toPlainString()).orElse(label);
    }

    private Optional<BigDecimal> bestScore() {
        return score().map(Score::score);
    }

    /** The score that speaks for it. */
    Optional<Score> score() {
        return weakness().score();
    }

    /** The scan that spoke of it last. */
    String lastScan() {
        return instances.values().stream()
                .max(Comparator.comparing(Instance::lastSeen).thenComparing(Instance::scan))
                .map(Instance::scan)
                .orElse("");
    }

    /** The assets on which this run has found it for the first time, sorted. */
    SortedSet<String> newAssets() {
        return new TreeSet<>(newAssets);
    }

    private Weakness weakness() {
        return new Weakness(
                key,
                List.of(),
                title,
                severity,
                scores,
                cves,
                cwes,
                List.of(),
                reach,
                new WeaknessText("", "", "", ""));
    }

    boolean isOpen() {
        return instances.values().stream().anyMatch(each -> each.state() == State.OPEN);
    }

    /** The assets on which it is or was, sorted. */
    SortedSet<String> assets() {
        SortedSet<String> assets = new TreeSet<>();
        instances.keySet().forEach(place -> assets.add(place.asset()));
        return assets;
    }

    LocalDate firstSeen() {
        return instances.values().stream()
                .map(Instance::firstSeen)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    void writeTo(MachineYaml yaml) {
        yaml.put("item", item)
                .put("key", key)
                .put("aliases", List.copyOf(aliases))
                .put("title", title)
                .put("severity", severity == null ? null : severity.label())
                .put("reach", reach == Reach.UNKNOWN ? null : reach.name().toLowerCase(Locale.ROOT))
                .putAll("scores", scores.stream().map(Observation::line).toList())
                .put("cves", cves)
                .put("cwes", cwes)
                .put("recurrenceOf", recurrenceOf)
                .put("written", written)
                .put("proposal", proposal)
                .putAll("events", events.stream().map(Event::line).toList())
                .putAll(
                        "instances",
                        () -> instances.values().stream().map(Instance::line).iterator());
    }

    private static Map<String, String> line(Score score) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("version", score.version());
        line.put("source", score.source());
        if (score.score() != null) {
            line.put("score", score.score().toPlainString());
        }
        if (score.vector() != null) {
            line.put("vector", score.vector());
        }
        return line;
    }

    /** Empty when it has no key. */
    static Optional<Observation> of(MachineYaml.Document document) {
        String key = document.text("key");
        if (key == null) {
            return Optional.empty();
        }
        Observation read = new Observation(key);
        read.item = document.text("item");
        read.aliases.addAll(document.texts("aliases"));
        read.title = Objects.requireNonNullElse(document.text("title"), "");
        read.severity = constant(ScanSeverity.values(), document.text("severity"));
        Reach reach = constant(Reach.values(), document.text("reach"));
        read.reach = reach == null ? Reach.UNKNOWN : reach;
        read.scores = document.maps("scores").stream().map(Observation::score).toList();
        read.cves = document.texts("cves");
        read.cwes = document.texts("cwes");
        read.recurrenceOf = document.text("recurrenceOf");
        read.written = document.map("written");
        read.proposal = document.map("proposal");
        document.maps("events").forEach(line -> read.events.add(Event.of(line)));
        document.maps("instances").forEach(line -> Instance.of(line).ifPresent(read::put));
        return Optional.of(read);
    }

    private static Score score(Map<String, String> line) {
        String score = line.get("score");
        return new Score(
                line.getOrDefault("version", ""),
                line.getOrDefault("source", ""),
                score == null || !score.matches("[0-9]{1,2}(?:\\.[0-9]{1,2})?") ? null : new BigDecimal(score),
                line.get("vector"));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String label) {
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(label)) {
                return constant;
            }
        }
        return null;
    }
}
