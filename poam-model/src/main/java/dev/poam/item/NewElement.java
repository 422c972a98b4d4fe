package dev.poam.item;

import dev.poam.source.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is added to a list. */
sealed interface NewElement {

    /** On one line, for lists in brackets. */
    String flow();

    /** As lines behind {@code - }, each but the first with the indentation before it. */
    String block(String indent, String lineEnd);

    /** As {@link TreeValues} has it. */
    Object value();

    /** A single text. */
    record Text(String text) implements NewElement {

        @Override
        public String flow() {
            return ScalarText.onOneLine(text, ScalarNode.Style.PLAIN, true);
        }

        @Override
        public String block(String indent, String lineEnd) {
            return ScalarText.onOneLine(text, ScalarNode.Style.PLAIN, false);
        }

        @Override
        public Object value() {
            return text;
        }
    }

    /** A mapping of texts. */
    record Fields(Map<String, String> fields) implements NewElement {

        public Fields {
            fields = new LinkedHashMap<>(fields);
        }

        @Override
        public String flow() {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": "
                            + ScalarText.onOneLine(field.getValue(), ScalarNode.Style.PLAIN, true))
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public String block(String indent, String lineEnd) {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": "
                            + ScalarText.onOneLine(field.getValue(), ScalarNode.Style.PLAIN, false))
                    .collect(Collectors.joining(lineEnd + indent));
        }

        @Override
        public Object value() {
            return fields;
        }
    }
}
