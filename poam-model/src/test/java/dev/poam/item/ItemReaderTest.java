package dev.poam.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.source.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReaderTest {

    private static final String YAML = """
            id: POAM-001
            kind: operational
            title: Administrators sign in with a password alone
            status: Remediated
            priority: High
            owner: luis
            requirements: [IA.L2-3.5.3, "3.5.3[a]"]
            criterion: partially-implemented
            source:
              type: self-assessment
              reference: 2026-05-self
              identified: 2026-05-12
            deficiency: >-
              Five accounts
              sign in with a password.
            assets: [tenant]
            risk: {impact: high, cvss: 9.8}
            targetCompletion: 2026-06-19
            remediation:
              plan: Two keys each.
              window: 2.5
              approvals: [CHG-1]
            milestones:
              - name: Keys enrolled
                target: 2026-05-29
                completed: 2026-05-28
              - name: Policy enforced
                target: 2026-06-10
                owner: dana
            resources:
              personHours: 16
              cost: {min: 1400, max: 2200}
              budget: hardware
            rootCause: Set up for mail only.
            cuiImpact: Drawings in mail.
            interimMitigation: Two addresses only.
            ssp: docs/SSP.md#ia-l2-3-5-3
            tickets:
              - {system: jira, key: 4711, url: "https://jira.example.com/4711"}
            evidence:
              - type: test-result
                path: poam/evidence/POAM-001/login.txt
                sha256: E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855
                state: final
            suppress:
              - {rule: date/overdue, reason: Late part., until: 2026-09-30}
            related: [POAM-002]
            recurrenceOf: POAM-000
            notes: |
              One.
              Two.
            tags: [mfa]
            """;

    @Test
    void readsEveryFieldOfAYamlItem() {
        ItemReading reading = yaml(YAML);

        assertThat(reading.problems()).isEmpty();
        PoamItem item = item(reading);
        assertThat(item.status()).isEqualTo(Status.REMEDIATED);
        assertThat(item.requirements()).containsExactly("IA.L2-3.5.3", "3.5.3[a]");
        assertThat(item.source())
                .isEqualTo(new Source(SourceType.SELF_ASSESSMENT, "2026-05-self", LocalDate.of(2026, 5, 12)));
        assertThat(item.deficiency()).isEqualTo("Five accounts sign in with a password.");
        assertThat(item.risk()).isEqualTo(new Risk(Impact.HIGH, new BigDecimal("9.8"), null));
        assertThat(item.remediation())
                .isEqualTo(new Remediation("Two keys each.", null, new BigDecimal("2.5"), List.of("CHG-1"), null));
        assertThat(item.milestones())
                .containsExactly(
                        new Milestone(
                                "Keys enrolled", LocalDate.of(2026, 5, 29), null, null, LocalDate.of(2026, 5, 28)),
                        new Milestone("Policy enforced", LocalDate.of(2026, 6, 10), "dana", null, null));
        assertThat(item.resources())
                .isEqualTo(new Resources(
                        new BigDecimal("16"),
                        null,
                        new Cost(new BigDecimal("1400"), new BigDecimal("2200")),
                        List.of(BudgetCategory.HARDWARE)));
        assertThat(item.tickets())
                .containsExactly(new Ticket(TicketSystem.JIRA, "4711", "https://jira.example.com/4711", null));
        assertThat(item.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.sha256()).startsWith("e3b0c442");
            assertThat(evidence.state()).isEqualTo(EvidenceState.FINAL);
        });
        assertThat(item.suppressions())
                .containsExactly(new Suppression("date/overdue", "Late part.", LocalDate.of(2026, 9, 30)));
        assertThat(item.notes()).isEqualTo("One.\nTwo.");
    }

    @Test
    void knowsWhereEveryFieldStands() {
        PoamItem item = item(yaml(YAML));

        assertThat(item.at("status")).hasToString("4:9");
        assertThat(item.at("milestones[1].target")).hasToString("28:13");
        assertThat(item.at("milestones[1].start")).as("the field around it").hasToString("27:5");
        assertThat(item.at("requirements[1]")).hasToString("7:29");
        assertThat(item.at("evidence")).as("a list stands where its name is").hasToString("40:1");
        assertThat(item.at("verification")).as("nowhere").hasToString("1:1");
    }

    @Test
    void readsTheSameItemFromMarkdown() {
        ItemReading reading = markdown("""
                ---
                id: POAM-001
                kind: operational
                title: Administrators sign in with a password alone
                status: Verified
                priority: High
                owner: luis
                requirements: [3.5.3]
                source: {type: incident, reference: IR-1, identified: 2026-05-12}
                risk: {impact: high}
                targetCompletion: 2026-06-19
                milestones: [{name: Keys enrolled, target: 2026-05-29}]
                resources: {personDays: 4}
                evidence: [{type: ticket, url: "https://jira.example.com/4711"}]
                verification: {by: dana, on: 2026-06-12, method: Tried it.}
                ---

                # POAM-001

                ## Deficiency

                Five accounts
                sign in with a `password`.

                ## Remediation

                Two keys each.

                ## Root Cause

                Mail only.

                ## CUI impact

                Drawings.

                ## Interim mitigation

                Two addresses.

                ## Verification

                Refused.

                ## Background reading

                Free prose.
                """);

        assertThat(reading.problems()).isEmpty();
        PoamItem item = item(reading);
        assertThat(item.deficiency()).isEqualTo("Five accounts\nsign in with a `password`.");
        assertThat(item.remediation()).isEqualTo(new Remediation("Two keys each.", null, null, List.of(), null));
        assertThat(item.rootCause()).isEqualTo("Mail only.");
        assertThat(item.verification())
                .isEqualTo(new Verification("dana", LocalDate.of(2026, 6, 12), "Tried it.", "Refused."));
        assertThat(item.at("deficiency")).hasToString("20:1");
    }

    @Test
    void offersTheNearestKnownName() {
        assertThat(problem("targetCompletoin: 2026-06-19\n").message())
                .isEqualTo("unknown field `targetCompletoin`; did you mean `targetCompletion`?");
    }

    @Test
    void aMisspelledFieldIsNotReportedAsMissingToo() {
        ItemReading reading = yaml(YAML.replace("owner: luis", "ownr: luis"));

        assertThat(reading.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.UNKNOWN_FIELD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status: Remediated           | status: remediated        | `status` is `remediated`; did you mean `Remediated`?
            priority: High               | priority: Urgent          | `priority` is `Urgent`
            priority: High               | priority: [High]          | `priority` is a list
            targetCompletion: 2026-06-19 | targetCompletion: 2026-6-19 | `targetCompletion` is `2026-6-19`, not a date; did you mean `2026-06-19`?
            targetCompletion: 2026-06-19 | targetCompletion: 2026-02-30 | `targetCompletion` is `2026-02-30`, not a date
            cvss: 9.8                    | cvss: 10.1                | `risk.cvss` is 10.1
            cvss: 9.8                    | 'cvss: "9,8"'           | `risk.cvss` is `9,8`, not a number
            window: 2.5                  | window: 2h                | `remediation.window` is `2h`, not a number
            window: 2.5                  | window: 012               | `remediation.window` is `012`, not a number
            personHours: 16              | personHours: -1           | `resources.personHours` is `-1`, not a number
            min: 1400                    | min: 2400                 | `resources.cost.min` is 2400, more than max, which is 2200
            assets: [tenant]             | assets: tenant            | `assets` is a text, not a list
            sha256: E3B0                 | sha256: X3B0              | `evidence[0].sha256` is
            recurrenceOf: POAM-000       | recurrenceOf: POAM-7      | `recurrenceOf` is `POAM-7`
            tags: [mfa]                  | tags: ['']                | `tags[0]` is empty
            """)
    void namesTheValueAtFault(String right, String wrong, String message) {
        ItemReading reading = yaml(YAML.replace(right, wrong));

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_VALUE);
            assertThat(problem.message()).startsWith(message);
        });
    }

    @Test
    void aStatusInOtherLettersIsUnderstoodAllTheSame() {
        assertThat(item(yaml(YAML.replace("status: Remediated", "status: REMEDIATED")))
                        .status())
                .isEqualTo(Status.REMEDIATED);
    }

    @Test
    void ofAnItemThatWasClosedElsewhereOnlyTheProofIsMissed() {
        ItemReading reading = read("""
                id: POAM-001
                kind: operational
                title: No session lock
                status: Closed
                priority: High
                owner: luis
                requirements: [3.1.10]
                source: {type: self-assessment, reference: 2025-self, identified: 2025-05-12}
                deficiency: Screens stay open.
                risk: {impact: high}
                imported: {from: "old.csv, row 2", on: 2026-06-04, claims: [{status: Closed, on: 2025-07-01}]}
                """);

        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.level()).isEqualTo(Problem.Level.WARNING))
                .extracting(Problem::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).contains("evidence"),
                        message -> assertThat(message).contains("verification"));
    }

    @Test
    void anItemThatWasOnlyOpenElsewhereNeedsItsPlanToBeClosed() {
        ItemReading reading = read("""
                id: POAM-001
                status: Closed
                imported: {from: "old.csv, row 2", on: 2026-06-04, claims: [{status: Open}]}
                """);

        assertThat(reading.problems())
                .filteredOn(problem -> problem.level() == null)
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("evidence"))
                .anyMatch(message -> message.contains("milestones"));
    }

    private static ItemReading read(String yaml) {
        return ItemReader.read("poam/items/POAM-001.yaml", yaml.getBytes(UTF_8));
    }

    @Test
    void withoutAProperIdThereIsNoItemButTheRestIsChecked() {
        ItemReading reading = yaml("id: poam-1\nkind: operational\nbogus: 1\n");

        assertThat(reading.item()).isNull();
        assertThat(reading.problems())
                .extracting(Problem::kind)
                .contains(Problem.Kind.BAD_VALUE, Problem.Kind.UNKNOWN_FIELD, Problem.Kind.MISSING_FIELD);
    }

    private static Problem problem(String addition) {
        List<Problem> problems = yaml(YAML + addition).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static PoamItem item(ItemReading reading) {
        return Objects.requireNonNull(reading.item());
    }

    private static ItemReading yaml(String text) {
        return ItemReader.read("poam/items/POAM-001.yaml", text.getBytes(UTF_8));
    }

    private static ItemReading markdown(String text) {
        return ItemReader.read("poam/items/POAM-001.md", text.getBytes(UTF_8));
    }
}
