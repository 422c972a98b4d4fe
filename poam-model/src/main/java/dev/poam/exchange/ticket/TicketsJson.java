package dev.poam.exchange.ticket;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.project.TicketPolicy;

/** What a ticket system said, as {@code tickets.json}. */
public final class TicketsJson {

    private TicketsJson() {}

    /** The tickets that items named at the start of the run, and what was to be done; absent values are null. */
    public static String render(TicketRun run, TicketPolicy policy) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("system", policy.product().label());
        root.put("url", policy.url());
        ArrayNode tickets = root.putArray("tickets");
        for (TicketState state : run.states()) {
            RemoteTicket remote = state.remote();
            tickets.addObject()
                    .put("item", state.item().id())
                    .put("milestone", state.ticket().milestone())
                    .put("key", state.ticket().key())
                    .put("state", remote == null ? null : remote.state())
                    .put("done", remote == null ? null : remote.done())
                    .put("disagreement", state.disagreement().orElse(null));
        }
        ArrayNode steps = root.putArray("steps");
        for (TicketStep step : run.steps()) {
            RemoteTicket found = step.found();
            steps.addObject()
                    .put("item", step.item().id())
                    .put("milestone", step.wish().milestoneName())
                    .put("link", found == null ? null : found.key());
        }
        return root.toPrettyString() + "\n";
    }
}
