package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.ItemWords;
import dev.poam.exchange.scan.merge.Instance;
import dev.poam.exchange.scan.merge.Observation;
import dev.poam.item.Evidence;
import dev.poam.item.Labelled;
import dev.poam.item.PoamItem;
import dev.poam.item.SourceType;
import dev.poam.item.Verification;
import dev.poam.report.snapshot.ReportedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How items were found, what proves that they are corrected, and who tested it; with the proofs and the assets. */
final class Observations {

    private final Extract extract;
    private final Parties parties;
    private final ArrayNode observations = OscalNodes.list();
    private final ArrayNode resources = OscalNodes.list();
    private final Map<String, ObjectNode> assets = new TreeMap<>();

    Observations(Extract extract, Parties parties) {
        this.extract = extract;
        this.parties = parties;
    }

    ArrayNode all() {
        return observations;
    }

    /** The proofs, for the back matter. */
    ArrayNode resources() {
        return resources;
    }

    /** The hosts and systems, each once. */
    ArrayNode assets() {
        ArrayNode list = OscalNodes.list();
        assets.values().forEach(list::add);
        return list;
    }

    /** Adds what there is of an item, and names it. */
    List<UUID> add(ReportedItem reported) {
        PoamItem item = reported.item();
        List<UUID> added = new ArrayList<>();
        added.add(addFinding(reported));
        for (Observation seen : extract.observations().of(item.id())) {
            added.add(addScanned(reported, seen));
        }
        if (!item.evidence().isEmpty()) {
            added.add(addEvidence(reported));
        }
        if (item.verification() != null) {
            added.add(addVerification(reported, item.verification()));
        }
        return added;
    }

    private UUID addFinding(ReportedItem reported) {
        PoamItem item = reported.item();
        ObjectNode node = observation(item, "finding", "How " + item.id() + " was found");
        String title = Objects.requireNonNullElse(OscalText.markup(item.title()), item.id());
        node.put("description", Objects.requireNonNullElse(OscalText.markup(item.deficiency()), title));
        node.putArray("methods").add(method(item.source().type()));
        node.putArray("types").add("discovery");
        node.putArray("origins").add(OscalNodes.origin(parties.organization()));
        addSubjects(item, node);
        String source = OscalText.markup(
                ItemWords.source(item) + ": " + ItemWords.orEmpty(item.source().reference()));
        if (source != null && !source.equals(":")) {
            node.putArray("relevant-evidence").addObject().put("description", source);
        }
        node.put("collected", collected(reported, item.source().identified()));
        return uuid(node);
    }

    /** What scanners saw of a weakness, and where. */
    private UUID addScanned(ReportedItem reported, Observation seen) {
        PoamItem item = reported.item();
        ObjectNode node = observation(item, "scanned " + seen.key(), "What scans saw for " + item.id());
        String words = OscalText.markup(seen.title() + " (" + seen.key() + ")");
        node.put("description", Objects.requireNonNullElse(words, item.id()));
        ArrayNode properties = OscalNodes.list();
        OscalNodes.addProperty(properties, "check", seen.key());
        OscalNodes.addProperty(
                properties, "severity", seen.severity().map(Labelled::label).orElse(null));
        seen.cves().forEach(cve -> OscalNodes.addProperty(properties, "cve", cve));
        OscalNodes.set(node, "props", properties);
        node.putArray("methods").add("TEST");
        node.putArray("types").add("discovery");
        ArrayNode subjects = OscalNodes.list();
        LocalDate first = null;
        for (Instance instance : seen.instances()) {
            first = first == null || instance.firstSeen().isBefore(first) ? instance.firstSeen() : first;
            ArrayNode details = subject(instance.place().asset(), subjects).putArray("props");
            OscalNodes.addProperty(details, "place", instance.place().shown());
            OscalNodes.addProperty(details, "first-seen", instance.firstSeen().toString());
            OscalNodes.addProperty(details, "last-seen", instance.lastSeen().toString());
            OscalNodes.addProperty(details, "state", instance.state().label());
        }
        OscalNodes.set(node, "subjects", subjects);
        node.put("collected", collected(reported, first));
        return uuid(node);
    }

    private static String method(@Nullable SourceType type) {
        if (type == null) {
            return "UNKNOWN";
        }
        return switch (type) {
            case VULNERABILITY_ASSESSMENT, CONTINUOUS_MONITORING -> "TEST";
            case SECURITY_ASSESSMENT, SELF_ASSESSMENT, SECURITY_AUDIT, RISK_ASSESSMENT -> "EXAMINE";
            case INCIDENT -> "UNKNOWN";
        };
    }

