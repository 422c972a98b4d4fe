package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.extract.Extract;
import dev.poam.item.Labelled;
import dev.poam.item.PoamItem;
import dev.poam.item.Ticket;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.rule.Finding;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The POA&amp;M as an OSCAL document. What is in it keeps its UUID from one export to the next.
 *
 * <p>What OSCAL has no name for stands in properties of a namespace of ours: kind, priority, requirements, class.
 */
public final class OscalDocument {

    private static final String VERSION = "1.2.1";

    private final Extract extract;
    private final Parties parties;
    private final Observations observations;
    private final Risks risks;

    private OscalDocument(Extract extract) {
        this.extract = extract;
        this.parties = new Parties(extract);
        this.observations = new Observations(extract, parties);
        this.risks = new Risks(extract, parties);
    }

    /** Renders the document; without items there is none that the schema takes. */
    public static String render(Extract extract, OscalLayout layout) {
        return layout.write(tree(extract));
    }

    /** What the schema, or the checks that it does not make, say against the document, and what items leave open in it. */
    public static List<Finding> findings(Extract extract) {
        List<String> objections = OscalCheck.objections(tree(extract));
        List<Finding> invalid = extract.judged("exchange/oscal-invalid", reporter -> {
            for (String objection : objections) {
                reporter.report(
                        null,
                        null,
                        null,
                        "the OSCAL document would not be valid: " + objection,
                        "Correct what the items say there; where they are right, it is a fault of this tool.");
            }
        });
        List<Finding> gaps =
                extract.judged("exchange/oscal-incomplete", reporter -> OscalGaps.report(extract, reporter));
        return Stream.concat(invalid.stream(), gaps.stream()).sorted().toList();
    }

    static ObjectNode tree(Extract extract) {
        return new OscalDocument(extract).tree();
    }

    private ObjectNode tree() {
        ArrayNode items = OscalNodes.list();
        for (ReportedItem reported : extract.items()) {
            List<UUID> seen = observations.add(reported);
            items.add(item(reported.item(), seen, risks.add(reported, seen)));
        }
        ObjectNode root = OscalNodes.object();
        ObjectNode document = root.putObject("plan-of-action-and-milestones");
        document.put("uuid", extract.name("poam").toString());
        document.set("metadata", metadata());
        document.putObject("system-id")
                .put("identifier-type", "http://datatracker.ietf.org/doc/html/rfc4122")
                .put("id", extract.name("system").toString());
        ArrayNode assets = observations.assets();
        if (!assets.isEmpty()) {
            document.putObject("local-definitions").set("inventory-items", assets);
        }
        OscalNodes.set(document, "observations", observations.all());
        OscalNodes.set(document, "risks", risks.all());
        document.set("poam-items", items);
        if (!observations.resources().isEmpty()) {
            document.putObject("back-matter").set("resources", observations.resources());
        }
        return root;
    }

    private ObjectNode metadata() {
        String system = OscalText.markupLine(extract.settings().system());
        ObjectNode metadata = OscalNodes.object()
                .put("title", "Plan of Action and Milestones" + (system == null ? "" : " of " + system))
                .put("last-modified", OscalText.time(extract.head().at()))
                .put("version", extract.head().shortCommit())
                .put("oscal-version", VERSION);
        ArrayNode properties = OscalNodes.list();
        String marking = OscalText.line(extract.settings().marking());
        if (marking != null) {
            properties.addObject().put("name", "marking").put("value", marking);
        }
        OscalNodes.addProperty(properties, "commit", extract.head().commit());
        OscalNodes.addProperty(properties, "as-of", extract.asOf().toString());
        OscalNodes.set(metadata, "props", properties);
        parties.organization();
        parties.writeTo(metadata);
        return metadata;
    }

    private ObjectNode item(PoamItem item, List<UUID> seen, UUID risk) {
        String title = OscalText.markupLine(item.title());
        String named = item.id() + (title == null ? "" : ": " + title);
        ObjectNode node = OscalNodes.object()
                .put("uuid", extract.name("item", item.id()).toString())
                .put("title", named)
                .put("description", Objects.requireNonNullElse(OscalText.markup(item.deficiency()), named));
        node.set("props", properties(item));
        node.set("links", links(item));
        node.putArray("origins").add(OscalNodes.origin(parties.organization()));
        ArrayNode related = node.putArray("related-observations");
        seen.forEach(each -> related.addObject().put("observation-uuid", each.toString()));
        node.putArray("related-risks").addObject().put("risk-uuid", risk.toString());
        OscalNodes.set(node, "remarks", OscalText.markup(item.notes()));
        return node;
    }

    private static ArrayNode properties(PoamItem item) {
        ArrayNode properties = OscalNodes.list();
        OscalNodes.addProperty(properties, "poam-id", item.id());
        OscalNodes.addProperty(properties, "kind", label(item.kind()));
        OscalNodes.addProperty(properties, "status", label(item.status()));
        OscalNodes.addProperty(properties, "priority", label(item.priority()));
        OscalNodes.addProperty(properties, "owner", item.owner());
        item.requirements().forEach(each -> OscalNodes.addProperty(properties, "requirement", each));
        OscalNodes.addProperty(properties, "criterion", label(item.criterion()));
        OscalNodes.addProperty(properties, "recurrence-of", item.recurrenceOf());
        item.related().forEach(each -> OscalNodes.addProperty(properties, "related", each));
        item.tags().forEach(each -> OscalNodes.addProperty(properties, "tag", each));
        return properties;
    }

    private static ArrayNode links(PoamItem item) {
        ArrayNode links = OscalNodes.list();
        links.addObject().put("href", OscalNodes.reference(item.path())).put("rel", "reference");
        for (Ticket ticket : item.tickets()) {
            OscalNodes.address(ticket.url()).ifPresent(href -> {
                ObjectNode link = links.addObject().put("href", href).put("rel", "ticket");
                OscalNodes.set(link, "text", OscalText.markupLine(ticket.key()));
            });
        }
        return links;
    }

    private static @Nullable String label(@Nullable Labelled value) {
        return value == null ? null : value.label();
    }
}
