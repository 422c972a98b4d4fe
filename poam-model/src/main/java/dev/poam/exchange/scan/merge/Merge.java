package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.ScanContent;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Weakness;
import dev.poam.exchange.scan.read.ScanFile;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
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
import org.jspecify.annotations.Nullable;

/** Brings one scan together with all that is known: what is new, seen again, back, gone, or cannot be told. */
final class Merge {

    /** An answer may get lost in the network; two scans that looked do not both lose it. */
    private static final int MISSES_OF_REMOTE_CHECKS = 2;

    private final Observations observations;
    private final KnownWeaknesses known;
    private final ItemStates items;
    private final ImportPolicy policy;
    private final AssetNames names;
    private final Map<Observation, Weakness> touched = new LinkedHashMap<>();
    private final Set<Observation> judged = new LinkedHashSet<>();

    Merge(Observations observations, ItemStates items, ImportPolicy policy) {
        this.observations = observations;
        this.items = items;
        this.policy = policy;
        this.names = new AssetNames(policy.assets());
        this.known = new KnownWeaknesses(observations, policy.weaknesses(), items);
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

    /** Whether there is newer news of an asset of this scan. */
    Optional<LocalDate> newerNews(ScanFile file, LocalDate day) {
        Set<String> assets = namesHere(file).keySet();
        return observations.all().stream()
                .filter(observation -> observation.scanner().equals(file.scan().scanner()))
                .flatMap(observation -> observation.instances().stream())
                .filter(instance -> assets.contains(instance.place().asset()))
                .map(Instance::lastSeen)
                .filter(day::isBefore)
                .max(LocalDate::compareTo);
    }

    /**
     * Takes a scan over.
     *
     * @param day the day of the scan
     * @param complete whether the user vouches for it to be complete
     */
    MergeTally add(ScanFile file, LocalDate day, boolean complete) {
        MergeTally tally = new MergeTally();
        SortedMap<String, ScannedAsset> assets = namesHere(file);
        if (!names.isEmpty()) {
            file.content().assets().stream()
                    .filter(asset -> names.of(asset).isEmpty())
                    .forEach(asset -> tally.unknownAsset(asset.name()));
        }
        String scan = LedgerEntry.shortHash(file.sha256());
        observations.add(LedgerEntry.of(file, day));
        OneScan one = new OneScan(scan, day, assets, tally);
        Map<String, String> renamed = new HashMap<>();
        file.content().assets().forEach(asset -> names.of(asset).ifPresent(name -> renamed.put(asset.name(), name)));
        for (ScanContent.Found found : file.content().weaknesses().values()) {
            found.places().forEach((place, seen) -> {
                Place here = place.on(renamed.getOrDefault(place.asset(), names.of(place.asset())));
                one.take(keyed(found.weakness(), here), here, seen);
            });
        }
        one.missing(new Closeness(file.scan(), complete, assets, observations));
        return tally;
    }

    private Weakness keyed(Weakness weakness, Place place) {
        String key = known.canonical(weakness.key());
        boolean byAsset = policy.grouping() == ImportPolicy.Grouping.ASSET;
        return weakness.withKey(byAsset ? key + "@" + place.asset() : key);
    }

    private SortedMap<String, ScannedAsset> namesHere(ScanFile file) {
        SortedMap<String, ScannedAsset> assets = new TreeMap<>();
        file.content().assets().forEach(asset -> assets.put(names.of(asset).orElse(asset.name()), asset));
        return assets;
    }

    /** What one scan changes. */
    private final class OneScan {

        private final String scan;
        private final LocalDate day;
        private final SortedMap<String, ScannedAsset> assets;
        private final MergeTally tally;
        private final Map<Observation, Set<Place>> spokenOf = new HashMap<>();
        private final Set<Observation> described = new HashSet<>();

        OneScan(String scan, LocalDate day, SortedMap<String, ScannedAsset> assets, MergeTally tally) {
            this.scan = scan;
            this.day = day;
            this.assets = assets;
            this.tally = tally;
        }

        void take(Weakness weakness, Place place, ScanContent.Seen seen) {
            switch (seen.verdict()) {
                case OPEN -> open(weakness, place, seen);
                case FIXED -> fixed(weakness, place);
                case UNDECIDED -> {
                    tally.undecided();
                    known.of(weakness).ifPresent(observation -> speaksOf(observation, place));
                }
                case INFORMATIONAL -> {
                    // Only counted; there is no weakness.
                }
            }
        }

        private void open(Weakness weakness, Place place, ScanContent.Seen seen) {
            LocalDate last = seen.lastSeen() == null ? day : seen.lastSeen();
            Observation former = known.of(weakness).orElse(null);
            Observation observation = former == null ? begun(weakness.key()) : speaker(former, weakness, last);
            speaksOf(observation, place);
            describe(observation, weakness);
            LocalDate first = first(observation, former, place, seen);
            Instance before = observation.at(place).orElse(null);
            Boolean credentialed = credentialed(place.asset());
            if (before == null) {
                observation.found(new Instance(place, first, last, State.OPEN, scan, credentialed, 0));
                tally.added();
            } else if (before.lastSeen().isAfter(last)) {
                // An older scan: it may move the beginning, never what is newer.
                observation.put(before.since(first));
                tally.older();
            } else {
                if (before.state() != State.OPEN) {
                    observation.add(new Event(
                            day.toString(), scan, "recurrence", before.state().label(), place.shown()));
                    tally.back(observation, place);
                } else {
                    tally.again();
                }
                observation.put(before.seen(first, last, scan, credentialed));
            }
        }

        private LocalDate first(
                Observation observation, @Nullable Observation former, Place place, ScanContent.Seen seen) {
            LocalDate first = seen.firstSeen() == null ? day : seen.firstSeen();
            if (former == null || former == observation || !observation.keepsFirstSeen()) {
                return first;
            }
            // Back so soon that the correction did not hold: the time runs from when it was first found.
            return former.at(place)
                    .map(Instance::firstSeen)
                    .filter(first::isAfter)
                    .orElse(first);
        }

        /** The observation that a weakness belongs to now: a new one when its item was closed before the scan. */
        private Observation speaker(Observation former, Weakness weakness, LocalDate last) {
            PoamItem item = former.item().flatMap(items::item).orElse(null);
            if (item == null || item.status() != Status.CLOSED) {
                return former;
            }
            if (items.isAccepted(item.id())) {
                tally.accepted(item.id());
                return former;
            }
            LocalDate closed = items.since(item).orElse(null);
            if (closed != null && !last.isAfter(closed)) {
                tally.beforeClosing(item.id());
                return former;
            }
            Observation next = begun(weakness.key());
            boolean soon = closed == null
                    || !closed.plusDays(policy.reopenWithinDays()).isBefore(day);
            next.recursFrom(item.id(), soon);
            tally.recurs(item.id());
            return next;
        }

        private Observation begun(String key) {
            Observation observation = new Observation(key);
            observations.add(observation);
            known.put(observation);
            return observation;
        }

        private void describe(Observation observation, Weakness weakness) {
            touched.put(observation, weakness);
            if (!described.add(observation)) {
                return;
            }
            boolean known = !observation.instances().isEmpty();
            if (known && observation.newest().isAfter(day)) {
                return;
            }
            String before = observation.rating();
            observation.describe(weakness);
            if (known && !before.equals(observation.rating())) {
                observation.add(new Event(day.toString(), scan, "severity", before, observation.rating()));
                tally.rated(observation, before);
            }
        }

        private @Nullable Boolean credentialed(String asset) {
            ScannedAsset found = assets.get(asset);
            return found == null ? null : found.credentialed();
        }

        private void fixed(Weakness weakness, Place place) {
            Observation observation = known.of(weakness).orElse(null);
            if (observation == null) {
                return;
            }
            speaksOf(observation, place);
            observation
                    .at(place)
                    .filter(instance -> instance.state() == State.OPEN
                            && !instance.lastSeen().isAfter(day))
                    .ifPresent(instance -> {
                        observation.put(instance.fixed(scan));
                        tally.fixed();
                    });
        }

        private void speaksOf(Observation observation, Place place) {
            judged.add(observation);
            spokenOf.computeIfAbsent(observation, any -> new HashSet<>()).add(place);
        }

        /** Looks at what the scan does not speak of. */
        void missing(Closeness closeness) {
            for (Observation observation : observations.all()) {
                if (!closeness.concerns(observation)) {
                    continue;
                }
                Set<Place> spoken = spokenOf.getOrDefault(observation, Set.of());
                for (Instance instance : observation.instances()) {
                    if (instance.state() == State.OPEN
                            && !spoken.contains(instance.place())
                            && !instance.lastSeen().isAfter(day)) {
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
            Instance after = instance.missed(enough, scan);
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