    private UUID addEvidence(ReportedItem reported) {
        PoamItem item = reported.item();
        ObjectNode node = observation(item, "evidence", "Proof of what was done for " + item.id());
        node.put("description", "The artifacts that the item names as proof.");
        node.putArray("methods").add("EXAMINE");
        node.putArray("types").add("mitigation");
        ArrayNode proofs = node.putArray("relevant-evidence");
        for (Evidence proof : item.evidence()) {
            UUID resource = addResource(item, proof, proofs.size() + 1);
            ObjectNode entry = proofs.addObject().put("href", "#" + resource).put("description", describe(proof));
            ArrayNode properties = OscalNodes.list();
            OscalNodes.addProperty(properties, "evidence-type", label(proof.type()));
            OscalNodes.addProperty(properties, "evidence-state", label(proof.state()));
            OscalNodes.addProperty(properties, "milestone", proof.milestone());
            OscalNodes.set(entry, "props", properties);
        }
        node.put("collected", collected(reported, null));
        return uuid(node);
    }

    private UUID addResource(PoamItem item, Evidence proof, int number) {
        UUID uuid = extract.name("item", item.id(), "evidence", String.valueOf(number), ItemWords.place(proof));
        ObjectNode resource = resources.addObject().put("uuid", uuid.toString());
        OscalNodes.set(resource, "title", OscalText.markupLine(ItemWords.place(proof)));
        resource.put("description", describe(proof));
        String href = proof.path() != null
                ? OscalNodes.reference(proof.path())
                : OscalNodes.address(proof.url()).orElse(null);
        if (href != null) {
            ObjectNode link = resource.putArray("rlinks").addObject().put("href", href);
            if (proof.sha256() != null) {
                link.putArray("hashes")
                        .addObject()
                        .put("algorithm", "SHA-256")
                        .put("value", proof.sha256().toLowerCase(Locale.ROOT));
            }
        }
        return uuid;
    }

    private static String describe(Evidence proof) {
        String kind = Objects.requireNonNullElse(label(proof.type()), "proof");
        return Objects.requireNonNullElse(OscalText.markup(kind + ": " + ItemWords.place(proof)), kind);
    }

    private UUID addVerification(ReportedItem reported, Verification test) {
        PoamItem item = reported.item();
        ObjectNode node = observation(item, "verification", "Test of the fix for " + item.id());
        String words = OscalText.markup(ItemWords.orEmpty(test.method()) + "\n\n" + ItemWords.orEmpty(test.result()));
        node.put("description", Objects.requireNonNullElse(words, "How it was tested is not recorded."));
        node.putArray("methods").add("TEST");
        node.putArray("types").add("mitigation");
        List<UUID> testers = parties.named(test.by());
        if (!testers.isEmpty()) {
            node.putArray("origins").add(OscalNodes.origin(testers.get(0)));
        }
        addSubjects(item, node);
        node.put("collected", collected(reported, test.on()));
        return uuid(node);
    }

    private ObjectNode observation(PoamItem item, String part, String title) {
        return observations
                .addObject()
                .put(
                        "uuid",
                        extract.name("item", item.id(), "observation", part).toString())
                .put("title", title);
    }

    private void addSubjects(PoamItem item, ObjectNode node) {
        ArrayNode subjects = OscalNodes.list();
        for (String asset : item.assets().stream().distinct().toList()) {
            subject(asset, subjects);
        }
        OscalNodes.set(node, "subjects", subjects);
    }

    private ObjectNode subject(String asset, ArrayNode subjects) {
        String uuid = extract.name("asset", asset).toString();
        assets.computeIfAbsent(uuid, absent -> inventoryItem(absent, asset));
        return subjects.addObject().put("subject-uuid", uuid).put("type", "inventory-item");
    }

    private static ObjectNode inventoryItem(String uuid, String asset) {
        ObjectNode node = OscalNodes.object().put("uuid", uuid);
        node.put("description", Objects.requireNonNullElse(OscalText.markup(asset), "unnamed"));
        ArrayNode properties = OscalNodes.list();
        String name = OscalText.line(asset);
        if (name != null) {
            properties.addObject().put("name", "asset-id").put("value", name);
        }
        OscalNodes.set(node, "props", properties);
        return node;
    }

    /** When it was seen; of what nobody dates, the landing of the item. */
    private String collected(ReportedItem reported, @Nullable LocalDate day) {
        if (day != null) {
            return OscalText.startOf(day);
        }
        return OscalText.time(
                reported.landed() == null
                        ? extract.head().at()
                        : reported.landed().created());
    }

    private static UUID uuid(ObjectNode node) {
        return UUID.fromString(node.get("uuid").textValue());
    }

    private static @Nullable String label(@Nullable Labelled value) {
        return value == null ? null : value.label();
    }
}
