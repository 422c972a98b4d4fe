package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.PlannedStep;
import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Transition;
import dev.poam.item.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every status and every move of a date that landed, oldest first: when, by whom and in which commit. */
final class RiskLog {

    private final Extract extract;
    private final Parties parties;

    RiskLog(Extract extract, Parties parties) {
        this.extract = extract;
        this.parties = parties;
    }

    /** What one commit changed; the status is that of OSCAL, null when it is not another one. */
    private record Entry(
            Landing landing, String words, @Nullable String status) {}

    ArrayNode of(ItemHistory landed) {
        ArrayNode log = OscalNodes.list();
        for (Entry entry : entries(landed)) {
            UUID uuid = extract.name("item", landed.id(), "log", String.valueOf(log.size() + 1));
            log.add(node(entry, uuid));
        }
        return log;
    }

    private List<Entry> entries(ItemHistory landed) {
        List<Entry> entries = new ArrayList<>();
        for (Transition move : landed.transitions()) {
            if (!Objects.equals(move.from(), move.to())) {
                entries.add(new Entry(move.landing(), words(move), move.to() == null ? null : status(move.to())));
            }
        }
        for (DateChange move : landed.targetChanges()) {
            entries.add(new Entry(move.landing(), "Target completion: " + PlannedStep.words(move), null));
        }
        for (DateChange move : landed.milestoneChanges()) {
            entries.add(
                    new Entry(move.landing(), "Milestone " + move.milestone() + ": " + PlannedStep.words(move), null));
        }
        List<String> chain = extract.audit().history().chain();
        entries.sort(Comparator.comparing(entry -> chain.indexOf(entry.landing().commit())));
        return entries;
    }

    private static String words(Transition move) {
        if (move.from() == null) {
            return "Came in as " + move.to();
        }
        return move.to() == null ? move.from() + ", then gone" : move.from() + " to " + move.to();
    }

    /** What OSCAL calls a status; what is fixed and not yet tested or closed is still being remediated. */
    static String status(@Nullable String label) {
        Optional<Status> status = Optional.ofNullable(label).flatMap(Status::parse);
        if (status.isEmpty()) {
            return "open";
        }
        return switch (status.get()) {
            case OPEN -> "open";
            case IN_PROGRESS, REMEDIATED, VERIFIED -> "remediating";
            case CLOSED -> "closed";
        };
    }

    private ObjectNode node(Entry entry, UUID uuid) {
        ObjectNode node = OscalNodes.object().put("uuid", uuid.toString());
        OscalNodes.set(node, "title", OscalText.markupLine(entry.words()));
        String time = OscalText.time(entry.landing().at());
        node.put("start", time).put("end", time);
        OscalNodes.addProperty(node.putArray("props"), "commit", entry.landing().commit());
        node.putArray("logged-by")
                .addObject()
                .put("party-uuid", parties.committer(entry.landing().by()).toString());
        OscalNodes.set(node, "status-change", entry.status());
        return node;
    }
}
