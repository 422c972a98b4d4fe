package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Weakness;
import dev.poam.project.ImportPolicy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is already known of a weakness: under its key, a former one, or that of the weakness on one asset. */
final class KnownWeaknesses {

    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, Observation> byKey = new HashMap<>();
    private final Map<String, Observation> byAlias = new HashMap<>();
    private final ImportPolicy.Grouping grouping;

    KnownWeaknesses(Observations observations, ImportPolicy policy, ItemStates items) {
        this.grouping = policy.grouping();
        for (ImportPolicy.Alias weakness : policy.weaknesses()) {
            weakness.others().forEach(former -> renamed.put(former, weakness.name()));
        }
        // The last one counts: an item that is open before a closed one, and of closed ones the latest.
        observations.all().stream()
                .sorted(Comparator.comparing((Observation each) ->
                                each.item().filter(items::isClosed).isEmpty())
                        .thenComparing(Observation::newest))
                .forEach(this::put);
    }

    /** The key under which something is noted that was not known before. */
    String keyOf(Weakness weakness, String asset) {
        String key = canonical(weakness.key());
        return grouping == ImportPolicy.Grouping.ASSET ? onAsset(key, asset) : key;
    }

    /** The key of a weakness on one asset, where that has an item of its own. */
    static String onAsset(String key, String asset) {
        return key + "@" + asset;
    }

    /**
     * What is known of a weakness on an asset. What was once noted for one asset, or for all, stays so, whatever the
     * settings say of new ones.
     */
    Optional<Observation> of(Weakness weakness, String asset) {
        List<String> names = Stream.concat(Stream.of(weakness.key()), weakness.aliases().stream())
                .flatMap(key -> Stream.of(key, canonical(key)))
                .distinct()
                .flatMap(key -> Stream.of(onAsset(key, asset), key))
                .toList();
        return named(byKey, names).or(() -> named(byAlias, names));
    }

    private static Optional<Observation> named(Map<String, Observation> known, List<String> names) {
        return names.stream().filter(known::containsKey).map(known::get).findFirst();
    }

    private String canonical(String key) {
        return renamed.getOrDefault(key, key);
    }

    /** Makes an observation the one that speaks for its key from now on. */
    void put(Observation observation) {
        byKey.put(observation.key(), observation);
        byAlias.put(canonical(observation.key()), observation);
        observation.aliases().forEach(alias -> byAlias.put(alias, observation));
    }
}
