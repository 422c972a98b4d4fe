package dev.poam.source.table;

import java.util.List;
import java.util.Optional;

/**
 * The fields of one mapping, in the order in which people write them.
 *
 * @param atLeastOneOf names of which one must be given; empty when there is no such rule
 */
public record FieldTable(List<Field> fields, List<String> atLeastOneOf) {

    public FieldTable {
        fields = List.copyOf(fields);
        atLeastOneOf = List.copyOf(atLeastOneOf);
    }

    public static FieldTable of(Field... fields) {
        return new FieldTable(List.of(fields), List.of());
    }

    /** The same fields, of which at least one of these must be given. */
    public FieldTable withAtLeastOneOf(String... names) {
        return new FieldTable(fields, List.of(names));
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }
}
