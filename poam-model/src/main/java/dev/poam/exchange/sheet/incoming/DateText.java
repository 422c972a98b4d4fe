package dev.poam.exchange.sheet.incoming;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them into sheets; what names no single day is none. */
public final class DateText {

    private static final String MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern ISO = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?[- .]{0,2}" + MONTHS + "[- ,.]{0,2}([0-9]{4}|[0-9]{2})");
    private static final Pattern MONTH_DAY =
            Pattern.compile(MONTHS + "[ .-]{0,2}([0-9]{1,2})(?:st|nd|rd|th)?[ ,-]{1,2}([0-9]{4})");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(?:\\.[0-9]{1,12})?");
    private static final Pattern TIME = Pattern.compile(
            "(?:[t ,]{1,2}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?: ?[ap]m)?(?:z| ?[+-][0-9]{2}:?[0-9]{2})?)?");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\A(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,? ");
    private static final List<String> NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The numbers by which sheets count days from the end of 1899; these are the years 1982 to 2064. */
    private static final LocalDate ZERO_OF_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    private static final int FIRST_SERIAL = 30_000;
    private static final int LAST_SERIAL = 60_000;
    private static final int LONGEST = 60;
    private static final int LAST_MONTH = 12;

    /** Of two digits a later one is of the century before, in which no plan of ours begins. */
    private static final int LAST_SHORT_YEAR = 68;

    /** Dates as they are written in the United States; it needs the constants above. */
    public static final DateText MONTH_FIRST = new DateText(DateOrder.MONTH_FIRST);

    private final DateOrder order;
    private final LocalDate zero;

    /** Dates of a file whose numbers of days begin in 1900. */
    DateText(DateOrder order) {
        this(order, false);
    }

    DateText(DateOrder order, boolean countsFrom1904) {
        this.order = order;
        this.zero = countsFrom1904 ? ZERO_OF_1904 : ZERO_OF_1900;
    }

    /** A date found in a text. */
    record Found(LocalDate date, int start, int end) {}

    /** The day that a cell names; empty for anything else, such as a quarter or a word. */
    public Optional<LocalDate> date(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher weekday = WEEKDAY.matcher(text);
        String bare = weekday.find() ? text.substring(weekday.end()) : text;
        Optional<LocalDate> serial = serial(bare);
        return serial.isPresent()
                ? serial
                : first(bare)
                        .filter(found -> found.start() == 0)
                        .filter(found ->
                                TIME.matcher(bare.substring(found.end())).matches())
                        .map(Found::date);
    }

    /** The first date in a text, and where it stands. */
    Optional<Found> first(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        Found first = null;
        for (Pattern form : List.of(ISO, NUMBERS, DAY_MONTH, MONTH_DAY)) {
            Matcher matcher = form.matcher(folded);
            while (matcher.find()) {
                Optional<LocalDate> date = standsAlone(folded, matcher) ? date(form, matcher) : Optional.empty();
                if (date.isPresent()) {
                    if (first == null || matcher.start() < first.start()) {
                        first = new Found(date.get(), matcher.start(), matcher.end());
                    }
                    break;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    /** Which order the dates of a text prove: that of 05/28/2026 is {@code MONTH_FIRST}. */
    static Set<DateOrder> provenBy(String text) {
        Set<DateOrder> proven = EnumSet.noneOf(DateOrder.class);
        Matcher matcher = NUMBERS.matcher(text);
        while (matcher.find()) {
            int first = number(matcher, 1);
            int second = number(matcher, 3);
            if (standsAlone(text, matcher) && (first > LAST_MONTH) != (second > LAST_MONTH)) {
                proven.add(first > LAST_MONTH ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
            }
        }
        return proven;
    }

    /** Whether a cell is a date of two numbers of which either can be the month. */
    static boolean isAmbiguous(String cell) {
        Matcher matcher = NUMBERS.matcher(cell.strip());
        return matcher.lookingAt()
                && number(matcher, 1) <= LAST_MONTH
                && number(matcher, 3) <= LAST_MONTH
                && number(matcher, 1) != number(matcher, 3);
    }

    /** Whether a cell is a date only as a number of days. */
    boolean isSerial(String cell) {
        return serial(cell.strip()).isPresent();
    }

    private static boolean standsAlone(String text, Matcher matcher) {
        int before = matcher.start() - 1;
        int behind = matcher.end();
        boolean isFree = before < 0 || !Character.isLetterOrDigit(text.charAt(before));
        boolean isWhole = behind >= text.length()
                || !Character.isLetterOrDigit(text.charAt(behind))
                || text.charAt(behind) == 't';
        return isFree && isWhole;
    }

    private Optional<LocalDate> date(Pattern form, Matcher matcher) {
        if (form == ISO) {
            return day(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        }
        if (form == NUMBERS) {
            int first = number(matcher, 1);
            int second = number(matcher, 3);
            int year = year(matcher, 4);
            return switch (order) {
                case MONTH_FIRST -> day(year, first, second);
                case DAY_FIRST -> day(year, second, first);
                case UNDECIDED -> isEither(first, second) ? Optional.empty() : either(year, first, second);
            };
        }
        return form == DAY_MONTH
                ? day(year(matcher, 3), month(matcher, 2), number(matcher, 1))
                : day(year(matcher, 3), month(matcher, 1), number(matcher, 2));
    }

    private static boolean isEither(int first, int second) {
        return first <= LAST_MONTH && second <= LAST_MONTH && first != second;
    }

    private static Optional<LocalDate> either(int year, int first, int second) {
        return first > LAST_MONTH ? day(year, second, first) : day(year, first, second);
    }

    private Optional<LocalDate> serial(String text) {
        Matcher matcher = SERIAL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int days = number(matcher, 1);
        return days < FIRST_SERIAL || days > LAST_SERIAL ? Optional.empty() : Optional.of(zero.plusDays(days));
    }

    private static int month(Matcher matcher, int group) {
        return 1 + NAMES.indexOf(String.valueOf(matcher.group(group)));
    }

    private static int year(Matcher matcher, int group) {
        int year = number(matcher, group);
        return year < 100 ? (year <= LAST_SHORT_YEAR ? 2000 : 1900) + year : year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(String.valueOf(matcher.group(group)));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
