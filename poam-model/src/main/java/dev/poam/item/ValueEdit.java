package dev.poam.item;

import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import dev.poam.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out the one change that sets a value. */
final class ValueEdit {

    private final FieldInsertion insertion;
    private final MapNode root;
    private final List<FieldPath.Step> steps;
    private final String value;
    private final List<Node> around = new ArrayList<>();

    ValueEdit(FieldInsertion insertion, MapNode root, FieldPath path, String value) {
        this.insertion = insertion;
        this.root = root;
        this.steps = path.steps();
        this.value = value;
    }

    /** The change; empty when there is no way that is surely right. */
    Optional<Splice> splice() {
        return in(root, 0);
    }

    private Optional<Splice> in(Node node, int depth) {
        if (depth == steps.size()) {
            return node instanceof ScalarNode scalar ? Optional.of(replace(scalar)) : Optional.empty();
        }
        around.add(node);
        FieldPath.Step step = steps.get(depth);
        if (!step.isIndex()) {
            return node instanceof MapNode map ? in(map, step.name(), depth) : Optional.empty();
        }
        boolean inside =
                node instanceof ListNode list && step.index() < list.elements().size();
        return inside ? in(((ListNode) node).elements().get(step.index()), depth + 1) : Optional.empty();
    }

    private Optional<Splice> in(MapNode map, String name, int depth) {
        List<FieldPath.Step> rest = steps.subList(depth + 1, steps.size());
        Optional<MapNode.Entry> entry = map.entry(name);
        if (entry.isEmpty()) {
            return newValue(rest).flatMap(added -> insertion.into(map, name, added, order(steps.subList(0, depth))));
        }
        Node node = entry.get().value();
        if (node instanceof ScalarNode scalar
                && scalar.isNull()
                && scalar.value().isEmpty()) {
            return newValue(rest).map(added -> insertion.under(entry.get(), added, isInFlow()));
        }
        return in(node, depth + 1);
    }

    private boolean isInFlow() {
        return insertion.isInFlow(around);
    }

    private Splice replace(ScalarNode before) {
        if (!YamlLayout.isBlock(before)) {
            return new Splice(before.span(), ScalarText.onOneLine(value, before.style(), isInFlow()));
        }
        Span content = new Span(before.span().start(), insertion.layout().contentEnd(before));
        return new Splice(content, ScalarText.onOneLine(value, ScalarNode.Style.PLAIN, false));
    }

    /** The usual order of the fields in the mapping to which the steps lead. */
    private static List<String> order(List<FieldPath.Step> steps) {
        List<String> names = steps.stream()
                .filter(step -> !step.isIndex())
                .map(FieldPath.Step::name)
                .toList();
        return ItemFields.namesAt(names);
    }

    private Optional<FieldInsertion.NewValue> newValue(List<FieldPath.Step> rest) {
        if (rest.isEmpty()) {
            return Optional.of(new NewText(value));
        }
        return rest.get(0).isIndex()
                ? Optional.empty()
                : newValue(rest.subList(1, rest.size()))
                        .map(inner -> new NewMapping(rest.get(0).name(), inner));
    }

    private record NewText(String value) implements FieldInsertion.NewValue {

        @Override
        public String block(String indent, String lineEnd) {
            return " "
                    + (ScalarText.canBeLiteral(value)
                            ? ScalarText.literal(value, indent, lineEnd)
                            : ScalarText.onOneLine(value, ScalarNode.Style.PLAIN, false));
        }

        @Override
        public String flow() {
            return ScalarText.onOneLine(value, ScalarNode.Style.PLAIN, true);
        }
    }

    private record NewMapping(String name, FieldInsertion.NewValue inner) implements FieldInsertion.NewValue {

        @Override
        public String block(String indent, String lineEnd) {
            return lineEnd + indent + name + ":" + inner.block(indent + "  ", lineEnd);
        }

        @Override
        public String flow() {
            return "{" + name + ": " + inner.flow() + "}";
        }
    }
}
