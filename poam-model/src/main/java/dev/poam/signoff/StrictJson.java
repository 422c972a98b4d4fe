package dev.poam.signoff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poam.source.Limits;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;

/** JSON of records: read so that no two programs can understand it differently, written in one form only. */
final class StrictJson {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private StrictJson() {}

    /** @throws RefusedInputException when the file is too large, not UTF-8, not JSON, or gives a name twice */
    static JsonNode read(String path, byte[] bytes) throws RefusedInputException {
        String text = SourceText.decode(path, bytes).text();
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw refusal(path, "the sign-off record is not valid JSON");
        }
    }

    /** Two spaces, line feeds, one line feed at the end. */
    static String write(JsonNode tree) {
        try {
            return JSON.writer(LAYOUT).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory could not be written as JSON", e);
        }
    }

    static RefusedInputException refusal(String path, String message) {
        return new RefusedInputException(
                new Problem(Problem.Kind.UNREADABLE, path, null, message, "Bring back the file as it was signed."));
    }
}
