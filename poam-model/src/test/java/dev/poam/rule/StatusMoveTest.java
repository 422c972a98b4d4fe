package dev.poam.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusMoveTest {

    private static final String ITEM = """
            id: POAM-001
            kind: operational
            title: Administrators sign in without a second factor
            status: Open
            priority: High
            owner: jane
            requirements: [IA.L2-3.5.3]
            source: {type: self-assessment, reference: worksheet IA, identified: 2026-03-01}
            deficiency: A password alone opens the tenant.
            risk: {impact: high}
            """;

    private static final String PLAN = """
            targetCompletion: 2026-09-30
            remediation: {plan: Give each administrator two keys.}
            milestones: [{name: Keys enrolled, target: 2026-06-30}]
            resources: {personHours: 16}
            """;

    private static final String EVIDENCE = """
            evidence: [{type: test-result, url: "https://example.com/test", state: final}]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Open, In Progress",
        "In Progress, Remediated",
        "Remediated, Verified",
        "Verified, Closed",
        "Remediated, In Progress",
        "Verified, In Progress"
    })
    void letsAnItemMoveOneStepOrBackToWork(String from, String to) throws IOException {
        assertThat(move(ITEM.replace("Open", from), to).forbidden()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Open, Remediated, 'status cannot move from Open to Remediated, leaving out In Progress'",
        "In Progress, Open, status cannot move back from In Progress to Open",
        "Closed, In Progress, a closed item stays closed",
        "Open, Open, the item is Open already"
    })
    void forbidsEveryOtherStep(String from, String to, String message) throws IOException {
        assertThat(move(ITEM.replace("Open", from), to).forbidden())
                .get()
                .extracting(Finding::message)
                .isEqualTo(message);
    }

    @Test
    void forbidsAMoveFromNowhere() throws IOException {
        assertThat(move(ITEM.replace("Open", "Done"), "Closed").forbidden())
                .get()
                .extracting(Finding::message)
                .isEqualTo("the item has no status to move from");
    }

    @Test
    void asksForThePlanFromInProgressOn() throws IOException {
        assertThat(obstacles(ITEM, "In Progress"))
                .extracting(Finding::message)
                .hasSize(4)
                .allSatisfy(message -> assertThat(message).contains("with a plan"));
        assertThat(obstacles(ITEM + PLAN, "In Progress")).isEmpty();
    }

    @Test
    void asksForEvidenceFromRemediatedOn() throws IOException {
        assertThat(obstacles((ITEM + PLAN).replace("Open", "In Progress"), "Remediated"))
                .singleElement()
                .extracting(Finding::rule, Finding::message)
                .satisfies(rule -> assertThat(rule.toString()).contains("item/missing-field", "evidence"));
        assertThat(obstacles((ITEM + PLAN + EVIDENCE).replace("Open", "In Progress"), "Remediated"))
                .isEmpty();
    }

    @Test
    void asksForAVerificationBySomebodyElse() throws IOException {
        String remediated = (ITEM + PLAN + EVIDENCE).replace("Open", "Remediated");

        assertThat(obstacles(remediated, "Verified"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("verification");
        assertThat(obstacles(
                        remediated + "verification: {by: jane, on: 2026-06-01, method: Tried it, result: Passed}\n",
                        "Verified"))
                .extracting(Finding::rule)
                .containsExactly("lifecycle/self-verified");
    }

    private List<Finding> obstacles(String text, String to) throws IOException {
        byte[] edited = text.replaceFirst("status: .*", "status: " + to).getBytes(UTF_8);
        return move(text, to).obstacles(edited);
    }

    private StatusMove move(String text, String to) throws IOException {
        Files.createDirectories(folder.resolve("poam/items"));
        Files.writeString(folder.resolve("poam/items/POAM-001.yaml"), text);
        Audit audit =
                Audit.run(new AuditRequest(folder, null, LocalDate.of(2026, 6, 30), Instant.EPOCH, HistoryMode.OFF));
        PoamItem item = audit.project().item("POAM-001").orElseThrow();
        return new StatusMove(audit, item, Status.parse(to).orElseThrow());
    }
}
