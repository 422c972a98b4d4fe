package dev.poam.exchange.scan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One weakness in one place.
 *
 * @param firstSeen as the scanner has it; null when it does not tell, and the day of the scan counts
 * @param lastSeen likewise
 */
public record Sighting(
        Weakness weakness,
        Place place,
        Verdict verdict,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen) {

    /** A weakness that is there on the day of the scan. */
    public static Sighting open(Weakness weakness, Place place) {
        return new Sighting(weakness, place, Verdict.OPEN, null, null);
    }
}
