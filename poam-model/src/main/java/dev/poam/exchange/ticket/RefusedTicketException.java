package dev.poam.exchange.ticket;

/** Says why a ticket system made no ticket. */
public final class RefusedTicketException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedTicketException(String reason) {
        super(reason);
    }
}
