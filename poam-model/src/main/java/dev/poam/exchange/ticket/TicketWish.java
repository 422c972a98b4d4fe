package dev.poam.exchange.ticket;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.project.TicketPolicy;
import dev.poam.project.TicketPolicy.Part;
import dev.poam.project.TicketPolicy.Scope;
import dev.poam.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to have a ticket: an item, or one of its milestones.
 *
 * @param milestone null for the whole item
 */
record TicketWish(PoamItem item, @Nullable Milestone milestone) {

    private static final int SHORT_DIGEST = 8;

    /** ServiceNow takes 160 characters, Jira 255. */
    private static final int LONGEST_SUMMARY = 160;

    /** What lacks a ticket: open items, or milestones of theirs that have a name and are not completed. */
    static List<TicketWish> of(List<PoamItem> items, TicketPolicy policy) {
        return items.stream()
                .filter(PoamItem::isOpen)
                .flatMap(item -> of(item, policy.scope()))
                .filter(wish -> wish.item.tickets().stream()
                        .noneMatch(ticket -> ticket.system() == policy.product().system()
                                && Objects.equals(ticket.milestone(), wish.milestoneName())))
                .toList();
    }

    private static Stream<TicketWish> of(PoamItem item, Scope scope) {
        return scope == Scope.ITEM
                ? Stream.of(new TicketWish(item, null))
                : item.milestones().stream()
                        .filter(milestone -> milestone.name() != null && milestone.completed() == null)
                        .map(milestone -> new TicketWish(item, milestone));
    }

    @Nullable
    String milestoneName() {
        return milestone == null ? null : milestone.name();
    }

    /** By which the ticket is found again; of a milestone it follows from the name, since its place may change. */
    String mark(TicketPolicy policy) {
        String mark = policy.label() + "-" + item.id();
        String name = milestoneName();
        return name == null
                ? mark
                : mark + "-" + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT_DIGEST);
    }

    NewTicket ticket(TicketPolicy policy) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "Tracked as " + item.id() + " in the plan of action and milestones, in the file " + item.path() + ".");
        if (!item.requirements().isEmpty()) {
            paragraphs.add("NIST SP 800-171 requirements: " + String.join(", ", item.requirements()));
        }
        LocalDate due = milestone == null ? item.targetCompletion() : milestone.target();
        if (due != null) {
            paragraphs.add("Due: " + due);
        }
        if (policy.include().contains(Part.DETAILS)) {
            addIfThere(paragraphs, "Deficiency: ", item.deficiency());
            addIfThere(
                    paragraphs,
                    "Plan: ",
                    item.remediation() == null ? null : item.remediation().plan());
        }
        return new NewTicket(
                mark(policy), summary(), paragraphs, policy.include().contains(Part.DUE_DATE) ? due : null);
    }

    /** On one line, at most as long as both systems take. */
    String summary() {
        String name = milestoneName();
        String title = item.title() == null ? "" : ": " + item.title();
        String summary = (item.id() + title + (name == null ? "" : " / " + name)).replaceAll("[\\s\\p{Cntrl}]+", " ");
        return summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY
                ? summary
                : summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY - 2)) + "..";
    }

    private static void addIfThere(List<String> paragraphs, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            paragraphs.add(label + text.strip());
        }
    }

    /** As the item's list of tickets has it. */
    Map<String, String> entry(TicketPolicy policy, RemoteTicket ticket) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("system", policy.product().label());
        entry.put("key", ticket.key());
        entry.put("url", ticket.url());
        String name = milestoneName();
        if (name != null) {
            entry.put("milestone", name);
        }
        return entry;
    }
}
