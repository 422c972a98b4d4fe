package dev.poam.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.DateChange;
import dev.poam.history.History;
import dev.poam.history.Identity;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.SideCommit;
import dev.poam.history.Transition;
import dev.poam.history.Transition.Flag;
import dev.poam.history.Transition.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryReportTest {

    private static final Identity JANE = new Identity("Jane Doe", "jane@example.com");
    private static final Identity FORMULA = new Identity("=HYPERLINK(\"x\")", "zoë@example.com");

    @Test
    void rendersJsonByTheContract() {
        assertThat(HistoryJson.render(history())).isEqualTo(golden("history.json"));
    }

    @Test
    void rendersOneRowForEachTransition() {
        assertThat(HistoryCsv.render(history())).isEqualTo(golden("history.csv"));
    }

    @Test
    void noHistoryIsAnEmptyList() {
        assertThat(HistoryJson.render(History.withoutRepository())).isEqualTo("""
                {
                  "head": null,
                  "items": []
                }
                """);
    }

    private static History history() {
        Landing first = landing("1", "2026-03-02T12:00:00Z", JANE);
        Landing second = landing("2", "2026-04-01T17:30:05+05:30", FORMULA);
        Transition added = new Transition(
                Kind.ADDED,
                null,
                "Open",
                "poam/items/POAM-001.yaml",
                null,
                first,
                List.of(),
                Transition.Signature.UNSIGNED,
                Set.of());
        Transition landed = new Transition(
                Kind.CHANGED,
                "Open",
                "Remediated",
                "poam/items/POAM-001.yaml",
                "poam/items/POAM-001.yaml",
                second,
                List.of(new SideCommit("3".repeat(40), JANE, OffsetDateTime.parse("2026-03-30T09:00:00-04:00"))),
                Transition.Signature.UNKNOWN_KEY,
                Set.of(Flag.SKIPPED, Flag.CLOCK_BACK));
        ItemHistory item = new ItemHistory(
                "POAM-001",
                "poam/items/POAM-001.yaml",
                first.at(),
                second.at(),
                2,
                "Remediated",
                LocalDate.of(2026, 6, 1),
                List.of(added, landed),
                List.of(new DateChange(null, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1), second)),
                List.of(new DateChange("Patch", LocalDate.of(2026, 5, 1), null, second)));
        return new History(true, "2".repeat(40), List.of(item), List.of(), List.of(), List.of(), List.of());
    }

    private static Landing landing(String digit, String at, Identity by) {
        OffsetDateTime moment = OffsetDateTime.parse(at);
        return new Landing(digit.repeat(40), moment, by, JANE, moment.minusHours(1));
    }

    private static String golden(String name) {
        try (InputStream file = Objects.requireNonNull(HistoryReportTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
