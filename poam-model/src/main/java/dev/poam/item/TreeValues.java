package dev.poam.item;

import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a YAML tree says, without how it is written: maps, lists and texts that can be compared and changed. */
final class TreeValues {

    /** Stands for no value; no text can equal it. */
    private static final Object NOTHING = new Object();

    private TreeValues() {}

    static Object of(Node node) {
        if (node instanceof MapNode map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.entries().forEach(entry -> values.put(entry.name(), of(entry.value())));
            return values;
        }
        if (node instanceof ListNode list) {
            List<Object> values = new ArrayList<>();
            list.elements().forEach(element -> values.add(of(element)));
            return values;
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.isNull() ? NOTHING : scalar.value();
    }

    /** The values with one changed; mappings on the way to it are made when they are not there. */
    static Object set(Object tree, FieldPath path, String value) {
        return change(tree, path.steps(), before -> value);
    }

    /** The values with one more in a list, which is made when it is not there. */
    static Object append(Object tree, FieldPath path, Object element) {
        return change(tree, path.steps(), before -> {
            List<Object> list = before instanceof List<?> some ? new ArrayList<>(some) : new ArrayList<>();
            list.add(element);
            return list;
        });
    }

    private static Object change(Object tree, List<FieldPath.Step> steps, UnaryOperator<Object> change) {
        if (steps.isEmpty()) {
            return change.apply(tree);
        }
        FieldPath.Step step = steps.get(0);
        List<FieldPath.Step> rest = steps.subList(1, steps.size());
        if (step.isIndex()) {
            List<Object> list = tree instanceof List<?> some ? new ArrayList<>(some) : new ArrayList<>();
            if (step.index() < list.size()) {
                list.set(step.index(), change(list.get(step.index()), rest, change));
            }
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> some) {
            some.forEach((name, value) -> map.put((String) name, value));
        }
        map.put(step.name(), change(map.getOrDefault(step.name(), NOTHING), rest, change));
        return map;
    }
}
