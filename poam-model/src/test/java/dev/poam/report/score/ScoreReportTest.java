package dev.poam.report.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.StatusHistory;
import dev.poam.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreReportTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final String SUBMITTED = """
            id: 2026-05-self
            track: self
            performed: 2026-05-01
            statusDate: 2026-05-14
            scope: Enclave
            cageCodes: [1ABC2]
            ssp: {document: docs/SSP.md, version: "1.2", date: 2026-04-01}
            default: met
            results:
              3.13.11: {result: not-met, fips: employed-not-validated}
            """;

    private static final String ITEM = """
            id: POAM-001
            kind: assessment
            requirements: [SC.L2-3.13.11]
            status: Open
            targetCompletion: 2026-09-01
            """;

    @TempDir
    private Path folder;

    @Test
    void saysTheVerdictInASentenceAndWhatIsToBeSubmitted() throws IOException {
        write("poam/assessments/2026-05-self.yaml", SUBMITTED);
        write("poam/items/POAM-001.yaml", ITEM);

        List<String> lines = ScoreText.lines(decision());

        assertThat(lines)
                .contains("System and Communications Protection  15   1        0    0             -3")
                .endsWith(
                        "107 of 110; Conditional Level 2",
                        "CMMC Status Date 2026-05-14, artifacts to be kept until 2032-05-14",
                        "Closeout results to be posted by 2026-11-10, 133 days left (32 CFR 170.21(b))",
                        "A score of 110 is expected by 2026-09-01",
                        "To be submitted: Level 2, scope Enclave, CAGE 1ABC2, score 107, with a POA&M,"
                                + " SSP docs/SSP.md 1.2 of 2026-04-01");
    }

    @Test
    void namesWhatMayNotWaitAndTheCheapestWayOut() throws IOException {
        write("poam/assessments/2026-05-self.yaml", SUBMITTED.replace("employed-not-validated", "none"));
        write("poam/items/POAM-001.yaml", ITEM);

        assertThat(ScoreText.lines(decision()))
                .contains(
                        "105 of 110; not Conditional, for 3.13.11; cheapest way to Conditional: meet SC.L2-3.13.11",
                        "  SC.L2-3.13.11 is at 5 points, and only those of 1 point may be on a POA&M; this one also at"
                                + " 3, when encryption is employed but not FIPS-validated (32 CFR 170.21(a)(2)(ii))");
        assertThat(ScoreText.whatIf(decision(), List.of("3.13.11")))
                .containsExactly("With SC.L2-3.13.11 met: 110 of 110; Final Level 2");
    }

    @Test
    void givesTheRangeOfAnAssessmentInWork() throws IOException {
        write("poam/assessments/2026-05-self.yaml", """
                id: 2026-05-c3pao
                track: c3pao
                performed: 2026-06-26
                ssp: {document: docs/SSP.md}
                default: met
                results:
                  3.1.5:
                  3.1.8: {result: not-met}
                  3.1.16: {result: not-applicable}
                """);

        assertThat(ScoreText.lines(decision()))
                .contains(
                        "between 104 and 109 of 110; not submitted, and by itself no status, since not every requirement"
                                + " is assessed",
                        "What was not met may be evaluated again until 2026-07-10 (32 CFR 170.17(c)(2))",
                        "Not assessed: AC.L2-3.1.16");
    }

    @Test
    void keepsTheKeysOfItsContract() throws IOException {
        write("poam/assessments/2026-05-self.yaml", SUBMITTED);
        write("poam/items/POAM-001.yaml", ITEM);
        Project project = Project.load(folder);

        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(ScoreJson.render(decision(), StatusHistory.of(project, AS_OF), "0123"));

        assertThat(json.get("score").intValue()).isEqualTo(107);
        assertThat(json.get("bounds").toString()).isEqualTo("[107,107]");
        assertThat(json.get("status").textValue()).isEqualTo("conditional");
        assertThat(json.get("blockers")).isEmpty();
        assertThat(json.get("pointsToThreshold").intValue()).isZero();
        assertThat(json.get("statusDate").textValue()).isEqualTo("2026-05-14");
        assertThat(json.get("closeoutDue").textValue()).isEqualTo("2026-11-10");
        assertThat(json.get("expected110").textValue()).isEqualTo("2026-09-01");
        assertThat(json.get("families")).hasSize(14);
        assertThat(json.get("history").toString())
                .isEqualTo("[{\"from\":\"2026-05-14\",\"status\":\"conditional\",\"assessment\":\"2026-05-self\"}]");
    }

    @Test
    void hasTheSameKeysWithoutAnAssessment() throws IOException {
        write("poam/assessments/2026-05-self.yaml", SUBMITTED);
        JsonMapper mapper = JsonMapper.builder().build();

        JsonNode with = mapper.readTree(ScoreJson.render(decision(), List.of(), null));
        JsonNode without = mapper.readTree(ScoreJson.withoutAssessment(AS_OF, null));

        assertThat(without.fieldNames()).toIterable().containsExactlyElementsOf(() -> with.fieldNames());
        assertThat(without.get("score").isNull()).isTrue();
        assertThat(without.get("bounds").toString()).isEqualTo("[-203,110]");
    }

    private Decision decision() throws IOException {
        return Decision.of(Project.load(folder), AS_OF).orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
