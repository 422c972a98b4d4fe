package dev.poam.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.source.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingChangesTest {

    @Test
    void aFindingOnAnotherLineIsTheSame() {
        assertThat(changes(finding("date/overdue", 3, "late"), finding("date/overdue", 9, "late"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aFindingWithOtherNumbersIsTheSame() {
        assertThat(changes(
                                finding(
                                        "date/original-target-changed",
                                        3,
                                        "slipped 2 times (commit 0123456789, 2026-06-01)"),
                                finding(
                                        "date/original-target-changed",
                                        3,
                                        "slipped 3 times (commit abcdef0123, 2026-07-01)"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anotherFieldThatIsMissingIsAnotherFinding() {
        FindingChanges changes = changes(
                finding("item/missing-field", 3, "`owner` is missing"),
                finding("item/missing-field", 3, "`risk` is missing"));

        assertThat(changes.appeared()).extracting(Finding::message).containsExactly("`risk` is missing");
        assertThat(changes.gone()).extracting(Finding::message).containsExactly("`owner` is missing");
    }

    @Test
    void anotherMilestoneThatIsLateIsAnotherFinding() {
        FindingChanges changes = changes(
                finding("date/milestone-overdue", 3, "milestone \"Keys\" was due 2026-06-01"),
                finding("date/milestone-overdue", 3, "milestone \"Policy\" was due 2026-06-01"));

        assertThat(changes.appeared()).hasSize(1);
    }

    @Test
    void ofSeveralAlikeTheOneThatIsTooManyIsNew() {
        Finding one = finding("reference/missing-file", 3, "poam/evidence/1.txt is missing");
        Finding two = finding("reference/missing-file", 4, "poam/evidence/2.txt is missing");

        assertThat(FindingChanges.of(List.of(two), List.of(one, two)).appeared())
                .containsExactly(one);
    }

    @Test
    void aFindingThatMattersMoreIsTold() {
        Finding before = finding("review/stale-item", 3, "stale");
        Finding after = new Finding(
                before.rule(),
                Severity.ERROR,
                before.path(),
                before.position(),
                before.item(),
                before.message(),
                before.help());
        FindingChanges changes = changes(before, after);

        assertThat(changes.weighed()).containsExactly(new FindingChanges.Weighed(Severity.WARNING, after));
        assertThat(changes.risenTo(Severity.ERROR)).isEqualTo(1);
        assertThat(changes(after, before).risenTo(Severity.WARNING)).isZero();
    }

    private static FindingChanges changes(Finding before, Finding after) {
        return FindingChanges.of(List.of(before), List.of(after));
    }

    private static Finding finding(String rule, int line, String message) {
        return new Finding(
                rule,
                Severity.WARNING,
                "poam/items/POAM-001.yaml",
                new Position(line, 1),
                "POAM-001",
                message,
                "Mend it.");
    }
}
