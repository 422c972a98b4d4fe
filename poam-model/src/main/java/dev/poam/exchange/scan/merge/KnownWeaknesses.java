package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Weakness;
import dev.poam.project.ImportPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is already known of a weakness, under its key or a former one. */
final class KnownWeaknesses {

    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, Observation> byKey = new HashMap<>();

    KnownWeaknesses(Observations observations, List<ImportPolicy.Alias> aliases, ItemStates items) {
        for (ImportPolicy.Alias weakness : aliases) {
            weakness.others().forEach(former -> renamed.put(former, weakness.name()));
        }
        for (Observation observation : observations.all()) {
            register(observation, items);
        }
    }

    private void register(Observation observation, ItemStates items) {
        boolean closed = observation.item().filter(items::isClosed).isPresent();
        names(observation).forEach(key -> {
            Observation other = byKey.get(key);
            // A closed item speaks for a weakness only until it is back under a new one.
            if (other == null || !closed || isOlder(other, observation, items)) {
                byKey.put(key, observation);
            }
        });
    }

    private static boolean isOlder(Observation one, Observation other, ItemStates items) {
        return one.item().filter(items::isClosed).isPresent()
                && one.item().orElse("").compareTo(other.item().orElse("")) < 0;
    }

    private Stream<String> names(Observation observation) {
        return Stream.concat(Stream.of(observation.key()), observation.aliases().stream())
                .flatMap(key -> Stream.of(key, canonical(key)))
                .distinct();
    }

    /** The key that the settings give a weakness. */
    String canonical(String key) {
        return renamed.getOrDefault(key, key);
    }

    /** What is known of a weakness, under any of its keys. */
    Optional<Observation> of(Weakness weakness) {
        return Stream.concat(Stream.of(weakness.key()), weakness.aliases().stream())
                .flatMap(key -> Stream.of(key, canonical(key)))
                .filter(byKey::containsKey)
                .map(byKey::get)
                .findFirst();
    }

    /** Makes an observation the one that speaks for its key from now on. */
    void put(Observation observation) {
        names(observation).forEach(key -> byKey.put(key, observation));
    }
}
