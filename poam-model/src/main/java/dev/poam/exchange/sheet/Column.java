package dev.poam.exchange.sheet;

import dev.poam.item.PoamItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One field of an item as a column. */
public final class Column {

    private final String field;
    private final String header;
    private final Form form;
    private final List<String> choices;
    private final Function<PoamItem, @Nullable Object> value;

    /** How the cells of a column are written. */
    public enum Form {
        TEXT,
        /** A decimal number; of a cost that is a range one of {@link #RECORDS}. */
        NUMBER,
        /** {@code 2026-06-30}. */
        DATE,
        /** A text on each line; see {@link CellLines}. */
        LINES,
        /** On each line the fields of a mapping; see {@link CellLines}. */
        RECORDS
    }

    Column(String field, String header, Form form, List<String> choices, Function<PoamItem, @Nullable Object> value) {
        this.field = field;
        this.header = header;
        this.form = form;
        this.choices = List.copyOf(choices);
        this.value = value;
    }

    /** Where the field stands in an item: {@code source.type}. */
    public String field() {
        return field;
    }

    public String header() {
        return header;
    }

    public Form form() {
        return form;
    }

    /** The texts that a cell may hold; empty when it may hold any. */
    public List<String> choices() {
        return choices;
    }

    /**
     * What an item has there: a text, a number, a date, a list of texts, a mapping or a list of such; null when
     * there is nothing.
     */
    @Nullable
    Object value(PoamItem item) {
        return value.apply(item);
    }

    /** The cell of an item; empty when there is nothing. Formulas in it have not been made inert. */
    public String text(PoamItem item) {
        Object held = value(item);
        if (held == null) {
            return "";
        }
        if (held instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (held instanceof LocalDate || held instanceof String) {
            return held.toString();
        }
        if (held instanceof Map<?, ?> mapping) {
            return CellLines.record(mapping);
        }
        return ((List<?>) held)
                .stream()
                        .map(element -> element instanceof Map<?, ?> mapping
                                ? CellLines.record(mapping)
                                : CellLines.line(String.valueOf(element)))
                        .collect(Collectors.joining("\n"));
    }
}
