package dev.poam.exchange.ticket;

import dev.poam.item.PoamItem;
import org.jspecify.annotations.Nullable;

/** What a run does about an item or milestone that has no ticket. */
public final class TicketStep {

    private final TicketWish wish;
    private final @Nullable RemoteTicket found;

    /** Null for {@code found} when no ticket bears the mark yet. */
    TicketStep(TicketWish wish, @Nullable RemoteTicket found) {
        this.wish = wish;
        this.found = found;
    }

    TicketWish wish() {
        return wish;
    }

    @Nullable
    RemoteTicket found() {
        return found;
    }

    public PoamItem item() {
        return wish.item();
    }

    /** In one line what is to be done. */
    public String plan() {
        RemoteTicket ticket = found;
        return ticket == null ? "create  " + wish.summary() : "link    " + ticket.key() + " to " + wish.summary();
    }
}
