package dev.poam.exchange.scan;

/** Takes what a reader finds, piece by piece, so that no scan has to be in memory. */
public interface ScanSink {

    /** An asset that the scan reports; called once it is known how the scan of it went. */
    void asset(ScannedAsset asset);

    /** A weakness in a place. */
    void sighting(Sighting sighting);
}
