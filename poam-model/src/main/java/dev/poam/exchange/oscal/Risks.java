package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.ItemWords;
import dev.poam.exchange.extract.PlannedStep;
import dev.poam.item.Deferral;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.item.RiskClass;
import dev.poam.item.Status;
import dev.poam.report.ReportedItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The risk that comes with each item: how bad, what is planned against it, and what has been done. */
final class Risks {

    private final Extract extract;
    private final Parties parties;
    private final ArrayNode risks = OscalNodes.list();

    Risks(Extract extract, Parties parties) {
        this.extract = extract;
        this.parties = parties;
    }

    ArrayNode all() {
        return risks;
    }

    /** Adds the risk of an item, and names it. */
    UUID add(ReportedItem reported, List<UUID> observations) {
        PoamItem item = reported.item();
        UUID uuid = extract.name("item", item.id(), "risk");
        String title = Objects.requireNonNullElse(OscalText.markupLine(item.title()), item.id());
        String description = Objects.requireNonNullElse(OscalText.markup(item.deficiency()), title);
        ObjectNode risk = risks.addObject()
                .put("uuid", uuid.toString())
                .put("title", title)
                .put("description", description)
                .put("statement", Objects.requireNonNullElse(OscalText.markup(item.cuiImpact()), description));
        ArrayNode properties = OscalNodes.list();
        OscalNodes.addProperty(
                properties, "risk-class", item.riskClass().map(RiskClass::label).orElse(null));
        OscalNodes.addProperty(
                properties,
                "risk-score",
                item.risk().score().map(BigDecimal::toPlainString).orElse(null));
        OscalNodes.set(risk, "props", properties);
        risk.put("status", status(item));
        risk.putArray("origins").add(OscalNodes.origin(parties.organization()));
        addCharacterization(item, risk);
        String mitigation = OscalText.markup(item.interimMitigation());
        if (mitigation != null) {
            risk.putArray("mitigating-factors")
                    .addObject()
                    .put("uuid", extract.name("item", item.id(), "mitigation").toString())
                    .put("description", mitigation);
        }
        if (item.targetCompletion() != null) {
            risk.put("deadline", OscalText.endOf(item.targetCompletion()));
        }
        ArrayNode responses = OscalNodes.list();
        addPlan(reported, responses);
        addAcceptance(item, responses);
        OscalNodes.set(risk, "remediations", responses);
        if (reported.landed() != null) {
            risk.putObject("risk-log").set("entries", new RiskLog(extract, parties).of(reported.landed()));
        }
        ArrayNode related = risk.putArray("related-observations");
        observations.forEach(each -> related.addObject().put("observation-uuid", each.toString()));
        return uuid;
    }

    private String status(PoamItem item) {
        boolean accepted = item.isOpen() && item.isDeferred(extract.asOf());
        return accepted
                ? "deviation-approved"
                : RiskLog.status(item.status() == null ? null : item.status().label());
    }

    private void addCharacterization(PoamItem item, ObjectNode risk) {
        ArrayNode facets = OscalNodes.list();
        if (item.risk().impact() != null) {
            CvssFacets.add(
                    facets, "impact", OscalNodes.NAMESPACE, item.risk().impact().label());
        }
        if (item.priority() != null) {
            CvssFacets.add(
                    facets, "priority", OscalNodes.NAMESPACE, item.priority().label());
        }
        CvssFacets.addTo(facets, item.risk());
        if (!facets.isEmpty()) {
            ObjectNode characterization = risk.putArray("characterizations").addObject();
            characterization.set("origin", OscalNodes.origin(parties.organization()));
            characterization.set("facets", facets);
        }
    }

    private void addPlan(ReportedItem reported, ArrayNode responses) {
        PoamItem item = reported.item();
        String plan = item.remediation() == null
                ? null
                : OscalText.markup(item.remediation().plan());
        if (plan == null && item.milestones().isEmpty()) {
            return;
        }
        ObjectNode response = responses
                .addObject()
                .put("uuid", extract.name("item", item.id(), "plan").toString())
                .put("lifecycle", item.isAtLeast(Status.REMEDIATED) ? "completed" : "planned")
                .put("title", "Plan for " + item.id())
                .put("description", Objects.requireNonNullElse(plan, "The milestones below."));
        ArrayNode properties = response.putArray("props");
        properties.addObject().put("name", "type").put("value", "mitigate");
        OscalNodes.addProperty(properties, "resources", ItemWords.resources(item));
        ArrayNode tasks = OscalNodes.list();
        PlannedStep.of(reported).forEach(step -> tasks.add(task(item, step)));
        OscalNodes.set(response, "tasks", tasks);
    }

    private ObjectNode task(PoamItem item, PlannedStep step) {
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
        addTiming(item, milestone, task);
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

    private static void addTiming(PoamItem item, Milestone milestone, ObjectNode task) {
        LocalDate target = milestone.target();
        if (target == null) {
            return;
        }
        LocalDate start = milestone.start() == null ? item.source().identified() : milestone.start();
        ObjectNode timing = task.putObject("timing");
        if (start == null || start.isAfter(target)) {
            timing.putObject("on-date").put("date", OscalText.endOf(target));
        } else {
            timing.putObject("within-date-range")
                    .put("start", OscalText.startOf(start))
                    .put("end", OscalText.endOf(target));
        }
    }

    private void addAcceptance(PoamItem item, ArrayNode responses) {
        Deferral deferral = item.deferral();
        if (deferral == null) {
            return;
        }
        String rationale = OscalText.markup(deferral.rationale());
        ObjectNode response = responses
                .addObject()
                .put("uuid", extract.name("item", item.id(), "acceptance").toString())
                .put("lifecycle", "planned")
                .put("title", "Acceptance of the risk of " + item.id())
                .put("description", Objects.requireNonNullElse(rationale, "No rationale is recorded."));
        ArrayNode properties = response.putArray("props");
        properties.addObject().put("name", "type").put("value", "accept");
        OscalNodes.addProperty(properties, "accepted-until", text(deferral.until()));
        List<UUID> accepting = parties.named(deferral.acceptedBy());
        if (!accepting.isEmpty()) {
            response.putArray("origins").add(OscalNodes.origin(accepting.get(0)));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
