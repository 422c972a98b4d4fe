package dev.poam.report.history;

import dev.poam.history.DateChange;
import dev.poam.history.History;
import dev.poam.history.Identity;
import dev.poam.history.ItemHistory;
import dev.poam.history.SideCommit;
import dev.poam.history.Transition;
import dev.poam.report.text.JsonArray;
import dev.poam.report.text.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** {@code history.json}: who moved which item when, for programs; its keys are public contract. */
public final class HistoryJson {

    private HistoryJson() {}

    /** Renders items by id, each with its changes oldest first; absent values are written as null. */
    public static String render(History history) {
        JsonObject root = new JsonObject();
        root.put("head", history.head());
        JsonArray items = root.putArray("items");
        history.items().forEach(item -> add(item, items.addObject()));
        return root.text();
    }

    /** A moment with the offset it was written with, down to the second. */
    public static String time(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static void add(ItemHistory item, JsonObject node) {
        node.put("id", item.id());
        node.put("path", item.path());
        node.put("created", time(item.created()));
        node.put("lastUpdated", time(item.lastUpdated()));
        node.put("revision", item.revision());
        node.put("status", item.status());
        JsonArray transitions = node.putArray("transitions");
        item.transitions().forEach(transition -> add(transition, transitions.addObject()));
        JsonArray targetChanges = node.putArray("targetChanges");
        item.targetChanges().forEach(change -> add(change, targetChanges.addObject()));
        JsonArray milestoneChanges = node.putArray("milestoneChanges");
        item.milestoneChanges()
                .forEach(change -> add(change, milestoneChanges.addObject().put("milestone", change.milestone())));
    }

    private static void add(Transition transition, JsonObject node) {
        node.put("from", transition.from());
        node.put("to", transition.to());
        node.put("kind", transition.kind().label());
        node.put("path", transition.path());
        node.put("commit", transition.landing().commit());
        node.put("landedAt", time(transition.landing().at()));
        add(transition.landing().by(), node.putObject("landedBy"));
        add(transition.landing().author(), node.putObject("author"));
        node.put("authoredAt", time(transition.landing().authoredAt()));
        JsonArray via = node.putArray("via");
        for (SideCommit commit : transition.via()) {
            JsonObject entry = via.addObject().put("commit", commit.commit());
            add(commit.author(), entry.putObject("author"));
            entry.put("authoredAt", time(commit.authoredAt()));
        }
        node.put("signature", transition.signature().label());
        JsonArray flags = node.putArray("flags");
        transition.flags().stream().sorted().map(Transition.Flag::label).forEach(flags::add);
    }

    private static void add(DateChange change, JsonObject node) {
        node.put("from", date(change.from()));
        node.put("to", date(change.to()));
        node.put("commit", change.landing().commit());
        node.put("landedAt", time(change.landing().at()));
        add(change.landing().by(), node.putObject("landedBy"));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static void add(Identity identity, JsonObject node) {
        node.put("name", identity.name()).put("email", identity.email());
    }
}
