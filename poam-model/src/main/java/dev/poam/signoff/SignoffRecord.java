package dev.poam.signoff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poam.source.Limits;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.util.regex.Pattern;

/**
 * A sign-off record, an in-toto statement; read without looking at its signature.
 *
 * @param path relative to the POA&amp;M root, with forward slashes
 * @param baseCommit the commit that was HEAD when it was signed, 40 hexadecimal digits
 */
public record SignoffRecord(String path, String baseCommit) {

    /** Where records are kept. */
    public static final String FOLDER = "poam/signoffs";

    private static final String SUFFIX = "-signoff.json";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Whether a file below {@link #FOLDER} is a record, by its name; a signature or a readable twin is not. */
    public static boolean isRecord(String path) {
        return path.endsWith(SUFFIX);
    }

    /**
     * Reads a record.
     *
     * @throws RefusedInputException when the file is too large, no strict JSON, or names no base commit
     */
    public static SignoffRecord read(String path, byte[] bytes) throws RefusedInputException {
        String text = SourceText.decode(path, bytes).text();
        JsonNode baseCommit;
        try {
            baseCommit = JSON.readTree(text).at("/predicate/baseCommit");
        } catch (JsonProcessingException e) {
            throw refusal(path, "the sign-off record is not valid JSON");
        }
        if (!baseCommit.isTextual() || !COMMIT.matcher(baseCommit.textValue()).matches()) {
            throw refusal(path, "the sign-off record does not name the commit it was made on");
        }
        return new SignoffRecord(path, baseCommit.textValue());
    }

    private static RefusedInputException refusal(String path, String message) {
        return new RefusedInputException(
                new Problem(Problem.Kind.UNREADABLE, path, null, message, "Bring back the file as it was signed."));
    }
}
