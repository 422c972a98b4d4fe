package dev.poam.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Rule;
import dev.poam.rule.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SarifLogTest {

    private static final RepositoryFolder FOLDER = new RepositoryFolder("compliance/");

    private static final List<Rule> RULES = RuleBook.standard().rules();

    @Test
    void isValidAgainstThePublishedSchema() throws IOException {
        assertThat(schema().validate(render(everyShape()), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(render(SampleAudit.of(null)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void countsColumnsInCodePointsAndPathsFromTheTop() throws IOException {
        JsonNode run = run(everyShape());

        assertThat(run.at("/columnKind").asText()).isEqualTo("unicodeCodePoints");
        JsonNode place = run.at("/results/2/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("compliance/poam/items/POAM-002.yaml");
        assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(12);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(19);
    }

    @Test
    void encodesAPathAsAUri() throws IOException {
        JsonNode place = run(everyShape()).at("/results/1/locations/0/physicalLocation");

        assertThat(place.at("/artifactLocation/uri").asText())
                .isEqualTo("compliance/poam/items/POAM-009%20gr%C3%B6%C3%9Fer.yaml");
        assertThat(place.has("region")).isFalse();
    }

    @Test
    void givesAFindingThatConcernsNoFileAPlaceAllTheSame() throws IOException {
        assertThat(run(everyShape())
                        .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("compliance/poam.yaml");
    }

    @Test
    void knowsAFindingAgainByRuleAndItem() throws IOException {
        Finding moved = new Finding(
                SampleFindings.PLACED.rule(),
                SampleFindings.PLACED.severity(),
                "poam/items/POAM-002-renamed.yaml",
                null,
                SampleFindings.PLACED.item(),
                "another wording",
                "");
        JsonNode results =
                run(SampleAudit.of(null, SampleFindings.PLACED, moved)).at("/results");

        assertThat(fingerprint(results.get(0))).isEqualTo("date/overdue POAM-002");
        assertThat(fingerprint(results.get(1))).isEqualTo("date/overdue POAM-002 2");
        assertThat(fingerprint(run(SampleAudit.of(null, moved)).at("/results/0")))
                .isEqualTo("date/overdue POAM-002");
    }

    @Test
    void describesEveryRuleAndPointsResultsAtThem() throws IOException {
        JsonNode run = run(everyShape());
        JsonNode rules = run.at("/tool/driver/rules");

        assertThat(rules).hasSize(RULES.size()).allSatisfy(rule -> {
            assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/help/markdown").asText()).isNotBlank();
        });
        assertThat(run.at("/results"))
                .allSatisfy(result -> assertThat(
                                rules.get(result.get("ruleIndex").asInt()).get("id"))
                        .isEqualTo(result.get("ruleId")));
    }

    private static String fingerprint(JsonNode result) {
        return result.at("/partialFingerprints/ruleAndItem~1v1").asText();
    }

    private static Audit everyShape() {
        return SampleAudit.of(
                "0123456789abcdef0123456789abcdef01234567",
                SampleFindings.NO_FILE,
                SampleFindings.WHOLE_FILE,
                SampleFindings.PLACED,
                SampleFindings.NOTE);
    }

    private static String render(Audit audit) {
        return SarifLog.render(audit, RULES, Tool.poam("1.2.3"), FOLDER);
    }

    private static JsonNode run(Audit audit) throws IOException {
        return JsonMapper.builder().build().readTree(render(audit)).at("/runs/0");
    }

    private static Schema schema() throws IOException {
        try (InputStream text = Objects.requireNonNull(
                SarifLogTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"), "the schema of SARIF")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text);
        }
    }
}
