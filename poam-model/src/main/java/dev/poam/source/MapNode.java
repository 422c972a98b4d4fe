package dev.poam.source;

import java.util.List;
import java.util.Optional;

/**
 * A mapping from names to values.
 *
 * @param entries in the file's order, each name once: of a name that is given twice the first stays
 */
public record MapNode(List<Entry> entries, Position position, Span span) implements Node {

    /** One name and its value. */
    public record Entry(ScalarNode key, Node value) {

        /** The name. */
        public String name() {
            return key.value();
        }
    }

    public MapNode {
        entries = List.copyOf(entries);
    }

    /** The value under a name. */
    public Optional<Node> get(String name) {
        return entry(name).map(Entry::value);
    }

    /** A name with its value. */
    public Optional<Entry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    @Override
    public String describe() {
        return "a mapping";
    }
}
