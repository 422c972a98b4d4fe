package dev.poam.source.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as a JSON Schema (draft 2020-12), in maps and lists that any JSON library writes. */
public final class TableSchema {

    private TableSchema() {}

    /** The schema of a mapping: its properties with descriptions and examples, and which of them are required. */
    public static Map<String, Object> of(FieldTable table) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field field : table.fields()) {
            properties.put(field.name(), property(field));
            if (field.need().always()) {
                required.add(field.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!table.atLeastOneOf().isEmpty()) {
            schema.put(
                    "anyOf",
                    table.atLeastOneOf().stream()
                            .map(name -> Map.of("required", List.of(name)))
                            .toList());
        }
        return schema;
    }

    /** What holds of a property of which it is not enough to be there without a value. */
    public static Map<String, Object> given(Field field) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("not", Map.of("type", "null"));
        notEmpty(field.type(), given);
        return given;
    }

    private static Map<String, Object> property(Field field) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", description(field));
        property.putAll(field.type().schema());
        if (field.need().always()) {
            notEmpty(field.type(), property);
        } else {
            orNull(property);
        }
        return property;
    }

    private static String description(Field field) {
        String meaning = Character.toUpperCase(field.meaning().charAt(0))
                + field.meaning().substring(1);
        String when = field.need().equals(Need.NEVER)
                ? ""
                : " Required: " + field.need().words() + ".";
        return meaning + "." + when + " Example: " + field.example();
    }

    private static void notEmpty(FieldType type, Map<String, Object> property) {
        if (type instanceof ListType) {
            property.put("minItems", 1);
        } else if (type instanceof TextType) {
            Object pattern = property.remove("pattern");
            if (pattern == null) {
                property.put("pattern", SchemaPatterns.NOT_BLANK);
            } else {
                property.put("allOf", List.of(Map.of("pattern", pattern), Map.of("pattern", SchemaPatterns.NOT_BLANK)));
            }
        }
    }

    /** A name without a value, as people leave it in a half-filled file, counts as not given. */
    private static void orNull(Map<String, Object> property) {
        if (property.get("enum") instanceof List<?> labels) {
            List<Object> extended = new ArrayList<>(labels);
            extended.add(null);
            property.put("enum", extended);
        } else if (property.get("anyOf") instanceof List<?> choices) {
            List<Object> extended = new ArrayList<>(choices);
            extended.add(Map.of("type", "null"));
            property.put("anyOf", extended);
        } else {
            List<Object> types = new ArrayList<>();
            if (property.get("type") instanceof List<?> several) {
                types.addAll(several);
            } else {
                types.add(property.get("type"));
            }
            types.add("null");
            property.put("type", types);
        }
    }
}
