package dev.poam.source.table;

import dev.poam.source.MapNode;
import dev.poam.source.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A single value or a mapping, read as the one or as {@link Values}. */
final class EitherType extends FieldType {

    private final FieldType single;
    private final FieldTable table;

    EitherType(FieldType single, FieldTable table) {
        this.single = single;
        this.table = table;
    }

    @Override
    @Nullable
    Object read(Node node, String at, Reading reading) {
        return node instanceof MapNode map ? reading.table(map, at, table) : single.read(node, at, reading);
    }

    @Override
    boolean isAbsent(Node node) {
        return single.isAbsent(node);
    }

    @Override
    Map<String, Object> schema() {
        return Map.of("anyOf", List.of(single.schema(), TableSchema.of(table)));
    }

    @Override
    String words() {
        return single.words() + ", or {" + String.join(", ", table.names()) + "}";
    }

    @Override
    FieldTable table() {
        return table;
    }
}
