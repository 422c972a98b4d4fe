package dev.poam.source.table;

import dev.poam.source.MapNode;
import dev.poam.source.Node;
import java.util.Map;

/** A mapping with fields of its own, read as {@link Values}; what is no mapping is read as an empty one. */
final class TableType extends FieldType {

    private final FieldTable table;

    TableType(FieldTable table) {
        this.table = table;
    }

    @Override
    Object read(Node node, String at, Reading reading) {
        if (node instanceof MapNode map) {
            return reading.table(map, at, table);
        }
        reading.badValue(
                node,
                at,
                "is " + node.describe() + ", not a mapping",
                "Write its fields below it: " + String.join(", ", table.names()) + ".");
        return Values.EMPTY;
    }

    @Override
    Map<String, Object> schema() {
        return TableSchema.of(table);
    }

    @Override
    String words() {
        return "mapping";
    }

    @Override
    FieldTable table() {
        return table;
    }
}
