package dev.poam.report.period;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.item.ItemReader;
import dev.poam.item.Kind;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final List<PoamItem> ITEMS =
            List.of(item("""
                    id: POAM-001
                    kind: operational
                    title: Low but scored
                    status: Open
                    priority: Low
                    owner: jane
                    targetCompletion: 2026-07-30
                    risk: {impact: low, cvss: 4.0}
                    """), item("""
                    id: POAM-002
                    kind: operational
                    title: Urgent by priority
                    status: In Progress
                    priority: High
                    owner: system-administrator
                    targetCompletion: 2026-06-20
                    milestones:
                      - {name: Later, target: 2026-06-19}
                      - {name: A name that is much too long to be shown in full, target: 2026-06-10}
                      - {name: Done, target: 2026-06-01, completed: 2026-06-01}
                    """), item("""
                    id: POAM-003
                    kind: assessment
                    title: Urgent by score
                    status: Remediated
                    priority: High
                    owner: olga
                    targetCompletion: 2026-09-30
                    risk: {impact: high, cvss: 9.8}
                    """), item("""
                    id: POAM-004
                    kind: operational
                    title: Over
                    status: Closed
                    priority: High
                    owner: jane
                    targetCompletion: 2026-01-31
                    """), item("id: POAM-005\n"));

    @Test
    void putsTheGreatestRiskFirstAndLeavesOutClosedItems() {
        assertThat(String.join("\n", Backlog.lines(ITEMS, Backlog.Filter.NONE, AS_OF)) + "\n")
                .isEqualTo("""
                        ID        STATUS       CLASS      SCORE  OWNER                 TARGET      DAYS  NEXT                                         TITLE
                        POAM-003  Remediated   Immediate  2.94   olga                  2026-09-30  92    -                                            Urgent by score
                        POAM-002  In Progress  Immediate  -      system-administrator  2026-06-20  -10   2026-06-10 A name that is much too long t..  Urgent by priority
                        POAM-001  Open         Deferred   0.40   jane                  2026-07-30  30    -                                            Low but scored
                        POAM-005  -            -          -      -                     -           -     -                                            -
                        """);
    }

    @Test
    void showsClosedItemsWhenAskedForThem() {
        assertThat(shown(new Backlog.Filter(Status.CLOSED, null, null, false))).containsExactly("POAM-004");
    }

    @Test
    void filtersByOwnerAndKind() {
        assertThat(shown(new Backlog.Filter(null, "Jane", null, false))).containsExactly("POAM-001");
        assertThat(shown(new Backlog.Filter(null, null, Kind.ASSESSMENT, false)))
                .containsExactly("POAM-003");
    }

    @Test
    void knowsWhatIsOverdue() {
        assertThat(shown(new Backlog.Filter(null, null, null, true))).containsExactly("POAM-002");
    }

    @Test
    void isEmptyWithoutAHeadingWhenNothingIsLeft() {
        assertThat(Backlog.lines(ITEMS, new Backlog.Filter(null, "nobody", null, false), AS_OF))
                .isEmpty();
    }

    private static List<String> shown(Backlog.Filter filter) {
        return Backlog.lines(ITEMS, filter, AS_OF).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static PoamItem item(String text) {
        return Objects.requireNonNull(
                ItemReader.read("poam/items/x.yaml", text.getBytes(UTF_8)).item());
    }
}
