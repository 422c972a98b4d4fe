package dev.poam.source.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What could be read of one mapping, typed by its table. */
public final class Values {

    static final Values EMPTY = new Values("", Map.of(), Set.of());

    private final String at;
    private final Map<String, Object> values;
    private final Set<String> given;

    Values(String at, Map<String, Object> values, Set<String> given) {
        this.at = at;
        this.values = values;
        this.given = given;
    }

    /** The path of the mapping in the file, such as {@code milestones[0]}; empty for the file's own fields. */
    public String at() {
        return at;
    }

    /** Whether the file gives the field, even with a value that can not be or with its name misspelled. */
    public boolean has(String name) {
        return given.contains(name);
    }

    /** A text, one line or many; null when it is absent or bad. */
    public @Nullable String text(String name) {
        return value(name, String.class);
    }

    public @Nullable LocalDate date(String name) {
        return value(name, LocalDate.class);
    }

    public @Nullable BigDecimal number(String name) {
        return value(name, BigDecimal.class);
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        return value(name, type);
    }

    /** A mapping inside this one. */
    public @Nullable Values table(String name) {
        return value(name, Values.class);
    }

    /** The mappings in a list; one that is no mapping counts as empty, so that positions stay in step. */
    public List<Values> tables(String name) {
        return list(name, Values.class);
    }

    /** The mappings inside a mapping from names of the file's choice, in the file's order. */
    public Map<String, Values> tablesByName(String name) {
        return byName(name, Values.class);
    }

    /** The texts of each list inside a mapping from names of the file's choice, in the file's order. */
    public Map<String, List<String>> textsByName(String name) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        byName(name, List.class).forEach((key, list) -> {
            List<String> texts = new ArrayList<>();
            for (Object text : list) {
                texts.add((String) text);
            }
            found.put(key, texts);
        });
        return found;
    }

    public List<String> texts(String name) {
        return list(name, String.class);
    }

    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return list(name, type);
    }

    /** A mapping from names of the file's choice to constants, in the file's order. */
    public <E extends Enum<E>> Map<String, E> choicesByName(String name, Class<E> type) {
        return byName(name, type);
    }

    private <T> Map<String, T> byName(String name, Class<T> type) {
        LinkedHashMap<String, T> found = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> found.put((String) key, type.cast(value)));
        }
        return found;
    }

    private <T> List<T> list(String name, Class<T> type) {
        if (values.get(name) instanceof List<?> list) {
            return list.stream().map(type::cast).toList();
        }
        return List.of();
    }

    private <T> @Nullable T value(String name, Class<T> type) {
        Object value = values.get(name);
        return type.isInstance(value) ? type.cast(value) : null;
    }
}
