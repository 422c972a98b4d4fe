package dev.poam.exchange.scan;

import dev.poam.project.ScanSeverity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** What a scan saw, gathered by weakness: texts once, places many times. */
public final class ScanContent implements ScanSink {

    private final Map<String, Found> found = new HashMap<>();
    private final SortedMap<String, ScannedAsset> assets = new TreeMap<>();
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    /** A weakness with the places in which something was said of it, sorted. */
    public static final class Found {

        private Weakness weakness;
        private boolean open;
        private final Map<Place, Seen> places = new HashMap<>();

        private Found(Weakness weakness) {
            this.weakness = weakness;
        }

        /** What is said of a place where it is there counts more than what is said of one where it is not. */
        private void open(Weakness other) {
            if (!open) {
                open = true;
                weakness = other;
            } else if (isGraver(other.severity(), weakness.severity())) {
                weakness = weakness.withSeverity(other.severity());
            }
        }

        public Weakness weakness() {
            return weakness;
        }

        /** Sorted by place. */
        public SortedMap<Place, Seen> places() {
            return new TreeMap<>(places);
        }
    }

    /** What was said of one place; of several, the gravest. */
    public record Seen(
            Verdict verdict,
            @Nullable LocalDate firstSeen,
            @Nullable LocalDate lastSeen) {

        /** That nobody can tell is graver than that it is gone. */
        private static final List<Verdict> GRAVEST_FIRST =
                List.of(Verdict.OPEN, Verdict.UNDECIDED, Verdict.FIXED, Verdict.INFORMATIONAL);

        /** The two together: the graver verdict, the earlier beginning, the later end. */
        public Seen and(Seen other) {
            return new Seen(
                    GRAVEST_FIRST.stream()
                            .filter(each -> each == verdict || each == other.verdict)
                            .findFirst()
                            .orElse(verdict),
                    one(firstSeen, other.firstSeen, (a, b) -> a.isBefore(b) ? a : b),
                    one(lastSeen, other.lastSeen, (a, b) -> a.isAfter(b) ? a : b));
        }

        private static @Nullable LocalDate one(
                @Nullable LocalDate a, @Nullable LocalDate b, BinaryOperator<LocalDate> choice) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            return choice.apply(a, b);
        }
    }

    @Override
    public void asset(ScannedAsset asset) {
        assets.merge(asset.name(), asset, ScannedAsset::and);
    }

    @Override
    public void sighting(Sighting sighting) {
        counts.merge(sighting.verdict(), 1, Integer::sum);
        if (sighting.verdict() == Verdict.INFORMATIONAL) {
            return;
        }
        Weakness weakness = sighting.weakness();
        Found one = found.computeIfAbsent(weakness.key(), key -> new Found(weakness));
        if (sighting.verdict() == Verdict.OPEN) {
            one.open(weakness);
        }
        Seen seen = new Seen(sighting.verdict(), sighting.firstSeen(), sighting.lastSeen());
        one.places.merge(sighting.place(), seen, Seen::and);
    }

    private static boolean isGraver(@Nullable ScanSeverity one, @Nullable ScanSeverity other) {
        return one != null && (other == null || one.compareTo(other) > 0);
    }

    /** The weaknesses by key. */
    public SortedMap<String, Found> weaknesses() {
        return new TreeMap<>(found);
    }

    /** What was seen of one weakness; empty when nothing was. */
    public Optional<Found> weakness(String key) {
        return Optional.ofNullable(found.get(key));
    }

    /** The assets by name. */
    public Collection<ScannedAsset> assets() {
        return Collections.unmodifiableCollection(assets.values());
    }

    /** How many sightings there were of a sort, those of one place counted one by one. */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
