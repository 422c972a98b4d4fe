package dev.poam.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A valid CVSS vector of version 2, 3.0, 3.1 or 4.0 with the base score that follows from it.
 *
 * @param version {@code 2.0}, {@code 3.0}, {@code 3.1} or {@code 4.0}
 * @param vector as written
 * @param baseScore 0.0 to 10.0 with one decimal; temporal, threat and environmental metrics do not count
 */
public record Cvss(String version, String vector, BigDecimal baseScore) {

    /** Reads a vector; empty when it is not valid. Version 2 may stand in parentheses, as scanners write it. */
    public static Optional<Cvss> parse(String vector) {
        try {
            return Optional.of(of(vector, CvssVector.parse(vector)));
        } catch (CvssVector.BadVectorException e) {
            return Optional.empty();
        }
    }

    /** Why a text is no valid vector, as a sentence about it without a period; empty when it is one. */
    public static Optional<String> objection(String vector) {
        try {
            CvssVector.parse(vector);
            return Optional.empty();
        } catch (CvssVector.BadVectorException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** The difference between a stated score and the vector's, never negative. */
    public BigDecimal differenceTo(BigDecimal stated) {
        return baseScore.subtract(stated).abs();
    }

    private static Cvss of(String written, CvssVector vector) {
        double score = us.springett.cvss.Cvss.fromVector(vector.base())
                .calculateScore()
                .getBaseScore();
        return new Cvss(
                vector.version().label(), written, BigDecimal.valueOf(score).setScale(1, RoundingMode.HALF_UP));
    }
}
