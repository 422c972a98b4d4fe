package dev.poam.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A YAML tree as an editor sees it: with the types of the YAML 1.2 core schema. */
final class CoreTyping {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CoreTyping() {}

    static JsonNode of(Node node) {
        if (node instanceof MapNode map) {
            ObjectNode object = NODES.objectNode();
            map.entries().forEach(entry -> object.set(entry.name(), of(entry.value())));
            return object;
        }
        if (node instanceof ListNode list) {
            ArrayNode array = NODES.arrayNode();
            list.elements().forEach(element -> array.add(of(element)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.style() == ScalarNode.Style.PLAIN ? plain(scalar.value()) : NODES.textNode(scalar.value());
    }

    private static JsonNode plain(String text) {
        if (text.matches("|~|null|Null|NULL")) {
            return NODES.nullNode();
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (text.matches("[-+]?[0-9]+")) {
            return NODES.numberNode(new BigInteger(text));
        }
        if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
            return NODES.numberNode(new BigDecimal(text));
        }
        return NODES.textNode(text);
    }
}
