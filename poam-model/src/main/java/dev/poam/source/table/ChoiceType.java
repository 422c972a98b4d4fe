package dev.poam.source.table;

import dev.poam.source.Nearest;
import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of several values with fixed names, read as the value behind the name. */
final class ChoiceType extends FieldType {

    private final Map<String, Object> byLabel;

    ChoiceType(Map<String, Object> byLabel) {
        this.byLabel = byLabel;
    }

    @Override
    @Nullable
    Object read(Node node, String at, Reading reading) {
        ScalarNode scalar = reading.scalar(node, at, words());
        if (scalar == null || reading.hasInvisible(scalar, at)) {
            return null;
        }
        Object exact = byLabel.get(scalar.value());
        if (exact != null) {
            return exact;
        }
        String written = Shown.value(scalar.value());
        String help = "Write one of " + words() + ".";
        Optional<String> near = Nearest.to(scalar.value(), byLabel.keySet());
        reading.badValue(
                scalar,
                at,
                "is " + written
                        + near.map(label -> "; did you mean `" + label + "`?").orElse(""),
                help);
        // Another spelling of the same letters is understood, so that the rest of the checks can go on.
        return near.filter(label -> fold(label).equals(fold(scalar.value())))
                .map(byLabel::get)
                .orElse(null);
    }

    private static String fold(String label) {
        return label.replace(" ", "").replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("enum", new ArrayList<>(byLabel.keySet()));
        return schema;
    }

    @Override
    String words() {
        return String.join(", ", byLabel.keySet());
    }
}
