package dev.poam.source.table;

import dev.poam.source.Node;
import dev.poam.source.ScalarNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a field's value may be: how it is read, how a JSON Schema says it, how a person says it. */
public abstract sealed class FieldType
        permits ChoiceType, DateType, EitherType, FormType, ListType, NamesType, NumberType, TableType, TextType {

    /** Prose of any length. */
    public static FieldType prose() {
        return new TextType("text", true, false);
    }

    /** A text on one line that people read. */
    public static FieldType line() {
        return new TextType("one line of text", false, false);
    }

    /** A text on one line that stands for something, such as a path or a person's id; invisible characters are errors. */
    public static FieldType name(String words) {
        return new TextType(words, false, true);
    }

    /** A text of a fixed form; the regular expression must mean the same in Java and in a JSON Schema. */
    public static FieldType form(String words, String regex) {
        return new FormType(words, regex);
    }

    /** A calendar date; read as a {@link java.time.LocalDate}. */
    public static FieldType date() {
        return new DateType();
    }

    /** A decimal number between two bounds, both included; read as a {@link BigDecimal}. */
    public static FieldType number(String words, String lowest, String highest) {
        return new NumberType(words, new BigDecimal(lowest), new BigDecimal(highest), false);
    }

    /** A whole number between two bounds, both included; read as a {@link BigDecimal}. */
    public static FieldType wholeNumber(String words, int lowest, int highest) {
        return new NumberType(words, BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest), true);
    }

    /** One of the constants of an enum, each under its label. */
    public static <E extends Enum<E>> FieldType choice(Class<E> constants, Function<E, String> label) {
        Map<String, Object> byLabel = new LinkedHashMap<>();
        for (E constant : List.of(constants.getEnumConstants())) {
            byLabel.put(label.apply(constant), constant);
        }
        return new ChoiceType(byLabel);
    }

    /** A list of values of one type. */
    public static FieldType list(FieldType element) {
        return new ListType(element, false);
    }

    /** A list of values of one type, or one such value alone. */
    public static FieldType oneOrMore(FieldType element) {
        return new ListType(element, true);
    }

    /** A mapping with fields of its own. */
    public static FieldType table(FieldTable table) {
        return new TableType(table);
    }

    /** A single value, or a mapping with fields of its own. */
    public static FieldType either(FieldType single, FieldTable table) {
        return new EitherType(single, table);
    }

    /** A mapping from names that the file chooses to values of one type. */
    public static FieldType names(String words, FieldType value) {
        return new NamesType(words, value, List.of());
    }

    /** A mapping from some of the known names to values of one type. */
    public static FieldType names(String words, FieldType value, List<String> known) {
        return new NamesType(words, value, known);
    }

    FieldType() {}

    /**
     * Reads a value that is not absent; null when nothing can be made of it, which has then been reported.
     *
     * @param at the field's path, such as {@code milestones[0].target}
     */
    abstract @Nullable Object read(Node node, String at, Reading reading);

    /** The value as a JSON Schema sees it. */
    abstract Map<String, Object> schema();

    /** What a person calls such a value. */
    abstract String words();

    /** The table of a mapping, or of the mappings in a list; null when there is none. */
    @Nullable
    FieldTable table() {
        return null;
    }

    /** The fields of a mapping, or of the mappings in a list; empty for single values. */
    public Optional<FieldTable> fields() {
        return Optional.ofNullable(table());
    }

    /** Whether the value is a list, or may be one. */
    public boolean isList() {
        return this instanceof ListType;
    }

    /** Whether the value may be a single one although it may have fields too. */
    public boolean isSingleOrTable() {
        return this instanceof EitherType;
    }

    /** Whether the field is there but says nothing. */
    boolean isAbsent(Node node) {
        return node instanceof ScalarNode scalar && scalar.isNull();
    }
}
