package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScannedAsset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a scan looked at a place as closely as the one that saw the weakness there; only then absence means something. */
final class Closeness {

    private final Scan scan;
    private final Coverage coverage;
    private final boolean complete;
    private final Map<String, ScannedAsset> assets;
    private final Observations observations;

    /**
     * How closely a scan looked.
     *
     * @param complete whether the user vouches for the file to hold all that a complete scan of its assets saw
     * @param assets those that the scan reports, by their names here
     */
    Closeness(Scan scan, boolean complete, Map<String, ScannedAsset> assets, Observations observations) {
        this.scan = scan;
        this.coverage = complete ? Coverage.complete() : scan.coverage();
        this.complete = complete;
        this.assets = assets;
        this.observations = observations;
    }

    /** Whether absence can mean anything for this weakness. Audits tell what passed, so that their silence says nothing. */
    boolean concerns(Observation observation) {
        return observation.scanner().equals(scan.scanner());
    }

    /** Why the absence of a weakness in a place says nothing, as the end of a sentence; empty when it says something. */
    Optional<String> objection(Observation observation, Instance instance) {
        if (coverage.unknown() != null) {
            return Optional.of(coverage.unknown());
        }
        ScannedAsset asset = assets.get(instance.place().asset());
        if (asset == null) {
            return Optional.of("the asset is not in the file");
        }
        if (complete) {
            return Optional.empty();
        }
        if (!asset.finished()) {
            return Optional.of("the scan of the asset did not come to its end");
        }
        if (Stream.concat(Stream.of(observation.key()), observation.aliases().stream())
                .noneMatch(key -> coverage.makes(checkNumber(key)))) {
            return Optional.of("the check was not made");
        }
        return observations
                .scan(instance.scan())
                .map(before -> objection(observation, instance, asset, before))
                .orElse(Optional.of("the scan that saw it is not in " + Observations.LEDGER));
    }

    private Optional<String> objection(
            Observation observation, Instance instance, ScannedAsset asset, LedgerEntry before) {
        Integer port = instance.place().port();
        if (port != null && !coverage.reaches(port, before.ports())) {
            return Optional.of("the port was not scanned");
        }
        if (observation.reach() != Reach.REMOTE && lacksAccount(instance, asset)) {
            return Optional.of("the scanner had no account on the asset this time");
        }
        if ((before.thorough() && !coverage.thorough()) || before.paranoia() > coverage.paranoia()) {
            return Optional.of("the scan was less thorough than the one before");
        }
        return Optional.empty();
    }

    /** A scan without an account sees less than one that had an account, or of which that is not known. */
    private static boolean lacksAccount(Instance instance, ScannedAsset asset) {
        boolean neverTold = instance.credentialed() == null && asset.credentialed() == null;
        return !neverTold
                && !Boolean.FALSE.equals(instance.credentialed())
                && !Boolean.TRUE.equals(asset.credentialed());
    }

    private static String checkNumber(String key) {
        int at = key.indexOf('@');
        return key.substring(key.indexOf(':') + 1, at < 0 ? key.length() : at);
    }
}
