package dev.poam.exchange.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.SampleExtract;
import dev.poam.testing.TestRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueDateCalendarTest {

    private static final String ITEM = """
            id: POAM-001
            title: "Keys, codes; and \\\\ more"
            status: Open
            owner: jane
            requirements: [3.5.3]
            targetCompletion: %s
            milestones:
              - {name: Keys bought, target: 2026-06-10, completed: 2026-06-09}
              - {name: "Keys enrolled für alle Bürogebäude, auch für das schöne große Außenlager in Köln-Mülheim", target: 2026-07-10}
            """;

    @TempDir
    private Path root;

    @Test
    void anIndependentReaderFindsTheDaysAhead() {
        List<VEvent> events = events(SampleExtract.withItem(root, ITEM.formatted("2026-07-31")));

        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(
                        "POA&M review of 2026-06",
                        "POAM-001: Keys enrolled für alle Bürogebäude, auch für das schöne große Außenlager in Köln-Mülheim",
                        "POAM-001: due: Keys, codes; and \\ more");
        VEvent due = events.get(2);
        assertThat(due.getDateStart().getValue().getRawComponents().toString(false, false))
                .isEqualTo("20260731");
        assertThat(due.getDateStart().getValue().hasTime()).isFalse();
        assertThat(due.getDescription().getValue())
                .isEqualTo("CUI\nKeys, codes; and \\ more\nWho: jane\nStatus: Open\nRequirements: 3.5.3\n"
                        + "File: poam/items/POAM-001.yaml");
        assertThat(due.getClassification().getValue()).isEqualTo("CONFIDENTIAL");
    }

    @Test
    void itHoldsToTheStandard() {
        ICalendar calendar =
                calendar(DueDateCalendar.render(SampleExtract.withItem(root, ITEM.formatted("2026-07-31"))));

        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctets() {
        String text = DueDateCalendar.render(SampleExtract.withItem(root, ITEM.formatted("2026-07-31")));

        assertThat(text).endsWith("END:VCALENDAR\r\n").contains("\r\n ");
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void aDayThatMovesKeepsItsNameAndCountsItsMoves() {
        VEvent before = events(SampleExtract.withItem(root, ITEM.formatted("2026-07-31")))
                .get(2);
        try (TestRepository made = TestRepository.create(root.resolve("later"))) {
            for (String target : List.of("2026-07-31", "2026-08-31")) {
                made.commit()
                        .write("poam.yaml", SampleExtract.SETTINGS)
                        .write("poam/items/POAM-001.yaml", ITEM.formatted(target))
                        .land();
            }
        }
        VEvent after =
                events(SampleExtract.of(root.resolve("later"), "2026-06-30")).get(2);

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(before.getSequence().getValue()).isZero();
        assertThat(after.getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void hostileTextStaysText() {
        String text = DueDateCalendar.render(SampleExtract.withItem(root, """
                id: POAM-001
                title: "x\\r\\nBEGIN:VALARM\\r\\nEND:VEVENT\\x07\\u0085"
                status: Open
                targetCompletion: 2026-07-31
                """));

        assertThat(calendar(text).getEvents()).hasSize(2);
        assertThat(text.lines()).noneMatch(line -> line.startsWith("BEGIN:VALARM"));
        assertThat(text).doesNotContain("\u0007").doesNotContain("\u0085");
    }

    @Test
    void whatIsDoneIsNotInIt() {
        String text = DueDateCalendar.render(
                SampleExtract.withItem(root, "id: POAM-001\nstatus: Closed\ntargetCompletion: 2026-07-31\n"));

        assertThat(calendar(text).getEvents()).isEmpty();
    }

    @Test
    void theClockOfTheStatusIsInIt() {
        try (TestRepository made = TestRepository.create(root)) {
            made.commit()
                    .write("poam.yaml", SampleExtract.SETTINGS)
                    .write("poam/items/POAM-001.yaml", """
                            id: POAM-001
                            kind: assessment
                            status: Open
                            requirements: [3.1.8]
                            source: {type: self-assessment, reference: 2026-05-self, identified: 2026-05-01}
                            """)
                    .write("poam/assessments/2026-05-self.yaml", """
                            id: 2026-05-self
                            level: 2
                            track: self
                            performed: 2026-05-01
                            statusDate: 2026-05-14
                            ssp: {document: docs/SSP.md}
                            default: met
                            results: {3.1.8: {result: not-met}}
                            """)
                    .on("2026-06-01")
                    .land();
        }

        assertThat(events(SampleExtract.of(root, "2026-06-30")))
                .filteredOn(event -> event.getCategories().get(0).getValues().contains("CMMC STATUS"))
                .extracting(event ->
                        event.getDateStart().getValue().getRawComponents().toString(false, false) + " "
                                + event.getSummary().getValue())
                .containsExactly(
                        "20261011 Everything on the POA&M should be done",
                        "20261110 Last day to post the closeout's results (day 180)");
    }

    private static List<VEvent> events(Extract extract) {
        return calendar(DueDateCalendar.render(extract)).getEvents();
    }

    private static ICalendar calendar(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
        assertThat(warnings).allSatisfy(each -> assertThat(each).isEmpty());
        return calendar;
    }
}
