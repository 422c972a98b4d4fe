package dev.poam.project;

import dev.poam.item.FieldPositions;
import dev.poam.source.Position;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One assessment against NIST SP 800-171 and what came of it.
 *
 * @param path relative to the POA&amp;M root, with forward slashes
 * @param level 1, 2 or 3
 * @param performed the day on which it was completed
 * @param statusDate the day on which the results were submitted to SPRS or CMMC eMASS; null until then
 * @param reportDelivered the day on which a C3PAO delivered its findings report
 * @param scope such as Enterprise or Enclave
 * @param ssp null when there is no system security plan
 * @param defaultMet whether what is not listed was found met
 * @param results by reference in its shortest form, {@code 3.5.3} or {@code 3.1.1[a]}, in the order of the file
 */
public record Assessment(
        String path,
        FieldPositions positions,
        String id,
        int level,
        @Nullable Track track,
        LocalDate performed,
        @Nullable LocalDate statusDate,
        @Nullable LocalDate reportDelivered,
        @Nullable String scope,
        List<String> cageCodes,
        List<String> assessors,
        @Nullable Plan ssp,
        boolean defaultMet,
        Map<String, AssessmentResult> results,
        @Nullable Artifacts artifacts,
        @Nullable Closeout closeout,
        List<Affirmation> affirmations) {

    /** Where assessments are kept. */
    public static final String FOLDER = "poam/assessments";

    /** The system security plan that the assessment rests on. */
    public record Plan(
            @Nullable String document,
            @Nullable String version,
            @Nullable LocalDate date) {}

    /** The list of artifacts and the one hash over it that a C3PAO records (32 CFR 170.17(c)(4)). */
    public record Artifacts(
            @Nullable String list,
            @Nullable String algorithm,
            @Nullable String hash) {}

    /**
     * The assessment of what was not met (32 CFR 170.21(b)).
     *
     * @param resultsPosted the day on which its results were submitted; null until then
     * @param scope null when it is that of the assessment, as it has to be
     * @param cageCodes empty when they are those of the assessment, as they have to be
     */
    public record Closeout(
            @Nullable LocalDate performed,
            @Nullable LocalDate resultsPosted,
            @Nullable String scope,
            List<String> cageCodes,
            Map<String, AssessmentResult> results) {

        public Closeout {
            cageCodes = List.copyOf(cageCodes);
            results = inOrder(results);
        }
    }

    /** An affirmation of continuing compliance (32 CFR 170.22). */
    public record Affirmation(
            @Nullable LocalDate on, @Nullable String by) {}

    public Assessment {
        cageCodes = List.copyOf(cageCodes);
        assessors = List.copyOf(assessors);
        results = inOrder(results);
        affirmations = List.copyOf(affirmations);
    }

    private static Map<String, AssessmentResult> inOrder(Map<String, AssessmentResult> results) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(results));
    }

    /** Reads a file; empty when it is no assessment, whatever else it may be. */
    public static Optional<Assessment> read(String path, byte[] content) {
        try {
            return new AssessmentReader(SourceText.decode(path, content)).read();
        } catch (RefusedInputException e) {
            // What is wrong with an old version was a matter for its own time.
            return Optional.empty();
        }
    }

    /** Where a field stands: {@code statusDate}, {@code results.3.5.3.mfa}. */
    public Position at(String field) {
        return positions.at(field);
    }

    /** Where what was found of a requirement stands: the result of it or of one of its objectives. */
    public Position atResult(String requirement) {
        return at(results.keySet().stream()
                .filter(reference -> reference.equals(requirement) || reference.startsWith(requirement + "["))
                .findFirst()
                .map(reference -> "results." + reference)
                .orElse("results"));
    }
}
