package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScannedAsset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        if (!coverage.makes(checkNumber(observation.key()))) {
            return Optional.of("the check was not made");
        }
        LedgerEntry before = observations.scan(instance.scan()).orElse(null);
        return objection(observation, instance, asset, before);
    }

    private Optional<String> objection(
            Observation observation, Instance instance, ScannedAsset asset, @Nullable LedgerEntry before) {
        Integer port = instance.place().port();
        if (port != null && !coverage.reaches(port, before == null ? null : before.ports())) {
            return Optional.of("the port was not scanned");
        }
        if (observation.reach() != Reach.REMOTE
                && Boolean.TRUE.equals(instance.credentialed())
                && !Boolean.TRUE.equals(asset.credentialed())) {
            return Optional.of("the scanner had no account on the asset this time");
        }
        if (before != null
                && ((before.thorough() && !coverage.thorough()) || before.paranoia() > coverage.paranoia())) {
            return Optional.of("the scan was less thorough than the one before");
        }
        return Optional.empty();
    }

    private static String checkNumber(String key) {
        int at = key.indexOf('@');
        return key.substring(key.indexOf(':') + 1, at < 0 ? key.length() : at);
    }
}
