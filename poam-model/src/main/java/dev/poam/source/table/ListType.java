package dev.poam.source.table;

import dev.poam.source.ListNode;
import dev.poam.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several values of one type, read as a {@link List} of those that could be read. */
final class ListType extends FieldType {

    private final FieldType element;
    private final boolean oneAlone;

    ListType(FieldType element, boolean oneAlone) {
        this.element = element;
        this.oneAlone = oneAlone;
    }

    @Override
    @Nullable
    Object read(Node node, String at, Reading reading) {
        List<Object> values = new ArrayList<>();
        if (node instanceof ListNode list) {
            for (Node each : list.elements()) {
                // Counted by what was kept, so that a position belongs to the value of the same index.
                readElement(each, at + "[" + values.size() + "]", reading, values);
            }
            return values;
        }
        if (!oneAlone) {
            reading.badValue(
                    node,
                    at,
                    "is " + node.describe() + ", not a list",
                    "Write a list: [a, b], or a line - a for each.");
        }
        readElement(node, oneAlone ? at : at + "[0]", reading, values);
        return values;
    }

    private void readElement(Node node, String at, Reading reading, List<Object> values) {
        reading.place(at, node.position());
        if (element.isAbsent(node)) {
            reading.badValue(node, at, "is empty", "Write a value or delete the entry.");
            return;
        }
        Object value = element.read(node, at, reading);
        if (value != null) {
            values.add(value);
        }
    }

    @Override
    boolean isAbsent(Node node) {
        return super.isAbsent(node)
                || (node instanceof ListNode list && list.elements().isEmpty());
    }

    @Override
    Map<String, Object> schema() {
        Map<String, Object> items = new LinkedHashMap<>(element.schema());
        if (element instanceof TextType) {
            items.putIfAbsent("minLength", 1);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", items);
        return oneAlone ? Map.of("anyOf", List.of(list, element.schema())) : list;
    }

    @Override
    String words() {
        return oneAlone ? element.words() + "; one, or a list" : "list of " + element.words();
    }

    @Override
    @Nullable
    FieldTable table() {
        return element.table();
    }
}
