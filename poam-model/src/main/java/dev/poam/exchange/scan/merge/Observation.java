package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Score;
import dev.poam.exchange.scan.Weakness;
import dev.poam.project.ScanSeverity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What scans have seen of one weakness: the machine's half of an item, or what is kept track of without one. */
public final class Observation {

    private static final Set<String> SCANNERS_OF_SETTINGS =
            Set.of("nessus-audit", "stig", "hdf", "cloud", "trivy-config");

    private final String key;
    private @Nullable String item;
    private final SortedSet<String> aliases = new TreeSet<>();
    private Description description = Description.NONE;
    private Map<String, String> written = Map.of();
    private Map<String, String> proposal = Map.of();
    private @Nullable String recurrenceOf;
    private boolean newlyExploited;
    private boolean ratedAnew;
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
        return description.title();
    }

    /** As the scanner has it. */
    public Optional<ScanSeverity> severity() {
        return Optional.ofNullable(description.severity());
    }

    public List<Score> scores() {
        return description.scores();
    }

    public List<String> cves() {
        return description.cves();
    }

    /** Whether a scanner said that it is in CISA's catalogue of known exploited vulnerabilities. */
    public boolean isExploited() {
        return description.exploited();
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

    /** The closed item whose weakness this is again. */
    public Optional<String> recurrenceOf() {
        return Optional.ofNullable(recurrenceOf);
    }

    /** The first half of the key: {@code nessus}. */
    String scanner() {
        return scanner(key);
    }

    /** The first half of a key. */
    static String scanner(String key) {
        return key.substring(0, Math.max(0, key.indexOf(':')));
    }

    /** Whether it is a setting that differs from what a benchmark asks for. */
    boolean isAboutSetting() {
        return SCANNERS_OF_SETTINGS.contains(scanner());
    }

    Reach reach() {
        return description.reach();
    }

    Description description() {
        return description;
    }

    void description(Description read) {
        description = read;
    }

    /** What the import itself has put into the item, so that it is known whether a person has changed it. */
    Map<String, String> written() {
        return written;
    }

    void written(Map<String, String> values) {
        written = new LinkedHashMap<>(values);
    }

    void item(@Nullable String id) {
        item = id;
    }

    void propose(Map<String, String> change) {
        proposal = new LinkedHashMap<>(change);
    }

    /** Takes over what the newest scan says. */
    void describe(Weakness weakness) {
        newlyExploited |= weakness.exploited() && !description.exploited();
        String before = rating();
        description = description.and(weakness);
        ratedAnew |= !before.equals(rating());
        weakness.aliases().forEach(this::alias);
    }

    /** Takes one more key of the same weakness. */
    void alias(String other) {
        if (!other.equals(key)) {
            aliases.add(other);
        }
    }

    /** Says that this is the weakness of a closed item, back again; null for none. */
    void recurrenceOf(@Nullable String closed) {
        recurrenceOf = closed;
    }

    /** Calls the assets by the names that the inventory has for them now. */
    void rename(AssetNames names) {
        for (Instance instance : instances()) {
            String name = names.of(instance.place().asset());
            if (!name.equals(instance.place().asset())) {
                instances.remove(instance.place());
                merge(instance.at(instance.place().on(name)));
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

    /** Takes what is known of a place, together with what is known of it already. */
    void merge(Instance instance) {
        instances.merge(instance.place(), instance, Instance::and);
    }

    /** Takes over what another observation of the same weakness knows. */
    void absorb(Observation other) {
        other.instances.values().forEach(this::merge);
        other.aliases.forEach(this::alias);
        alias(other.key);
        other.events.stream().filter(event -> !events.contains(event)).forEach(events::add);
        events.sort(Comparator.comparing(Event::on));
    }

    void remove(Place place) {
        instances.remove(place);
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
        return description.rating();
    }

    /** The score that speaks for it. */
    Optional<Score> score() {
        return description.score();
    }

    /** The assets on which this run has found it for the first time, sorted. */
    SortedSet<String> newAssets() {
        return new TreeSet<>(newAssets);
    }

    /** Whether this run is the first to hear that it is exploited. */
    boolean isNewlyExploited() {
        return newlyExploited;
    }

    /** Whether this run has heard another rating. */
    boolean isRatedAnew() {
        return ratedAnew;
    }

    boolean isOpen() {
        return open().findAny().isPresent();
    }

    /** The assets on which it is, sorted. */
    SortedSet<String> openAssets() {
        SortedSet<String> assets = new TreeSet<>();
        open().forEach(instance -> assets.add(instance.place().asset()));
        return assets;
    }

    /** The day on which the oldest of the places where it still is was first seen. */
    Optional<LocalDate> openSince() {
        return open().map(Instance::firstSeen).min(LocalDate::compareTo);
    }

    private Stream<Instance> open() {
        return instances.values().stream().filter(each -> each.state() == State.OPEN);
    }
}
