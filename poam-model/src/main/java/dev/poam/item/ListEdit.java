package dev.poam.item;

import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import java.util.List;
import java.util.Optional;

/** Works out the one change that adds to a list of the item's own fields. */
final class ListEdit {

    private final FieldInsertion insertion;
    private final YamlLayout layout;
    private final MapNode root;

    ListEdit(FieldInsertion insertion, MapNode root) {
        this.insertion = insertion;
        this.layout = insertion.layout();
        this.root = root;
    }

    /** The change; empty when there is no way that is surely right. */
    Optional<Splice> append(FieldPath path, NewElement element) {
        if (path.steps().size() != 1) {
            return Optional.empty();
        }
        String name = path.last().name();
        Optional<MapNode.Entry> entry = root.entry(name);
        boolean inFlow = layout.isFlow(root);
        if (entry.isEmpty()) {
            return insertion.into(root, name, new NewList(element), ItemFields.namesAt(List.of()));
        }
        Node node = entry.get().value();
        if (node instanceof ScalarNode scalar) {
            boolean nothing = scalar.isNull() && scalar.value().isEmpty();
            return nothing ? Optional.of(insertion.under(entry.get(), new NewList(element), inFlow)) : Optional.empty();
        }
        return node instanceof ListNode list ? append(list, element) : Optional.empty();
    }

    private Optional<Splice> append(ListNode list, NewElement element) {
        List<Node> elements = list.elements();
        if (layout.isFlow(list)) {
            return Optional.of(
                    elements.isEmpty()
                            ? Splice.insert(list.span().start() + 1, element.flow())
                            : Splice.insert(
                                    layout.contentEnd(elements.get(elements.size() - 1)), ", " + element.flow()));
        }
        int column = layout.column(list.span().start());
        int behind = layout.contentEnd(list);
        String lineEnd = layout.lineEnd(behind);
        String indent = " ".repeat(column);
        String lines = indent + "- " + element.block(indent + "  ", lineEnd);
        return Optional.of(insertion.asLines(layout.lineBehind(behind, column), lines, lineEnd));
    }

    private record NewList(NewElement element) implements FieldInsertion.NewValue {

        @Override
        public String block(String indent, String lineEnd) {
            return lineEnd + indent + "- " + element.block(indent + "  ", lineEnd);
        }

        @Override
        public String flow() {
            return "[" + element.flow() + "]";
        }
    }
}
