package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.catalog.Catalog;
import dev.poam.catalog.Requirement;
import dev.poam.catalog.RequirementRef;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.ItemWords;
import dev.poam.exchange.extract.PlannedStep;
import dev.poam.item.Deferral;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.report.snapshot.ReportedItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked for, planned and done against the risk of an item. What was planned stays when it has been done. */
final class Responses {

    private final Extract extract;
    private final Parties parties;

    Responses(Extract extract, Parties parties) {
        this.extract = extract;
        this.parties = parties;
    }

    ArrayNode of(ReportedItem reported) {
        PoamItem item = reported.item();
        ArrayNode responses = OscalNodes.list();
        addRecommendation(item, responses);
        addPlan(reported, responses);
        addAcceptance(item, responses);
        addCompletion(reported, responses);
        return responses;
    }

    /** The requirements in the words of NIST SP 800-171: what has to be so in the end. */
    private void addRecommendation(PoamItem item, ArrayNode responses) {
        String words = asked(item).map(Responses::statement).collect(Collectors.joining("\n\n"));
        if (!words.isEmpty()) {
            ObjectNode response = response(item, "recommendation", "recommendation", responses);
            response.put("title", "What is required").put("description", words);
            addType("mitigate", response);
        }
    }

    /** The requirements that an item's references lead to, each once. */
    static Stream<Requirement> asked(PoamItem item) {
        return item.requirements().stream()
                .map(Catalog.load()::resolve)
                .flatMap(Optional::stream)
                .map(RequirementRef::requirement)
                .distinct();
    }

    private static String statement(Requirement requirement) {
        return "NIST SP 800-171 Rev. 2, " + requirement.id() + ": " + OscalText.markup(requirement.text());
    }

    private void addPlan(ReportedItem reported, ArrayNode responses) {
        PoamItem item = reported.item();
        String plan = plan(item);
        if (plan == null && item.milestones().isEmpty()) {
            return;
        }
        ObjectNode response = response(item, "plan", "planned", responses);
        response.put("title", "Plan for " + item.id())
                .put("description", Objects.requireNonNullElse(plan, "The milestones below."));
        OscalNodes.addProperty(addType("mitigate", response), "resources", ItemWords.resources(item));
        ArrayNode tasks = OscalNodes.list();
        PlannedStep.of(reported).forEach(step -> tasks.add(task(reported, step)));
        OscalNodes.set(response, "tasks", tasks);
    }

    private static @Nullable String plan(PoamItem item) {
        return item.remediation() == null
                ? null
                : OscalText.markup(item.remediation().plan());
    }

    private void addAcceptance(PoamItem item, ArrayNode responses) {
        Deferral deferral = item.deferral();
        if (deferral == null) {
            return;
        }
        String rationale = OscalText.markup(deferral.rationale());
        ObjectNode response = response(item, "acceptance", "planned", responses);
        response.put("title", "Acceptance of the risk of " + item.id())
                .put("description", Objects.requireNonNullElse(rationale, "No rationale is recorded."));
        OscalNodes.addProperty(addType("accept", response), "accepted-until", text(deferral.until()));
        List<UUID> accepting = parties.named(deferral.acceptedBy());
        if (!accepting.isEmpty()) {
            response.putArray("origins").add(OscalNodes.origin(accepting.get(0)));
        }
    }

    private void addCompletion(ReportedItem reported, ArrayNode responses) {
        PoamItem item = reported.item();
        if (!item.isAtLeast(Status.REMEDIATED)) {
            return;
        }
        ObjectNode response = response(item, "completion", "completed", responses);
        response.put("title", "What was done for " + item.id())
                .put("description", Objects.requireNonNullElse(plan(item), "What was done is not recorded."));
        OscalNodes.addProperty(
                addType("mitigate", response),
                "completed",
                reported.completed().map(LocalDate::toString).orElse(null));
    }

    private ObjectNode response(PoamItem item, String part, String lifecycle, ArrayNode responses) {
        return responses
                .addObject()
                .put("uuid", extract.name("item", item.id(), part).toString())
                .put("lifecycle", lifecycle);
    }

    private static ArrayNode addType(String type, ObjectNode response) {
        ArrayNode properties = response.putArray("props");
        properties.addObject().put("name", "type").put("value", type);
        return properties;
    }

    private ObjectNode task(ReportedItem reported, PlannedStep step) {
        PoamItem item = reported.item();
        Milestone milestone = step.milestone();
        String title = Objects.requireNonNullElse(OscalText.markupLine(step.name()), "Milestone " + step.number());
        UUID uuid = extract.name("item", item.id(), "milestone", String.valueOf(step.number()), step.name());
        ObjectNode task = OscalNodes.object()
                .put("uuid", uuid.toString())
                .put("type", "milestone")
                .put("title", title)
                .put("description", title);
        ArrayNode properties = OscalNodes.list();
        OscalNodes.addProperty(properties, "planned-first", text(step.planned()));
        OscalNodes.addProperty(properties, "completed", text(milestone.completed()));
        OscalNodes.set(task, "props", properties);
        addTiming(reported, milestone, task);
        List<UUID> people = parties.named(milestone.owner() == null ? item.owner() : milestone.owner());
        if (!people.isEmpty()) {
            ArrayNode uuids = task.putArray("responsible-roles")
                    .addObject()
                    .put("role-id", parties.role("milestone-owner", "Owner of a milestone"))
                    .putArray("party-uuids");
            people.forEach(each -> uuids.add(each.toString()));
        }
        return task;
    }

    /** From the start that is written down, or else from the day on which the item was found or came in. */
    private static void addTiming(ReportedItem reported, Milestone milestone, ObjectNode task) {
        LocalDate target = milestone.target();
        if (target == null) {
            return;
        }
        LocalDate landed =
                reported.landed() == null ? null : reported.landed().created().toLocalDate();
        Optional<LocalDate> start = Stream.of(
                        Optional.ofNullable(milestone.start()),
                        Optional.ofNullable(reported.item().source().identified()),
                        Optional.ofNullable(landed))
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(target))
                .findFirst();
        ObjectNode timing = task.putObject("timing");
        if (start.isPresent()) {
            timing.putObject("within-date-range")
                    .put("start", OscalText.startOf(start.get()))
                    .put("end", OscalText.endOf(target));
        } else {
            timing.putObject("on-date").put("date", OscalText.endOf(target));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
