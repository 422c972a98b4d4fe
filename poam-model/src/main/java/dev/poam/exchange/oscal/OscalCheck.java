package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Holds a document against the schema of OSCAL, and against what the schema does not say. */
final class OscalCheck {

    private static final String RESOURCE = "poam-schema-1.2.1.json";

    /** Members that name things by their UUIDs without being called so. */
    private static final Set<String> LISTS_OF_NAMES = Set.of("party-uuids", "member-of-organizations");

    private final Set<String> names = new HashSet<>();
    private final Set<String> roles = new HashSet<>();
    private final List<String> objections = new ArrayList<>();

    private OscalCheck() {}

    /** What is wrong, each with its place in the document; empty when it is valid. */
    static List<String> objections(JsonNode document) {
        OscalCheck check = new OscalCheck();
        check.collect(document, "");
        check.resolve(document, "");
        return Stream.concat(bySchema(document).stream(), check.objections.stream())
                .toList();
    }

    private static List<String> bySchema(JsonNode document) {
        return Loaded.SCHEMA.validate(document).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .sorted()
                .toList();
    }

    /** Reading the schema takes longer than everything else, so it is read when first asked for. */
    private static final class Loaded {

        static final Schema SCHEMA = load();

        private static Schema load() {
            try (InputStream stream = Objects.requireNonNull(OscalCheck.class.getResourceAsStream(RESOURCE))) {
                // The patterns in the schema say what a value looks like; formats would refuse addresses of domains for
                // examples.
                SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(false)
                        .build();
                return SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_7, registry -> registry.schemaRegistryConfig(config))
                        .getSchema(stream);
            } catch (IOException e) {
                throw new UncheckedIOException("our own resource cannot be read", e);
            }
        }
    }

    private void collect(JsonNode node, String place) {
        JsonNode uuid = node.get("uuid");
        if (uuid != null && !names.add(uuid.asText())) {
            objections.add(place + "/uuid: " + uuid.asText() + " is the UUID of something else, too");
        }
        if (place.endsWith("/roles")) {
            node.forEach(role -> roles.add(role.path("id").asText()));
        }
        children(node, place, this::collect);
    }

    private void resolve(JsonNode node, String place) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            String way = place + "/" + name;
            if (name.endsWith("-uuid")) {
                requireName(value.asText(), way);
            } else if (LISTS_OF_NAMES.contains(name)) {
                value.forEach(each -> requireName(each.asText(), way));
            } else if (name.equals("href") && value.asText().startsWith("#")) {
                requireName(value.asText().substring(1), way);
            } else if (name.equals("role-id") && !roles.contains(value.asText())) {
                objections.add(way + ": no role is called " + value.asText());
            }
        }
        requireOrder(node, "start", "end", place);
        requireOrder(node, "collected", "expires", place);
        requireOrder(node, "published", "last-modified", place);
        children(node, place, this::resolve);
    }

    private void requireName(String uuid, String place) {
        if (!names.contains(uuid)) {
            objections.add(place + ": nothing in the document has the UUID " + uuid);
        }
    }

    private void requireOrder(JsonNode node, String earlier, String later, String place) {
        if (node.path(earlier).isTextual() && node.path(later).isTextual()) {
            try {
                if (time(node, earlier).isAfter(time(node, later))) {
                    objections.add(place + ": " + earlier + " is after " + later);
                }
            } catch (DateTimeException e) {
                objections.add(place + ": " + earlier + " or " + later + " is no time");
            }
        }
    }

    private static OffsetDateTime time(JsonNode node, String name) {
        return OffsetDateTime.parse(node.get(name).textValue());
    }

    private interface Visit {
        void at(JsonNode node, String place);
    }

    private static void children(JsonNode node, String place, Visit visit) {
        node.properties().forEach(member -> visit.at(member.getValue(), place + "/" + member.getKey()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit.at(node.get(i), place + "/" + i);
        }
    }
}
