package dev.poam.cmmc;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates that follow from a CMMC Status Date. The rule gives no time zone: dates are calendar dates, and days are
 * calendar days.
 */
public final class Deadlines {

    private static final int CLOSEOUT_DAYS = 180;
    private static final int STATUS_YEARS = 3;
    private static final int RETENTION_YEARS = 6;
    private static final int REEVALUATION_DAYS = 10;

    private Deadlines() {}

    /** The last day on which the results of a closeout count: the 180th (32 CFR 170.21(b)). */
    public static LocalDate closeoutDue(LocalDate statusDate) {
        return statusDate.plusDays(CLOSEOUT_DAYS);
    }

    /**
     * The last day of a Final status: three years from the CMMC Status Date, which a closeout leaves as it is (32 CFR
     * 170.4). Of a 29 February it is the 28th.
     */
    public static LocalDate finalUntil(LocalDate statusDate) {
        return statusDate.plusYears(STATUS_YEARS);
    }

    /** The last day for which artifacts are kept: six years (32 CFR 170.16(c)(4), 170.17(c)(4)). */
    public static LocalDate retainUntil(LocalDate statusDate) {
        return statusDate.plusYears(RETENTION_YEARS);
    }

    /**
     * The days on which an affirmation falls due (32 CFR 170.22): with the status, with a closeout, and on each
     * anniversary of the CMMC Status Date while a Final status lasts.
     *
     * @param closeout the day on which a successful closeout was posted; null when there was none
     * @param isFinal whether the status is, or became, Final
     */
    public static List<LocalDate> affirmations(LocalDate statusDate, @Nullable LocalDate closeout, boolean isFinal) {
        List<LocalDate> due = new ArrayList<>();
        due.add(statusDate);
        if (closeout != null) {
            due.add(closeout);
        }
        if (isFinal) {
            for (int year = 1; year <= STATUS_YEARS; year++) {
                due.add(statusDate.plusYears(year));
            }
        }
        return due.stream().distinct().sorted().toList();
    }

    /**
     * The last day on which a C3PAO may re-evaluate what was not met: the tenth business day after the assessment,
     * unless the findings report has been delivered before (32 CFR 170.17(c)(2)). The rule names no holidays; Monday to
     * Friday count.
     */
    public static LocalDate reevaluationUntil(LocalDate performed, @Nullable LocalDate reportDelivered) {
        LocalDate day = performed;
        for (int business = 0; business < REEVALUATION_DAYS; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                business++;
            }
        }
        return reportDelivered != null && reportDelivered.isBefore(day) ? reportDelivered : day;
    }
}
