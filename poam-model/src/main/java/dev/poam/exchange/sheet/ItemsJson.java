package dev.poam.exchange.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.extract.Extract;
import dev.poam.item.PoamItem;
import dev.poam.item.RiskClass;
import dev.poam.report.history.HistoryJson;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.text.JsonText;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All items with their fields by the names that items write, and with the history of each. */
public final class ItemsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ItemsJson() {}

    /** Renders items by id; fields that an item does not have are left out. */
    public static String render(Extract extract) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("organization", extract.settings().organization());
        root.put("system", extract.settings().system());
        root.put("marking", extract.settings().marking());
        root.put("asOf", extract.asOf().toString());
        root.put("commit", extract.head().commit());
        root.put(
                "committedAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(extract.head().at()));
        ArrayNode items = root.putArray("items");
        Map<String, JsonNode> histories = histories(extract);
        for (ReportedItem reported : extract.items()) {
            PoamItem item = reported.item();
            ObjectNode node = items.addObject();
            node.put("path", item.path());
            Columns.all().forEach(column -> add(node, column.field(), column.value(item)));
            add(node, "riskScore", item.risk().score().orElse(null));
            add(node, "riskClass", item.riskClass().map(RiskClass::label).orElse(null));
            add(node, "completed", reported.completed().orElse(null));
            node.set("history", histories.get(item.id()));
        }
        return JsonText.laidOut(root.toString());
    }

    private static Map<String, JsonNode> histories(Extract extract) {
        Map<String, JsonNode> histories = new HashMap<>();
        try {
            for (JsonNode item : MAPPER.readTree(
                            HistoryJson.render(extract.audit().history()))
                    .get("items")) {
                histories.put(item.get("id").textValue(), item);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written as JSON could not be read as such", e);
        }
        return histories;
    }

    private static void add(ObjectNode node, String field, @Nullable Object value) {
        if (value == null) {
            return;
        }
        int dot = field.indexOf('.');
        if (dot < 0) {
            node.set(field, json(value));
        } else {
            add(node.withObjectProperty(field.substring(0, dot)), field.substring(dot + 1), value);
        }
    }

    private static JsonNode json(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof BigDecimal number) {
            return nodes.numberNode(number);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = nodes.arrayNode();
            list.forEach(element -> array.add(json(element)));
            return array;
        }
        if (value instanceof Map<?, ?> mapping) {
            ObjectNode object = nodes.objectNode();
            mapping.forEach((name, each) -> object.set(name.toString(), json(each)));
            return object;
        }
        return nodes.textNode(value.toString());
    }
}
