package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.ScanContent;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Weakness;
import dev.poam.exchange.scan.read.ScanFile;
import dev.poam.project.ImportPolicy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings one scan together with all that is known: what is new, seen again, back, gone, or cannot be told. */
final class Merge {

    /** An answer may get lost in the network; two scans that looked do not both lose it. */
    private static final int MISSES_OF_REMOTE_CHECKS = 2;

    private final Observations observations;
    private final KnownWeaknesses known;
    private final Recurrences recurrences;
    private final AssetNames names;
    private final ExploitedCatalog exploited;
    private final Map<Observation, Weakness> touched = new LinkedHashMap<>();
    private final Set<Observation> judged = new LinkedHashSet<>();

    Merge(Observations observations, ItemStates items, ImportPolicy policy, ExploitedCatalog exploited) {
        this.exploited = exploited;
        this.observations = observations;
        this.names = new AssetNames(policy.assets());
        this.known = new KnownWeaknesses(observations, policy, items);
        this.recurrences = new Recurrences(observations, items, policy);
        observations.all().forEach(observation -> observation.rename(names));
    }

    /** The weaknesses that the scans of this run have seen open, each with its texts. */
    Map<Observation, Weakness> touched() {
        return touched;
    }

    /** The observations about which the scans of this run have said anything. */
    Set<Observation> judged() {
        return judged;
    }

    /** Whether there is newer news of an asset of this scan, from checks of the same sort. */
    Optional<LocalDate> newerNews(ScanFile file, LedgerEntry scan) {
        Set<String> assets = namesHere(file).keySet();
        Set<String> scanners = file.content().weaknesses().keySet().stream()
                .map(Observation::scanner)
                .collect(Collectors.toCollection(HashSet::new));
        if (scanners.isEmpty()) {
            scanners.add(file.scan().scanner());
        }
        return observations.all().stream()
                .filter(observation -> scanners.contains(observation.scanner()))
                .flatMap(observation -> observation.instances().stream())
                .filter(instance -> assets.contains(instance.place().asset()))
                .flatMap(instance -> newsAfter(scan, instance).stream())
                .max(LocalDate::compareTo);
    }

    /** The day of what is known of a place, when that is newer than a scan. */
    private Optional<LocalDate> newsAfter(LedgerEntry scan, Instance instance) {
        LocalDate told = observations
                .scan(instance.scan())
                .filter(newest -> newest.isAfter(scan))
                .map(LedgerEntry::day)
                .orElse(LocalDate.MIN);
        LocalDate newest = told.isAfter(instance.lastSeen()) ? told : instance.lastSeen();
        return told.equals(newest) || newest.isAfter(scan.day()) ? Optional.of(newest) : Optional.empty();
    }

    /**
     * Takes a scan over.
     *
     * @param complete whether the user vouches for it to be complete
     */
    MergeTally add(ScanFile file, LedgerEntry scan, boolean complete) {
        MergeTally tally = new MergeTally();
        SortedMap<String, ScannedAsset> assets = namesHere(file);
        if (!names.isEmpty()) {
            file.content().assets().stream()
                    .filter(asset -> names.of(asset).isEmpty())
                    .forEach(asset -> tally.unknownAsset(asset.name()));
        }
        observations.add(scan);
        OneScan one = new OneScan(scan, assets, tally);
        Map<String, String> renamed = new HashMap<>();
        file.content().assets().forEach(asset -> names.of(asset).ifPresent(name -> renamed.put(asset.name(), name)));
        for (ScanContent.Found found : file.content().weaknesses().values()) {
            SortedMap<Place, ScanContent.Seen> here = new TreeMap<>();
            found.places().forEach((place, seen) -> {
                String asset = renamed.getOrDefault(place.asset(), names.of(place.asset()));
                here.merge(place.on(asset), seen, ScanContent.Seen::and);
            });
            here.forEach((place, seen) -> one.take(found.weakness(), place, seen));
        }
        one.missing(new Closeness(file.scan(), complete, assets, observations));
        return tally;
    }

    private SortedMap<String, ScannedAsset> namesHere(ScanFile file) {
        SortedMap<String, ScannedAsset> assets = new TreeMap<>();
        file.content()
                .assets()
                .forEach(asset -> assets.merge(names.of(asset).orElse(asset.name()), asset, ScannedAsset::and));
        return assets;
    }

    /** What one scan changes. */
    private final class OneScan {

        private final LedgerEntry scan;
        private final LocalDate day;
        private final SortedMap<String, ScannedAsset> assets;
        private final MergeTally tally;
        private final Map<String, Set<Place>> spokenOf = new HashMap<>();
        private final Set<Observation> described = new HashSet<>();

        OneScan(LedgerEntry scan, SortedMap<String, ScannedAsset> assets, MergeTally tally) {
            this.scan = scan;
            this.day = scan.day();
            this.assets = assets;
            this.tally = tally;
        }

        void take(Weakness weakness, Place place, ScanContent.Seen seen) {
            switch (seen.verdict()) {
                case OPEN -> open(weakness, place, seen);
                case FIXED -> fixed(weakness, place);
                case UNDECIDED -> {
                    tally.undecided();
                    known.of(weakness, place.asset()).ifPresent(observation -> speaksOf(observation, place));
                }
                case INFORMATIONAL -> {
                    // Only counted; there is no weakness.
                }
            }
        }

