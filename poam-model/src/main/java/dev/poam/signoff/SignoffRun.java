package dev.poam.signoff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * One act of signing, of one document or many: it gives the records their folder.
 *
 * @param at to the second
 * @param attestor the id of the person who signs
 */
public record SignoffRun(Instant at, String attestor) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public SignoffRun {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The time of the run in UTC and the attestor: {@code 20261121T184000Z-jane}. */
    public String id() {
        return STAMP.format(at) + "-" + attestor;
    }

    /** Where the run's record of a document is kept. */
    public String recordPath(String documentId) {
        return folder() + "/" + documentId + SignoffRecord.SUFFIX;
    }

    /** The folder of everything that the run makes. */
    String folder() {
        return SignoffRecord.FOLDER + "/CUI-Doc-Signoff-" + id();
    }
}
