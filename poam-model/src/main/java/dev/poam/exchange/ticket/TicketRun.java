package dev.poam.exchange.ticket;

import dev.poam.item.PoamItem;
import dev.poam.item.Ticket;
import dev.poam.project.Project;
import dev.poam.project.TicketPolicy;
import dev.poam.rule.Finding;
import dev.poam.rule.RuleBook;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One talk with a ticket system. A ticket is made only when none bears the mark of its item, and looked for again before
 * anybody gives up on an answer that did not come, so that no run makes a second one.
 */
public final class TicketRun {

    /** Jira's search learns of a new ticket within seconds, at times only within minutes. */
    private static final List<Duration> SECOND_LOOKS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(60));

    /** What waits. */
    public interface Pause {

        /**
         * Returns when the time is over.
         *
         * @throws IOException when it was cut short
         */
        void of(Duration time) throws IOException;
    }

    private final TicketPolicy policy;
    private final TicketDesk desk;
    private final Pause pause;
    private final List<PoamItem> items;
    private final List<TicketStep> steps = new ArrayList<>();
    private final List<String> doubles = new ArrayList<>();
    private final List<TicketState> states = new ArrayList<>();

    private TicketRun(TicketPolicy policy, TicketDesk desk, Pause pause, List<PoamItem> items) {
        this.policy = policy;
        this.desk = desk;
        this.pause = pause;
        this.items = List.copyOf(items);
    }

    /**
     * Reads the state of every ticket of these items and works out what is to be done; changes nothing.
     *
     * @throws IOException when the system cannot be asked, or answers what it should not
     */
    public static TicketRun of(TicketPolicy policy, WebClient client, Pause pause, List<PoamItem> items)
            throws IOException {
        TicketRun run = new TicketRun(policy, desk(policy, new PatientClient(client, pause)), pause, items);
        run.read();
        return run;
    }

    private static TicketDesk desk(TicketPolicy policy, WebClient client) {
        return switch (policy.product()) {
            case JIRA ->
                new Jira(
                        client,
                        policy,
                        Objects.requireNonNull(policy.project(), "Jira makes no ticket without a project"));
            case SERVICENOW -> new ServiceNow(client, policy);
        };
    }

    private void read() throws IOException {
        List<RemoteTicket> all = desk.all();
        Map<String, RemoteTicket> byKey = new HashMap<>();
        all.forEach(ticket -> byKey.put(ticket.key(), ticket));
        SortedMap<String, List<String>> keysOfDoubles = keysOfDoubles(all);
        doubles.addAll(lines(keysOfDoubles));
        for (TicketWish wish : TicketWish.of(items, policy)) {
            String mark = wish.mark(policy);
            if (!keysOfDoubles.containsKey(mark)) {
                steps.add(new TicketStep(
                        wish,
                        all.stream()
                                .filter(ticket -> ticket.marks().contains(mark))
                                .findFirst()
                                .orElse(null)));
            }
        }
        for (PoamItem item : items) {
            for (int i = 0; i < item.tickets().size(); i++) {
                Ticket ticket = item.tickets().get(i);
                String key = ticket.key();
                if (ticket.system() == policy.product().system() && key != null) {
                    RemoteTicket known = byKey.get(key);
                    states.add(new TicketState(
                            item, i, known == null ? desk.ticket(key).orElse(null) : known));
                }
            }
        }
    }

    private SortedMap<String, List<String>> keysOfDoubles(List<RemoteTicket> all) {
        SortedMap<String, List<String>> keysByMark = new TreeMap<>();
        all.forEach(ticket -> ticket.marks()
                .forEach(mark -> keysByMark
                        .computeIfAbsent(mark, any -> new ArrayList<>())
                        .add(ticket.key())));
        // Jira's labels hold the mark of all of ours, too.
        keysByMark.remove(policy.label());
        keysByMark.values().removeIf(keys -> keys.size() < 2);
        return keysByMark;
    }

    private static List<String> lines(SortedMap<String, List<String>> keysOfDoubles) {
        return keysOfDoubles.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " all bear the mark " + entry.getKey()
                        + ": write the right one into the tickets of its item, and take the mark from the others")
                .toList();
    }

    /** What is to be done, in the order of the items. */
    public List<TicketStep> steps() {
        return List.copyOf(steps);
    }

    /** Tickets that bear the same mark, so that a person has to choose; a line for each mark, without a period. */
    public List<String> doubles() {
        return List.copyOf(doubles);
    }

    /**
     * Asks the system once more for {@link #doubles()} and keeps those that were not there before: no system refuses a
     * second ticket of the same mark, so that another run at the same moment may have made one.
     *
     * @throws IOException when the system cannot be asked
     */
    public List<String> newDoubles() throws IOException {
        List<String> now = new ArrayList<>(lines(keysOfDoubles(desk.all())));
        now.removeAll(doubles);
        return now;
    }

    /** The tickets that items name, as they are now. */
    public List<TicketState> states() {
        return List.copyOf(states);
    }

    /** Where tickets and items disagree, as the settings judge it. */
    public List<Finding> findings(Project project, LocalDate asOf) {
        return RuleBook.standard()
                .judge("tickets/disagrees", project, asOf, reporter -> states.forEach(state -> state.report(reporter)));
    }

    /**
     * Does one step.
     *
     * @return what is to be written into the list of the item's tickets
     * @throws RefusedTicketException when the system said no
     * @throws IOException when nobody knows whether a ticket was made; the next run looks for it first
     */
    public Map<String, String> carryOut(TicketStep step) throws IOException, RefusedTicketException {
        TicketWish wish = step.wish();
        RemoteTicket ticket = step.found();
        if (ticket == null) {
            // Somebody else may have made it since.
            ticket = marked(wish).orElse(null);
        }
        return wish.entry(policy, ticket == null ? create(wish) : ticket);
    }

    private RemoteTicket create(TicketWish wish) throws IOException, RefusedTicketException {
        try {
            return desk.create(wish.ticket(policy));
        } catch (IOException e) {
            for (Duration wait : SECOND_LOOKS) {
                pause.of(wait);
                Optional<RemoteTicket> made = marked(wish);
                if (made.isPresent()) {
                    return made.get();
                }
            }
            throw new IOException(
                    "nobody knows whether the ticket for " + wish.item().id() + " was made: " + e.getMessage()
                            + ". Run this again in some minutes; it looks for the mark " + wish.mark(policy)
                            + " before it makes a ticket",
                    e);
        }
    }

    private Optional<RemoteTicket> marked(TicketWish wish) throws IOException {
        return desk.marked(wish.mark(policy)).stream().findFirst();
    }
}
