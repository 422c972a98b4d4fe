package dev.poam.exchange.sheet.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.item.SourceType;
import dev.poam.item.Status;
import dev.poam.project.People;
import dev.poam.project.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single cells say. */
class CellTextTest {

    private static final DateText US = new DateText(DateOrder.MONTH_FIRST);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-30",
                "2026/6/30",
                "2026-06-30T00:00:00Z",
                "2026-06-30 14:05",
                "6/30/2026",
                "06/30/26",
                "6-30-2026",
                "6/30/2026 12:00 AM",
                "30-Jun-26",
                "30 June 2026",
                "June 30, 2026",
                "Jun. 30th, 2026",
                "Tuesday, June 30, 2026",
                "46203"
            })
    void readsDatesAsTheyOccur(String text) {
        assertThat(US.date(text)).contains(LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ongoing",
                "Q3 FY26",
                "TBD",
                "June 2026",
                "2026",
                "13/13/2026",
                "30/6/2026",
                "2/30/2026",
                "6/30/2026 or later",
                "about 6/30/2026",
                "12",
                "1.2.3.4"
            })
    void whatNamesNoSingleDayIsNoDate(String text) {
        assertThat(US.date(text)).isEmpty();
    }

    @Test
    void theDayComesFirstWhereTheMappingSaysSo() {
        assertThat(new DateText(DateOrder.DAY_FIRST).date("30/6/2026")).contains(LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Buy keys (06/30/2026) | Buy keys | 2026-06-30 |",
                "(01) 2026-06-30: Buy keys | Buy keys | 2026-06-30 |",
                "- Buy keys - due June 30, 2026 | Buy keys | 2026-06-30 |",
                "Milestone 1: Buy keys by 6/30/26 | Buy keys | 2026-06-30 |",
                "Buy keys (due 06/30/2026, completed 06/28/2026) | Buy keys | 2026-06-30 | 2026-06-28",
                "Buy keys | Buy keys | |"
            })
    void readsMilestones(String cell, String name, LocalDate target, LocalDate completed) {
        assertThat(new MilestoneText(US).steps(cell)).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo(name);
            assertThat(step.target()).isEqualTo(target);
            assertThat(step.completed()).isEqualTo(completed);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Buy keys (5/29/2026) 2. Enforce policy (6/10/2026)",
                "1. Buy keys (5/29/2026)\n2. Enforce policy (6/10/2026)",
                "Buy keys (5/29/2026); Enforce policy (6/10/2026)"
            })
    void partsMilestonesOfOneCell(String cell) {
        assertThat(new MilestoneText(US).steps(cell))
                .extracting(MilestoneText.Step::name)
                .containsExactly("Buy keys", "Enforce policy");
    }

    @Test
    void knowsRequirementsInAllTheirForms() {
        RequirementText read = RequirementText.read("IA.L2-3.5.3, 3.5.4[a]; 3.1.1 Limit access, 3.13.11");

        assertThat(read.known()).containsExactly("IA.L2-3.5.3", "3.5.4[a]", "3.1.1", "3.13.11");
        assertThat(read.unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC-2", "AC-2(1)", "03.05.03", "3.5.99", "AC.1.001", "AC.L2-3.5.3", "3.1", "CCI-000366"})
    void translatesNoControlOfAnotherCatalogue(String control) {
        RequirementText read = RequirementText.read(control);

        assertThat(read.known()).isEmpty();
        assertThat(read.unknown()).containsExactly(control);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$620 | {resources.cost=620}",
                "1,200.50 USD | {resources.cost=1200.50}",
                "$5k | {resources.cost=5000}",
                "$1,400 - $2,200 | {resources.cost.min=1400, resources.cost.max=2200}",
                "TBD | {}",
                "$2,200 - $1,400 | {}"
            })
    void readsMoney(String cell, String fields) {
        assertThat(ResourceText.cost(cell)).hasToString(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16 hours, $1,200 | {resources.personHours=16, resources.cost=1200}",
                "2 days | {resources.personDays=2}",
                "40 labor hours and $620 | {resources.personHours=40, resources.cost=620}"
            })
    void readsTimeAndMoneyOfOneCell(String cell, String fields) {
        assertThat(ResourceText.both(cell).orElseThrow()).hasToString(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT staff", "0.5 FTE", "16 hours, a contractor", "$5, $6"})
    void whatIsOnlyPartlyTimeOrMoneyIsNeither(String cell) {
        assertThat(ResourceText.both(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ongoing, In Progress",
        "COMPLETED, Closed",
        "Delayed, In Progress",
        "not started, Open",
        "Risk-Accepted, Risk Accepted",
        "in_progress, In Progress"
    })
    void knowsStatusesByManyNames(String text, String value) {
        assertThat(StatusWord.of(text).map(StatusWord::value)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Waiting", "Not Applicable", "False Positive", "Archived", "?"})
    void guessesNoStatus(String text) {
        assertThat(StatusWord.of(text)).isEmpty();
    }

    @Test
    void everyStatusOfOursIsKnown() {
        for (Status status : Status.values()) {
            assertThat(StatusWord.of(status.label()).map(StatusWord::value)).contains(status.label());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Luis Ortega, luis",
        "luis@acme.example, luis",
        "'Ortega, Luis', luis",
        "'Acme IT, Luis Ortega, 555-0101, luis@acme.example', luis",
        "Luis Ortega <luis@acme.example>, luis",
        "system administrator, system-administrator",
        "LUIS, luis"
    })
    void knowsAContactByNameAddressIdOrRole(String cell, String owner) {
        assertThat(contacts().owner(cell)).contains(owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"L. Ortega", "Luis Ortega; Dana Lee", "Luis Ortega and Bob", "Luis Ortega, Bob Ray", ""})
    void guessesNoContact(String cell) {
        assertThat(contacts().owner(cell)).isEmpty();
    }

    @Test
    void aMappingTellsWhoIsMeant() {
        assertThat(new Contacts(People.NOBODY, Map.of("Bob / IT", "bob")).owner("Bob / IT"))
                .contains("bob");
    }

    @ParameterizedTest
    @CsvSource({
        "Nessus scan, VULNERABILITY_ASSESSMENT",
        "Annual self-assessment 2026, SELF_ASSESSMENT",
        "3PAO assessment, SECURITY_ASSESSMENT",
        "Internal audit, SECURITY_AUDIT"
    })
    void knowsHowAWeaknessWasFound(String text, SourceType type) {
        assertThat(SourceWord.of(text)).contains(type);
    }

    private static Contacts contacts() {
        return new Contacts(
                new People(List.of(
                        new Person(
                                "luis",
                                "Luis Ortega",
                                null,
                                "Acme IT",
                                List.of("luis@acme.example"),
                                List.of("system-administrator")),
                        new Person("dana", "Dana Lee", null, null, List.of("dana@acme.example"), List.of()))),
                Map.of());
    }
}
