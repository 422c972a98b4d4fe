package dev.poam.history.oracle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Who and when. */
record Stamped(String name, String email, OffsetDateTime at) {

    /** @param date seconds since 1970, and the zone: {@code 1736154000 +0530} */
    static Stamped of(String name, String email, String date) {
        int space = date.indexOf(' ');
        Instant at = Instant.ofEpochSecond(Long.parseLong(date.substring(0, space)));
        return new Stamped(name, email, at.atOffset(ZoneOffset.of(date.substring(space + 1))));
    }

    @Override
    public String toString() {
        return name + " <" + email + "> " + at;
    }
}
