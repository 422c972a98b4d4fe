package dev.poam.source.table;

import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text, read as a {@link String} without white space around it. */
final class TextType extends FieldType {

    private final String words;
    private final boolean manyLines;
    private final boolean strict;

    TextType(String words, boolean manyLines, boolean strict) {
        this.words = words;
        this.manyLines = manyLines;
        this.strict = strict;
    }

    @Override
    @Nullable
    Object read(Node node, String at, Reading reading) {
        ScalarNode scalar = reading.scalar(node, at, words);
        if (scalar == null || (strict && reading.hasInvisible(scalar, at))) {
            return null;
        }
        if (!strict) {
            reading.noteEscapedInvisible(scalar, at);
        }
        String text = scalar.value().strip();
        if (!manyLines && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
            reading.badValue(scalar, at, "has more than one line", "Write it on one line.");
            return strict ? null : text;
        }
        return text;
    }

    @Override
    boolean isAbsent(Node node) {
        return super.isAbsent(node)
                || (node instanceof ScalarNode scalar && scalar.value().isBlank());
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        // Files are read as text throughout; a ticket key such as 4711 is a number to an editor only.
        schema.put("type", List.of("string", "number", "boolean"));
        if (strict) {
            schema.put("pattern", SchemaPatterns.VISIBLE_LINE);
        } else if (!manyLines) {
            schema.put("pattern", SchemaPatterns.LINE);
        }
        return schema;
    }

    @Override
    String words() {
        return words;
    }
}
