package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Small parts that stand in many places of an OSCAL document. */
final class OscalNodes {

    /** Ours, for what OSCAL has no names for. */
    static final String NAMESPACE = "https://poam.dev/ns/oscal";

    /** OSCAL's own, for the names of facets that it defines. */
    static final String CORE = "http://csrc.nist.gov/ns/oscal";

    private OscalNodes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Sets a text; nothing for none, as OSCAL has no empty ones. */
    static void set(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }

    /** Sets a list; nothing for an empty one, as OSCAL has none. */
    static void set(ObjectNode node, String name, ArrayNode list) {
        if (!list.isEmpty()) {
            node.set(name, list);
        }
    }

    /** Adds a property of ours; nothing for none. */
    static void addProperty(ArrayNode properties, String name, @Nullable String value) {
        String line = OscalText.line(value);
        if (line != null) {
            properties.addObject().put("name", name).put("ns", NAMESPACE).put("value", line);
        }
    }

    /** Adds a facet of a risk; nothing for none. */
    static void addFacet(ArrayNode facets, String name, String system, @Nullable String value) {
        String line = OscalText.line(value);
        if (line != null) {
            facets.addObject().put("name", name).put("system", system).put("value", line);
        }
    }

    /** Where something comes from: a party. */
    static ObjectNode origin(UUID party) {
        ObjectNode origin = object();
        origin.putArray("actors").addObject().put("type", "party").put("actor-uuid", party.toString());
        return origin;
    }

    /** A path in the repository as a reference. */
    static String reference(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }

    /** An address of the web as it is, when it is one. */
    static Optional<String> address(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url);
            return uri.getScheme() == null ? Optional.empty() : Optional.of(uri.toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
