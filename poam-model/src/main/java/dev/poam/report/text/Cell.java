package dev.poam.report.text;

import dev.poam.item.Labelled;
import dev.poam.item.PoamItem;
import dev.poam.project.People;
import dev.poam.project.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values of items as they stand in a table; what is not known is a hyphen. */
public final class Cell {

    public static final String NONE = "-";
    private static final int LONGEST = 200;

    private Cell() {}

    /** Words of people, cut where they are too long for a table. */
    public static String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " ...";
    }

    public static String date(@Nullable LocalDate date) {
        return date == null ? NONE : date.toString();
    }

    public static String label(@Nullable Labelled value) {
        return value == null ? NONE : value.label();
    }

    /** The status of an item as its commits write it. */
    public static String status(@Nullable String written) {
        return written == null ? "gone" : written.isBlank() ? "none" : written;
    }

    public static String riskClass(PoamItem item) {
        return label(item.riskClass().orElse(null));
    }

    public static String score(PoamItem item) {
        return item.risk().score().map(BigDecimal::toPlainString).orElse(NONE);
    }

    /** A person's name, else the id or role as it is written. */
    public static String owner(@Nullable String owner, People people) {
        return text(owner == null ? null : people.byId(owner).map(Person::name).orElse(owner));
    }
}
