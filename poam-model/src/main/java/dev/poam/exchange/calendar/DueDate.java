package dev.poam.exchange.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A day in the calendar.
 *
 * @param name stays when the day is moved
 * @param modified when what it belongs to was last changed
 * @param changes how often the day has been moved
 */
record DueDate(
        LocalDate day, UUID name, Category category, String summary, String description, Instant modified, int changes)
        implements Comparable<DueDate> {

    private static final Comparator<DueDate> ORDER = Comparator.comparing(DueDate::day)
            .thenComparing(DueDate::summary)
            .thenComparing(due -> due.name().toString());

    /** What kind of day it is; the names are those of the calendar's categories. */
    enum Category {
        TARGET("POAM TARGET"),
        MILESTONE("POAM MILESTONE"),
        RISK_ACCEPTANCE("POAM RISK ACCEPTANCE"),
        REVIEW("POAM REVIEW"),
        STATUS("CMMC STATUS");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Override
    public int compareTo(DueDate other) {
        return ORDER.compare(this, other);
    }
}
