package dev.poam.exchange.ticket;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.item.Ticket;
import dev.poam.rule.Reporter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that an item names, and what its system says of it.
 *
 * @param index its place in the item's list
 * @param remote null when the system has no such ticket, or does not show it
 */
public record TicketState(
        PoamItem item, int index, @Nullable RemoteTicket remote) {

    /** The ticket as the item names it. */
    public Ticket ticket() {
        return item.tickets().get(index);
    }

    /** Where ticket and item disagree, in one line without a period; empty where they do not. */
    public Optional<String> disagreement() {
        String key = ticket().key();
        if (remote == null) {
            return Optional.of("there is no ticket " + key + ", or the token may not see it");
        }
        String name = ticket().milestone();
        return name == null ? ofItem(key, remote) : ofMilestone(key, name, remote);
    }

    void report(Reporter reporter) {
        disagreement()
                .ifPresent(
                        message -> reporter.report(
                                item,
                                "tickets[" + index + "].key",
                                message,
                                remote == null
                                        ? "Correct the key, or take the ticket out of the item; a token with more rights may see it."
                                        : "Move whichever is behind: the ticket in its system, or the item with mvn poam:move."));
    }

    private Optional<String> ofItem(@Nullable String key, RemoteTicket remote) {
        if (remote.done() && !item.isAtLeast(Status.REMEDIATED)) {
            return Optional.of("ticket " + key + " is done (" + remote.state() + "), and the item is " + item.status());
        }
        if (!remote.done() && item.isAtLeast(Status.VERIFIED)) {
            return Optional.of(
                    "the item is " + item.status() + ", and ticket " + key + " is not done (" + remote.state() + ")");
        }
        return Optional.empty();
    }

    private Optional<String> ofMilestone(@Nullable String key, String name, RemoteTicket remote) {
        Optional<Milestone> milestone = item.milestones().stream()
                .filter(each -> name.equals(each.name()))
                .findFirst();
        if (milestone.isEmpty()) {
            return Optional.of(
                    "ticket " + key + " is about the milestone \"" + name + "\", which the item does not have");
        }
        boolean completed = milestone.get().completed() != null;
        if (completed == remote.done()) {
            return Optional.empty();
        }
        return Optional.of(
                completed
                        ? "the milestone \"" + name + "\" is completed, and ticket " + key + " is not done ("
                                + remote.state() + ")"
                        : "ticket " + key + " is done (" + remote.state() + "), and the milestone \"" + name
                                + "\" is not completed");
    }
}
