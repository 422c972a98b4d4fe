package dev.poam.exchange.scan.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A scanner's JSON. Such files are some megabytes, so they are read whole. */
final class ScanJson {

    /** Bytes; a tree in memory takes several times as much. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final int DEPTH = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(LARGEST)
                    .build())
            .build());

    private ScanJson() {}

    /** The whole file; several values one after the other become a list. */
    static JsonNode read(ScanInput input) throws IOException, RefusedInputException {
        byte[] bytes = input.bytes().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RefusedInputException(new Problem(
                    Problem.Kind.UNREADABLE,
                    input.path(),
                    null,
                    "the file has more than " + LARGEST + " bytes, which is too much for JSON",
                    "Export it in parts: by account, by image or by host."));
        }
        int start = startsWithMark(bytes) ? 3 : 0;
        try (JsonParser parser = MAPPER.createParser(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
            List<JsonNode> values = new ArrayList<>();
            MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(parser).forEachRemaining(values::add);
            return values.size() == 1 ? values.get(0) : MAPPER.valueToTree(values);
        } catch (JsonProcessingException e) {
            throw refusal(input, e, e.getLocation());
        } catch (RuntimeException e) {
            // The iterator wraps what the parser throws.
            throw e.getCause() instanceof JsonProcessingException cause
                    ? refusal(input, cause, cause.getLocation())
                    : input.refusal(null, "not JSON that can be read", "Export the file once more.");
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
    }

    private static RefusedInputException refusal(ScanInput input, JsonProcessingException e, JsonLocation place) {
        boolean known = place != null && place.getLineNr() > 0 && place.getColumnNr() > 0;
        String message = String.valueOf(e.getOriginalMessage()).replaceAll(" \\(start marker.*", "");
        return input.refusal(
                known ? new Position(place.getLineNr(), place.getColumnNr()) : null,
                "not JSON that can be read: "
                        + Words.line(message.length() > 160 ? message.substring(0, 160) : message),
                "Export the file once more; a file that was cut off is not guessed at.");
    }

    /** The names on the top level, of the first element in a list; empty for what is no JSON. */
    static Set<String> names(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(new BufferedInputStream(bytes))) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                names.add("[]");
                token = parser.nextToken();
            }
            if (token == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            // Names up to the fault are enough to tell what the file was meant to be; its reader reports the fault.
            return names;
        }
        return names;
    }

    /** A list's elements, a single value as one, nothing as none. */
    static Iterable<JsonNode> each(JsonNode node) {
        if (node.isArray()) {
            return node;
        }
        return node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
    }

    /** A text, of whatever type it was written; empty when there is none. */
    static String text(JsonNode node, String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found.isValueNode() && !found.isNull() ? found.asText().strip() : "";
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : each(node)) {
            if (each.isValueNode() && !each.isNull()) {
                texts.add(each.asText().strip());
            }
        }
        return texts;
    }
}
