package dev.poam.exchange.scan.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.source.Position;
import dev.poam.source.RefusedInputException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A scanner's JSON. Most such files are some megabytes and are read whole; those that list thousands of findings are read
 * one by one.
 */
final class ScanJson {

    /** Bytes in memory at a time; a tree takes several times as much. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final int DEPTH = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(LARGEST)
                    .build())
            .build());

    private ScanJson() {}

    static JsonParser parser(InputStream bytes) throws IOException {
        return MAPPER.createParser(bytes);
    }

    /** The whole file; several values one after the other become a list. */
    static JsonNode read(ScanInput input) throws IOException, RefusedInputException {
        List<JsonNode> values = new ArrayList<>();
        PieceLimit bytes = new PieceLimit(input.bytes(), LARGEST);
        try (JsonParser parser = parser(bytes)) {
            while (parser.nextToken() != null) {
                values.add(tree(parser));
            }
        } catch (PieceLimit.Exceeded e) {
            throw tooLarge(input, "the file");
        } catch (JsonProcessingException e) {
            throw refusal(input, e, e.getLocation());
        } catch (CharConversionException e) {
            throw input.refusal(
                    null, "not JSON that can be read: " + XmlFault.sentence(e), "Export the file as UTF-8.");
        }
        return values.size() == 1 ? values.get(0) : MAPPER.valueToTree(values);
    }

    /** Takes the elements of a list, one after the other. */
    interface ElementSink {

        /**
         * Takes one element.
         *
         * @param before what stands before the list on the file's top level
         * @param list the name of the list; empty for the file itself
         */
        void take(JsonNode before, String list, JsonNode element) throws RefusedInputException;
    }

    /**
     * Reads a file of any size, of which only one element of a list has to be in memory at a time. The file itself may be the
     * list, or one value after the other.
     *
     * @param lists the names of the lists on the top level
     * @return what stands on the top level beside the lists
     */
    static JsonNode each(ScanInput input, Set<String> lists, ElementSink sink)
            throws IOException, RefusedInputException {
        ObjectNode rest = MAPPER.createObjectNode();
        PieceLimit bytes = new PieceLimit(input.bytes(), LARGEST);
        try (JsonParser parser = parser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    list(parser, bytes, element -> sink.take(rest, "", element));
                } else if (token == JsonToken.START_OBJECT) {
                    value(parser, bytes, lists, rest, sink);
                }
            }
        } catch (PieceLimit.Exceeded e) {
            throw tooLarge(input, "one element of the file");
        } catch (JsonProcessingException e) {
            throw refusal(input, e, e.getLocation());
        } catch (CharConversionException e) {
            throw input.refusal(
                    null, "not JSON that can be read: " + XmlFault.sentence(e), "Export the file as UTF-8.");
        }
        return rest;
    }

    private static void value(JsonParser parser, PieceLimit bytes, Set<String> lists, ObjectNode rest, ElementSink sink)
            throws IOException, RefusedInputException {
        rest.removeAll();
        boolean whole = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (lists.contains(name) && token == JsonToken.START_ARRAY) {
                whole = false;
                list(parser, bytes, element -> sink.take(rest, name, element));
            } else {
                rest.set(name, tree(parser));
            }
        }
        bytes.nextPiece();
        if (whole) {
            sink.take(rest, "", rest);
        }
    }

    /** Takes an element. */
    private interface Elements {
        void take(JsonNode element) throws RefusedInputException;
    }

    private static void list(JsonParser parser, PieceLimit bytes, Elements sink)
            throws IOException, RefusedInputException {
        bytes.nextPiece();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            sink.take(tree(parser));
            bytes.nextPiece();
        }
    }

    /** The value at which the parser stands; it stands on its end afterwards. */
    private static JsonNode tree(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? MAPPER.nullNode() : parser.readValueAsTree();
    }

    private static RefusedInputException tooLarge(ScanInput input, String what) {
        return input.refusal(
                null,
                what + " has more than " + LARGEST + " bytes, which is too much for JSON",
                "Export it in parts: by account, by image or by host.");
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

    /** A list's elements, a single value as one, nothing as none. */
    static Iterable<JsonNode> each(JsonNode node) {
        if (node.isArray()) {
            return node;
        }
        return node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
    }

    /** The same, but one empty element where there is none, for what says something even of no one. */
    static Iterable<JsonNode> eachOrNone(JsonNode node) {
        return node.isEmpty() && !node.isValueNode() ? List.of(MAPPER.missingNode()) : each(node);
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
