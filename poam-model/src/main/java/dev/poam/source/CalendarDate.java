package dev.poam.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as files write them: {@code 2026-06-30}, and no other way. */
public final class CalendarDate {

    private static final int LENGTH = "2026-06-30".length();

    private CalendarDate() {}

    /** Reads four digits, two and two with hyphens between; empty for anything else, and for days that do not exist. */
    public static Optional<LocalDate> parse(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, LENGTH);
        if (year <= 0 || month <= 0 || day <= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
