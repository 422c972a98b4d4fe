package dev.poam.report.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as all reports lay it out: two spaces, line feeds on every system, one line feed at the end.
 *
 * <p>A tree is written node by node: an object mapper would do the same after it has loaded four hundred classes, which
 * is a tenth of the time that a check of a small repository takes.
 */
public final class JsonText {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    static String of(JsonObject tree) {
        return written(generator -> write(tree, generator));
    }

    /** Valid JSON, laid out; numbers stay as they are written. */
    public static String laidOut(String json) {
        return written(generator -> {
            try (JsonParser parser = FACTORY.createParser(json)) {
                parser.nextToken();
                generator.copyCurrentStructureExact(parser);
            }
        });
    }

    private static String written(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER));
            content.writeTo(generator);
        } catch (IOException e) {
            throw new IllegalStateException("what is in memory could not be written as JSON", e);
        }
        return text + "\n";
    }

    private interface Content {
        void writeTo(JsonGenerator generator) throws IOException;
    }

    private static void write(@Nullable Object value, JsonGenerator generator) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            for (Map.Entry<String, @Nullable Object> field : object.fields().entrySet()) {
                generator.writeFieldName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            for (Object element : array.elements()) {
                write(element, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof Number number) {
            generator.writeNumber(number.toString());
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }
}
