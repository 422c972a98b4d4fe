package dev.poam.exchange.ticket;

import java.util.Set;

/**
 * A ticket as its system tells of it.
 *
 * @param key by which people name it: {@code SEC-17}, {@code INC0010042}
 * @param url where a browser shows it
 * @param marks those of ours that it bears
 * @param state its state in the system's own words
 * @param done whether the system counts it as done
 */
public record RemoteTicket(String key, String url, Set<String> marks, String state, boolean done) {

    public RemoteTicket {
        marks = Set.copyOf(marks);
    }
}
