package dev.poam.exchange.calendar;

import dev.poam.exchange.extract.Extract;
import dev.poam.project.Settings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The days that lie ahead as an iCalendar file (RFC 5545) to which people can subscribe: a day of the file keeps its name
 * when its date is moved, so that calendars move it too.
 */
public final class DueDateCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** How often a program that subscribes may look again (RFC 7986); commits land on working days. */
    private static final String DAILY = "P1D";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private DueDateCalendar() {}

    /** Renders the calendar; without a day ahead it has no entry. */
    public static String render(Extract extract) {
        Settings settings = extract.settings();
        String system = settings.system() == null ? settings.organization() : settings.system();
        String name = system == null ? "POA&M" : "POA&M of " + system;
        IcsLines lines = new IcsLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//dev.poam//poam-maven-plugin//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", DAILY)
                .line("X-PUBLISHED-TTL", DAILY);
        DueDates.of(extract).forEach(due -> add(due, extract, lines));
        return lines.line("END", "VCALENDAR").toString();
    }

    private static void add(DueDate due, Extract extract, IcsLines lines) {
        String marking = extract.settings().marking();
        lines.line("BEGIN", "VEVENT")
                .line("UID", due.name().toString())
                .line("DTSTAMP", utc(extract.head().at().toInstant()))
                .line("LAST-MODIFIED", utc(due.modified()))
                .line("SEQUENCE", String.valueOf(due.changes()))
                .line("DTSTART;VALUE=DATE", DAY.format(due.day()))
                .line("DTEND;VALUE=DATE", DAY.format(due.day().plusDays(1)))
                .text("SUMMARY", due.summary())
                .text("DESCRIPTION", (marking == null ? "" : marking + "\n") + due.description())
                .line("CATEGORIES", due.category().label())
                .line("CLASS", marking == null ? "PUBLIC" : "CONFIDENTIAL")
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private static String utc(Instant moment) {
        return UTC.format(moment);
    }
}
