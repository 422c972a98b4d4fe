package dev.poam.exchange.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleExtract;
import dev.poam.exchange.extract.SampleItems;
import dev.poam.testing.Golden;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OscalDocumentTest {

    @TempDir
    private Path root;

    @Test
    void isValidAndAsItWas() throws IOException {
        Extract extract = SampleItems.of(root);

        assertThat(OscalDocument.findings(extract)).isEmpty();
        String text = OscalDocument.render(extract, OscalLayout.JSON);
        for (String commit : extract.audit().history().chain()) {
            text = text.replace(commit, "<commit>").replace(commit.substring(0, 10), "<commit>");
        }
        Golden.check("src/test/resources/dev/poam/exchange/oscal/poam.json", text);
    }

    @Test
    void hostileItemsGiveAValidDocument() {
        Extract extract = SampleExtract.withItem(root, """
                id: POAM-001
                title: "  <img src=x onerror=alert(1)>\\x07 "
                status: Nonsense
                owner: nobody
                requirements: ["=1+1", "  "]
                source: {identified: 2026-06-20}
                deficiency: "\\u2028 \\e[31m"
                assets: ["a b\\nc", " "]
                milestones:
                  - {name: "\\n", target: 2026-06-01, start: 2026-07-01}
                  - {name: Same, target: 2026-06-01}
                  - {name: Same, target: 2026-06-01}
                evidence: [{type: other, path: "a/b c%20#?.txt", sha256: nonsense}, {type: other, url: "not a url"}]
                deferral: {until: 2026-07-01, acceptedBy: nobody}
                tickets: [{system: other, key: "  ", url: "javascript:alert(1) "}]
                tags: ["\\t"]
                """);

        assertThat(OscalCheck.objections(OscalDocument.tree(extract))).isEmpty();
        assertThat(OscalDocument.render(extract, OscalLayout.JSON)).doesNotContain("<img");
    }

    @Test
    void whatScansSawIsAnObservationOfItsOwn() {
        Extract extract = SampleItems.scanned(root);
        JsonNode seen = body(OscalDocument.tree(extract)).get("observations").get(1);

        assertThat(OscalDocument.findings(extract)).isEmpty();
        assertThat(seen.get("description").textValue())
                .isEqualTo("Apache 2.4.49 to 2.4.50 path traversal (nessus:153952)");
        assertThat(seen.get("collected").textValue()).isEqualTo("2026-05-14T00:00:00Z");
        assertThat(seen.get("subjects")).hasSize(3);
        assertThat(seen.get("subjects").get(1).findValuesAsText("value"))
                .containsExactly("srv-web02 443/tcp", "2026-05-20", "2026-06-11", "fixed");
    }

    @Test
    void whatItHoldsKeepsItsNameInTheNextExport() {
        String item = "id: POAM-001\nstatus: %s\ntitle: One\ndeficiency: Two\n";
        Extract before = SampleExtract.withItem(root.resolve("before"), item.formatted("Open"));
        Extract after = SampleExtract.withItem(root.resolve("after"), item.formatted("In Progress"));

        assertThat(OscalDocument.tree(after).findValuesAsText("uuid"))
                .isEqualTo(OscalDocument.tree(before).findValuesAsText("uuid"));
    }

    @Test
    void whatWasPlannedStaysWhenItIsDone() {
        JsonNode risk =
                body(OscalDocument.tree(SampleItems.of(root))).get("risks").get(1);

        assertThat(risk.get("status").textValue()).isEqualTo("closed");
        assertThat(risk.get("remediations").findValuesAsText("lifecycle"))
                .containsExactly("recommendation", "planned", "completed");
    }

    @Test
    void theRequirementsAreTheRecommendation() {
        JsonNode risk =
                body(OscalDocument.tree(SampleItems.of(root))).get("risks").get(1);

        assertThat(risk.get("remediations").get(0).get("description").textValue())
                .isEqualTo("NIST SP 800-171 Rev. 2, 3.5.6: Disable identifiers after a defined period of inactivity.");
    }

    @Test
    void aStartAfterTheEndGivesWayToTheDayOfDetection() {
        Extract extract = SampleExtract.withItem(root, """
                id: POAM-001
                status: Open
                source: {identified: 2026-05-14}
                milestones: [{name: Tested, start: 2026-07-01, target: 2026-06-20}]
                """);

        assertThat(OscalDocument.tree(extract)
                        .findValue("within-date-range")
                        .get("start")
                        .textValue())
                .isEqualTo("2026-05-14T00:00:00Z");
    }

    @Test
    void anItemWithoutAStatusHasNoEmptyLog() {
        Extract extract = SampleExtract.withItem(root, "id: POAM-001\ntitle: One\n");

        assertThat(OscalCheck.objections(OscalDocument.tree(extract))).isEmpty();
    }

    @Test
    void withoutItemsThereIsNone() {
        try (TestRepository made = TestRepository.create(root)) {
            made.commit().write("poam.yaml", SampleExtract.SETTINGS).land();
        }

        assertThat(OscalDocument.findings(SampleExtract.of(root, "2026-06-30")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("poam-items"));
    }

    @Test
    void whatTheSchemaRefusesIsTold() {
        ObjectNode document = OscalDocument.tree(SampleItems.of(root));
        ((ObjectNode) body(document).get("metadata")).remove("version");

        assertThat(OscalCheck.objections(document)).singleElement().asString().contains("/metadata", "version");
    }

    @Test
    void aUuidOfTwoThingsIsTold() {
        ObjectNode document = OscalDocument.tree(SampleItems.of(root));
        ObjectNode risk = (ObjectNode) body(document).get("risks").get(0);
        String used = body(document).get("poam-items").get(0).get("uuid").textValue();
        String before = risk.get("uuid").textValue();
        risk.put("uuid", used);

        assertThat(OscalCheck.objections(document))
                .anyMatch(objection -> objection.contains(used + " is the UUID of something else, too"))
                .anyMatch(objection -> objection.endsWith("nothing in the document has the UUID " + before));
    }

    @Test
    void aReferenceToNothingIsTold() {
        ObjectNode document = OscalDocument.tree(SampleItems.of(root));
        ObjectNode metadata = (ObjectNode) body(document).get("metadata");
        ((ObjectNode) metadata.get("responsible-parties").get(0))
                .put("role-id", "ghost")
                .putArray("party-uuids")
                .add(UUID.nameUUIDFromBytes(new byte[1]).toString().replaceFirst("-3", "-4"));

        assertThat(OscalCheck.objections(document))
                .anyMatch(objection -> objection.endsWith("no role is called ghost"))
                .anyMatch(objection -> objection.contains("party-uuids: nothing in the document has"));
    }

    @Test
    void aFragmentOfNothingIsTold() {
        ObjectNode document = OscalDocument.tree(SampleItems.of(root));
        ((ObjectNode) body(document).get("poam-items").get(0).get("links").get(0)).put("href", "#ghost");

        assertThat(OscalCheck.objections(document))
                .singleElement()
                .asString()
                .endsWith("nothing in the document has the UUID ghost");
    }

    @Test
    void anEndBeforeItsStartIsTold() {
        ObjectNode document = OscalDocument.tree(SampleItems.of(root));
        ((ObjectNode) body(document).findValue("within-date-range")).put("end", "2020-01-01T00:00:00Z");

        assertThat(OscalCheck.objections(document)).singleElement().asString().endsWith("start is after end");
    }

    private static JsonNode body(JsonNode document) {
        return document.get("plan-of-action-and-milestones");
    }
}
