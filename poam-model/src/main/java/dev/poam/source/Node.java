package dev.poam.source;

/** A value in a YAML file, untyped: every scalar is the text it was written as. */
public sealed interface Node permits ScalarNode, ListNode, MapNode {

    /** Where the value begins. */
    Position position();

    /** The stretch of the file that the value takes. */
    Span span();

    /** What a person calls this sort of value: a text, a list, a mapping. */
    String describe();
}
