package dev.poam.exchange.ticket;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A system of tickets. */
interface TicketDesk {

    /** Every ticket that bears any mark of ours, page by page to the last. */
    List<RemoteTicket> all() throws IOException;

    /** The tickets that bear a mark. */
    List<RemoteTicket> marked(String mark) throws IOException;

    /** The ticket with this key; empty when there is none, or none that we may see. */
    Optional<RemoteTicket> ticket(String key) throws IOException;

    /**
     * Makes a ticket.
     *
     * @throws RefusedTicketException when the system said no, so that there is none
     * @throws IOException when nobody knows whether it was made
     */
    RemoteTicket create(NewTicket ticket) throws IOException, RefusedTicketException;
}
