package dev.poam.exchange.scan.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The names by which one knows what a JSON file is, without its values. */
final class JsonNames {

    /** Names that are kept; no format has as many. */
    private static final int MOST = 500;

    private final JsonParser parser;
    private final Set<String> names = new TreeSet<>();

    private JsonNames(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The names on the top level, or in the first element of a list that is the file; {@code []} for such a list. Those in the
     * first element of a list below are written {@code Findings/ProductArn}, and {@code Findings/} says that it is empty.
     */
    static Set<String> of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser parser = ScanJson.parser(new BufferedInputStream(bytes))) {
            JsonNames names = new JsonNames(parser);
            try {
                names.read();
            } catch (JsonProcessingException e) {
                // Names up to the fault are enough to tell what the file was meant to be; its reader reports the fault.
                return names.names;
            }
            return names.names;
        }
    }

    private void read() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            names.add("[]");
            token = parser.nextToken();
        }
        if (token != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            add(name);
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                readList(name + "/");
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readList(String prefix) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            add(prefix);
            return;
        }
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                add(prefix + parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
        for (JsonToken next = parser.nextToken(); isInList(next); next = parser.nextToken()) {
            parser.skipChildren();
        }
    }

    private static boolean isInList(JsonToken token) {
        return token != null && token != JsonToken.END_ARRAY;
    }

    private void add(String name) {
        if (names.size() < MOST) {
            names.add(name);
        }
    }
}
