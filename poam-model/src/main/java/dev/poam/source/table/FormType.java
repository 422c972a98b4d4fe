package dev.poam.source.table;

import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of a fixed form, read as a {@link String}. */
final class FormType extends FieldType {

    private static final int LONGEST = 256;

    private final String words;
    private final Pattern pattern;

    FormType(String words, String regex) {
        this.words = words;
        this.pattern = Pattern.compile(regex);
    }

    @Override
    @Nullable
    Object read(Node node, String at, Reading reading) {
        ScalarNode scalar = reading.scalar(node, at, words);
        if (scalar == null || reading.hasInvisible(scalar, at)) {
            return null;
        }
        String text = scalar.value();
        if (text.length() <= LONGEST && pattern.matcher(text).matches()) {
            return text;
        }
        reading.badValue(scalar, at, "is " + Shown.value(text), "Expected: " + words + ".");
        return null;
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("maxLength", LONGEST);
        schema.put("pattern", "^(?:" + pattern.pattern() + ")$");
        return schema;
    }

    @Override
    String words() {
        return words;
    }
}
