package dev.poam.item;

import dev.poam.source.table.Field;
import dev.poam.source.table.FieldTable;
import dev.poam.source.table.Need;
import dev.poam.source.table.SchemaDocument;
import dev.poam.source.table.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schema of an item, with which editors complete and check while somebody types. It says what the reader says,
 * as far as a schema can; what only policy asks for it leaves out.
 */
public final class ItemSchema {

    /** The resource that holds the schema, beside this class. */
    public static final String RESOURCE = "poam-item.schema.json";

    private ItemSchema() {}

    /** The schema as JSON text (draft 2020-12). */
    public static String json() {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("description", "One deficiency of a Plan of Action and Milestones (NIST SP 800-171 3.12.2).");
        rules.putAll(TableSchema.of(ItemFields.table()));
        rules.put(
                "allOf",
                List.of(
                        rule(isFrom(Status.IN_PROGRESS, true), ItemNeeds.WITH_PLAN),
                        rule(isFrom(Status.REMEDIATED, false), ItemNeeds.FROM_REMEDIATED),
                        rule(isFrom(Status.VERIFIED, false), ItemNeeds.FROM_VERIFIED)));
        return new SchemaDocument("urn:poam:schema:item", "POA&M item", rules).json();
    }

    private static Map<String, Object> rule(Map<String, Object> condition, Need need) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("if", condition);
        rule.put("then", requirement(ItemFields.table(), need));
        return rule;
    }

    /** That the fields with this need are given, here and in the mappings inside. */
    private static Map<String, Object> requirement(FieldTable table, Need need) {
        List<String> required = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : table.fields()) {
            if (field.need().equals(need)) {
                required.add(field.name());
                Map<String, Object> property = TableSchema.given(field);
                if (!field.type().isList()) {
                    field.type().fields().map(inner -> requirement(inner, need)).ifPresent(property::putAll);
                }
                properties.put(field.name(), property);
            }
        }
        Map<String, Object> requirement = new LinkedHashMap<>();
        if (!required.isEmpty()) {
            requirement.put("required", required);
            requirement.put("properties", properties);
        }
        return requirement;
    }

    private static Map<String, Object> isFrom(Status first, boolean unlessDeferred) {
        List<String> labels = Stream.of(Status.values())
                .filter(status -> status.isAtLeast(first))
                .map(Status::label)
                .toList();
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("required", List.of("status"));
        condition.put("properties", Map.of("status", Map.of("enum", labels)));
        if (unlessDeferred) {
            condition.put("not", isDeferred());
        }
        return condition;
    }

    private static Map<String, Object> isDeferred() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", Map.of("const", Kind.OPERATIONAL.label()));
        properties.put("deferral", Map.of("not", Map.of("type", "null")));
        Map<String, Object> deferred = new LinkedHashMap<>();
        deferred.put("required", List.of("kind", "deferral"));
        deferred.put("properties", properties);
        return deferred;
    }
}