        private void open(Weakness weakness, Place place, ScanContent.Seen seen) {
            LocalDate last = seen.lastSeen() == null ? day : seen.lastSeen();
            Observation observation = speaker(weakness, place.asset(), last);
            speaksOf(observation, place);
            describe(observation, weakness);
            LocalDate told = seen.firstSeen() == null ? day : seen.firstSeen();
            LocalDate first = recurrences
                    .firstSeen(observation, place, last)
                    .filter(told::isAfter)
                    .orElse(told);
            Instance before = observation.at(place).orElse(null);
            Boolean credentialed = credentialed(place.asset());
            if (before == null) {
                observation.found(new Instance(place, first, last, State.OPEN, scan.scan(), credentialed, 0));
                tally.added();
            } else if (isNewer(before, last)) {
                // An older scan: it may move the beginning, never what is newer.
                observation.put(before.since(first));
                tally.older();
            } else {
                if (before.state() == State.OPEN) {
                    tally.again();
                } else {
                    observation.add(event("recurrence", before.state().label(), place.shown()));
                    tally.back(observation, place);
                }
                observation.put(before.seen(first, last, scan.scan(), credentialed));
            }
        }

        /** Whether what is known of a place is newer than this scan. */
        private boolean isNewer(Instance instance, LocalDate last) {
            return instance.lastSeen().isAfter(last)
                    || observations
                            .scan(instance.scan())
                            .filter(newest -> newest.isAfter(scan))
                            .isPresent();
        }

        /** The observation that a weakness belongs to now: a new one when its item was closed before the scan. */
        private Observation speaker(Weakness weakness, String asset, LocalDate last) {
            Observation former = known.of(weakness, asset).orElse(null);
            if (former == null) {
                return begun(known.keyOf(weakness, asset));
            }
            String item = former.item().orElse("");
            return switch (recurrences.of(former, last)) {
                case THE_SAME -> former;
                case ACCEPTED -> {
                    tally.accepted(item);
                    yield former;
                }
                case BEFORE_CLOSING -> {
                    tally.beforeClosing(item);
                    yield former;
                }
                case BACK -> {
                    Observation next = begun(former.key());
                    next.recurrenceOf(item);
                    tally.recurs(item, recurrences.isSoon(item, last));
                    yield next;
                }
            };
        }

        private Observation begun(String key) {
            Observation observation = new Observation(key);
            observations.add(observation);
            known.put(observation);
            return observation;
        }

        private void describe(Observation observation, Weakness weakness) {
            if (!described.add(observation)) {
                return;
            }
            boolean known = !observation.instances().isEmpty();
            if (known && observation.instances().stream().anyMatch(instance -> isNewer(instance, day))) {
                touched.putIfAbsent(observation, weakness);
                return;
            }
            touched.put(observation, weakness);
            String before = observation.rating();
            boolean wasExploited = observation.isExploited();
            observation.describe(exploited.marked(weakness));
            if (!observation.key().startsWith(KnownWeaknesses.onAsset(weakness.key(), ""))) {
                observation.alias(weakness.key());
            }
            if (known && !before.equals(observation.rating())) {
                observation.add(event("severity", before, observation.rating()));
                tally.rated(observation, before);
            }
            if (known && !wasExploited && observation.isExploited()) {
                observation.add(event("exploited", "not known", "known"));
            }
        }

        private Event event(String what, String from, String to) {
            return new Event(day.toString(), scan.scan(), what, from, to);
        }

        private @Nullable Boolean credentialed(String asset) {
            ScannedAsset found = assets.get(asset);
            return found == null ? null : found.credentialed();
        }

        private void fixed(Weakness weakness, Place place) {
            Observation observation = known.of(weakness, place.asset()).orElse(null);
            if (observation == null) {
                return;
            }
            speaksOf(observation, place);
            observation
                    .at(place)
                    .filter(instance -> instance.state() == State.OPEN && !isNewer(instance, day))
                    .ifPresent(instance -> {
                        observation.put(instance.fixed(scan.scan()));
                        tally.fixed();
                    });
        }

        private void speaksOf(Observation observation, Place place) {
            judged.add(observation);
            // By key, as a closed item and the one after it are about the same weakness.
            spokenOf.computeIfAbsent(observation.key(), any -> new HashSet<>()).add(place);
        }

        /** Looks at what the scan does not speak of. */
        void missing(Closeness closeness) {
            for (Observation observation : observations.all()) {
                if (!closeness.concerns(observation)) {
                    continue;
                }
                Set<Place> spoken = spokenOf.getOrDefault(observation.key(), Set.of());
                for (Instance instance : observation.instances()) {
                    if (instance.state() == State.OPEN
                            && !spoken.contains(instance.place())
                            && !isNewer(instance, day)) {
                        missing(observation, instance, closeness);
                    }
                }
            }
        }

        private void missing(Observation observation, Instance instance, Closeness closeness) {
            Optional<String> objection = closeness.objection(observation, instance);
            if (objection.isPresent()) {
                tally.notAssessed(objection.get());
                return;
            }
            int enough = observation.reach() == Reach.REMOTE ? MISSES_OF_REMOTE_CHECKS : 1;
            Instance after = instance.missed(enough, scan.scan());
            observation.put(after);
            judged.add(observation);
            if (after.state() == State.OPEN) {
                tally.missedOnce();
            } else {
                tally.gone();
            }
        }
    }
}
