package dev.poam.signoff.pgp;

import java.time.Instant;

/**
 * When a key counts by what its owner says of it.
 *
 * @param from the first moment
 * @param until the moment from which on it no longer does
 */
record Validity(Instant from, Instant until) {

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** When this one and another both say so. */
    Validity and(Validity other) {
        return new Validity(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }
}
