package dev.poam.source.table;

import dev.poam.source.MapNode;
import dev.poam.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping whose names the file chooses, read as a {@link Map} in the file's order. */
final class NamesType extends FieldType {

    private final String words;
    private final FieldType value;
    private final List<String> known;

    NamesType(String words, FieldType value, List<String> known) {
        this.words = words;
        this.value = value;
        this.known = List.copyOf(known);
    }

    @Override
    @Nullable
    Object read(Node node, String at, Reading reading) {
        if (!(node instanceof MapNode map)) {
            reading.badValue(node, at, "is " + node.describe() + ", not a mapping", "Write name: value below it.");
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (MapNode.Entry entry : map.entries()) {
            String place = at + "." + entry.name();
            reading.place(place, entry.key().position());
            if (!known.isEmpty() && !known.contains(entry.name())) {
                reading.unknownField(entry.key(), known);
            } else if (value.isAbsent(entry.value())) {
                reading.badValue(entry.value(), place, "is empty", "Write " + value.words() + ".");
            } else {
                Object read = value.read(entry.value(), place, reading);
                if (read != null) {
                    values.put(entry.name(), read);
                }
            }
        }
        return values;
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (known.isEmpty()) {
            schema.put("additionalProperties", value.schema());
        } else {
            Map<String, Object> properties = new LinkedHashMap<>();
            known.forEach(name -> properties.put(name, value.schema()));
            schema.put("properties", properties);
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    @Override
    String words() {
        return words + ": " + value.words();
    }
}
