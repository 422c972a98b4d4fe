package dev.poam.item;

import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.Span;
import java.util.List;
import java.util.Optional;

/** Finds where a field goes that a mapping does not have yet, and how it is indented there. */
final class FieldInsertion {

    private static final String STEP = "  ";

    private final String text;
    private final Span yaml;
    private final YamlLayout layout;

    FieldInsertion(String text, Span yaml) {
        this.text = text;
        this.yaml = yaml;
        this.layout = new YamlLayout(text, yaml.end());
    }

    /** Writes the value of a new field. */
    interface NewValue {

        /** Behind {@code name:}, with a space before it where one belongs; continuation lines have the indentation. */
        String block(String indent, String lineEnd);

        /** Behind {@code name: } in braces. */
        String flow();
    }

    /** The change that adds a field to a mapping; empty when the mapping is laid out in no usual way. */
    Optional<Splice> into(MapNode map, String name, NewValue value, List<String> order) {
        if (map.entries().isEmpty()) {
            return layout.isFlow(map)
                    ? Optional.of(Splice.insert(map.span().start() + 1, name + ": " + value.flow()))
                    : Optional.empty();
        }
        MapNode.Entry neighbour = neighbour(map, name, order);
        int behind = end(neighbour);
        if (layout.isFlow(map)) {
            return Optional.of(Splice.insert(behind, ", " + name + ": " + value.flow()));
        }
        int column = layout.column(neighbour.key().span().start());
        String indent = " ".repeat(column);
        String lineEnd = layout.lineEnd(behind);
        String field = indent + name + ":" + value.block(indent + STEP, lineEnd);
        return Optional.of(asLines(layout.lineBehind(behind, column), field, lineEnd));
    }

    /** The change that gives a value to a field that is there without one. */
    Splice under(MapNode.Entry entry, NewValue value, boolean inFlow) {
        int behindColon = entry.value().span().start();
        if (inFlow) {
            return Splice.insert(behindColon, " " + value.flow());
        }
        int column = layout.column(entry.key().span().start());
        String lineEnd = layout.lineEnd(behindColon);
        String written = value.block(" ".repeat(column) + STEP, lineEnd);
        if (!written.startsWith(lineEnd)) {
            return Splice.insert(behindColon, written);
        }
        String lines = written.substring(lineEnd.length());
        return asLines(layout.lineBehind(behindColon, column), lines, lineEnd);
    }

    /** Whole lines at the start of a line; behind a last line without an end, so that there is none after it either. */
    Splice asLines(int offset, String lines, String lineEnd) {
        boolean fresh = layout.isLineStart(offset) && (offset < text.length() || offset > yaml.start());
        return Splice.insert(offset, fresh ? lines + lineEnd : lineEnd + lines);
    }

    private int end(MapNode.Entry entry) {
        int behindColon = Math.min(entry.key().span().end() + 1, yaml.end());
        return Math.max(behindColon, layout.contentEnd(entry.value()));
    }

    /** The last field that comes before the new one in the usual order; else the mapping's last. */
    private static MapNode.Entry neighbour(MapNode map, String name, List<String> order) {
        MapNode.Entry found = map.entries().get(map.entries().size() - 1);
        int place = order.indexOf(name);
        int best = -1;
        for (MapNode.Entry entry : map.entries()) {
            int other = order.indexOf(entry.name());
            if (other >= 0 && other < place && other > best) {
                best = other;
                found = entry;
            }
        }
        return found;
    }

    YamlLayout layout() {
        return layout;
    }

    /** Whether a node is written inside brackets or braces, its own or those around it. */
    boolean isInFlow(List<Node> around) {
        return around.stream().anyMatch(layout::isFlow);
    }
}
