package dev.poam.source;

import java.util.List;

/** A list of values. */
public record ListNode(List<Node> elements, Position position, Span span) implements Node {

    public ListNode {
        elements = List.copyOf(elements);
    }

    @Override
    public String describe() {
        return "a list";
    }
}
