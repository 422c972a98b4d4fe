package dev.poam.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.poam.source.RefusedInputException;
import java.util.regex.Pattern;

/**
 * The commit that a sign-off record was made on, whatever else the record says; its signature is not looked at.
 *
 * @param path relative to the POA&amp;M root, with forward slashes
 * @param baseCommit the commit that was HEAD when it was signed, 40 hexadecimal digits
 */
public record SignoffRecord(String path, String baseCommit) {

    /** Where records are kept. */
    public static final String FOLDER = "poam/signoffs";

    /** What the file name of a record ends in. */
    static final String SUFFIX = "-signoff.json";

    static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** Whether a file below {@link #FOLDER} is a record, by its name; a signature or a readable twin is not. */
    public static boolean isRecord(String path) {
        return path.endsWith(SUFFIX);
    }

    /** The readable page beside a record. */
    static String twin(String record) {
        return record.substring(0, record.length() - ".json".length()) + ".md";
    }

    /**
     * Reads a record.
     *
     * @throws RefusedInputException when the file is too large, no strict JSON, or names no base commit
     */
    public static SignoffRecord read(String path, byte[] bytes) throws RefusedInputException {
        JsonNode baseCommit = StrictJson.read(path, bytes).at("/predicate/baseCommit");
        if (!baseCommit.isTextual() || !COMMIT.matcher(baseCommit.textValue()).matches()) {
            throw StrictJson.refusal(path, "the sign-off record does not name the commit it was made on");
        }
        return new SignoffRecord(path, baseCommit.textValue());
    }
}
