package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.project.ImportPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What assets are called here, whatever scanners call them. Nothing is guessed: a name that is not listed stays. */
final class AssetNames {

    private final Map<String, String> byAlias = new HashMap<>();

    AssetNames(List<ImportPolicy.Alias> inventory) {
        for (ImportPolicy.Alias asset : inventory) {
            byAlias.put(fold(asset.name()), asset.name());
            asset.others().forEach(other -> byAlias.putIfAbsent(fold(other), asset.name()));
        }
    }

    /** Whether there is an inventory at all. */
    boolean isEmpty() {
        return byAlias.isEmpty();
    }

    /** The name in the inventory, by the surest of the names that the scanner gives; empty when none is listed. */
    Optional<String> of(ScannedAsset asset) {
        return Stream.concat(asset.others().stream(), Stream.of(asset.name()))
                .map(AssetNames::fold)
                .filter(byAlias::containsKey)
                .map(byAlias::get)
                .findFirst();
    }

    /** The name in the inventory, or the name itself. */
    String of(String name) {
        return byAlias.getOrDefault(fold(name), name);
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
