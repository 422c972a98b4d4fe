package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.extract.Extract;
import dev.poam.item.Impact;
import dev.poam.item.PoamItem;
import dev.poam.item.RiskClass;
import dev.poam.report.snapshot.ReportedItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The risk that comes with each item: how bad, what is planned against it, and what has been done. */
final class Risks {

    private final Extract extract;
    private final Parties parties;
    private final Responses responses;
    private final ArrayNode risks = OscalNodes.list();

    Risks(Extract extract, Parties parties) {
        this.extract = extract;
        this.parties = parties;
        this.responses = new Responses(extract, parties);
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
        deadline(item).ifPresent(day -> risk.put("deadline", OscalText.endOf(day)));
        OscalNodes.set(risk, "remediations", responses.of(reported));
        if (reported.landed() != null) {
            ArrayNode entries = new RiskLog(extract, parties).of(reported.landed());
            if (!entries.isEmpty()) {
                risk.putObject("risk-log").set("entries", entries);
            }
        }
        ArrayNode related = risk.putArray("related-observations");
        observations.forEach(each -> related.addObject().put("observation-uuid", each.toString()));
        return uuid;
    }

    /** The day by which it is to be gone, or on which its acceptance ends; empty when neither is known. */
    static Optional<LocalDate> deadline(PoamItem item) {
        LocalDate end = item.deferral() == null ? null : item.deferral().until();
        return Optional.ofNullable(item.targetCompletion()).or(() -> Optional.ofNullable(end));
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
            OscalNodes.addFacet(
                    facets, "impact", OscalNodes.CORE, level(item.risk().impact()));
        }
        if (item.priority() != null) {
            OscalNodes.addFacet(
                    facets, "priority", OscalNodes.NAMESPACE, item.priority().label());
        }
        CvssFacets.addTo(facets, item.risk());
        extract.cves(item).forEach(cve -> OscalNodes.addFacet(facets, "cve-id", "http://cve.mitre.org", cve));
        if (!facets.isEmpty()) {
            ObjectNode characterization = risk.putArray("characterizations").addObject();
            characterization.set("origin", OscalNodes.origin(parties.organization()));
            characterization.set("facets", facets);
        }
    }

    /** In the words of FIPS 199, which readers of OSCAL look deadlines up by. */
    private static String level(Impact impact) {
        return switch (impact) {
            case LOW -> "low";
            case MEDIUM -> "moderate";
            case HIGH -> "high";
        };
    }
}
