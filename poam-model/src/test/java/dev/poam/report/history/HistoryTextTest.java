package dev.poam.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.DateChange;
import dev.poam.history.Identity;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.SideCommit;
import dev.poam.history.Transition;
import dev.poam.history.Transition.Flag;
import dev.poam.history.Transition.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTextTest {

    private static final Identity JANE = new Identity("Jane Doe", "jane@example.com");

    private static final Identity OLGA = new Identity("Olga\u001b[2J", "olga@example.com");

    @Test
    void showsEachStepWithPersonCommitAndFlags() {
        Transition added = transition(Kind.ADDED, null, "Open", "1", "2026-03-02", List.of());
        Transition landed = transition(
                Kind.CHANGED,
                "Open",
                "Remediated",
                "2",
                "2026-04-01",
                List.of(new SideCommit("3".repeat(40), OLGA, OffsetDateTime.parse("2026-03-30T09:00:00Z"))),
                Flag.SKIPPED,
                Flag.CLOCK_BACK);
        Transition moved = signed(
                transition(Kind.MOVED, "Remediated", "Remediated", "4", "2026-05-01", List.of()),
                Transition.Signature.UNKNOWN_KEY);
        DateChange slip =
                new DateChange(null, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1), landing("5", "2026-05-20"));
        ItemHistory history = new ItemHistory(
                "POAM-001",
                "poam/items/POAM-001.yaml",
                OffsetDateTime.parse("2026-03-02T12:00:00Z"),
                OffsetDateTime.parse("2026-05-20T12:00:00Z"),
                5,
                "Remediated",
                LocalDate.of(2026, 6, 1),
                List.of(added, landed, moved),
                List.of(slip),
                List.of());

        List<String> chain =
                Stream.of("1", "2", "5", "4").map(digit -> digit.repeat(40)).toList();

        assertThat(String.join("\n", HistoryText.lines(history, chain)) + "\n").isEqualTo("""
                        POAM-001  Remediated, revision 5, created 2026-03-02, last updated 2026-05-20
                          2026-03-02  added as Open                      Jane Doe       1111111111
                          2026-04-01  Open -> Remediated                 Jane Doe       2222222222  clock-back skipped
                                      via 2026-03-30                     Olga\\u001b[2J  3333333333
                          2026-05-20  target 2026-06-01 -> 2026-09-01    Jane Doe       5555555555  slip
                          2026-05-01  moved to poam/items/POAM-001.yaml  Jane Doe       4444444444  signature:unknown-key
                        """);
    }

    private static Transition transition(
            Kind kind,
            @Nullable String from,
            @Nullable String to,
            String digit,
            String day,
            List<SideCommit> via,
            Flag... flags) {
        return new Transition(
                kind,
                from,
                to,
                "poam/items/POAM-001.yaml",
                null,
                landing(digit, day),
                via,
                Transition.Signature.UNSIGNED,
                Set.of(flags));
    }

    private static Transition signed(Transition step, Transition.Signature signature) {
        return new Transition(
                step.kind(),
                step.from(),
                step.to(),
                step.path(),
                step.pathBefore(),
                step.landing(),
                step.via(),
                signature,
                step.flags());
    }

    private static Landing landing(String digit, String day) {
        OffsetDateTime at = OffsetDateTime.parse(day + "T12:00:00Z");
        return new Landing(digit.repeat(40), at, JANE, JANE, at);
    }
}
