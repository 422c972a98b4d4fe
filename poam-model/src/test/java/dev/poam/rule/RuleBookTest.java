package dev.poam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.poam.history.History;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.project.RuleLevel;
import dev.poam.project.Settings;
import dev.poam.source.Position;
import dev.poam.source.WorkingFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void findingsBearTheRulesIdAndSeverity() {
        assertThat(check(Map.of(), complaining("date/overdue", Severity.WARNING)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("date/overdue");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void settingsChangeTheSeverity() {
        assertThat(check(Map.of("date/overdue", RuleLevel.ERROR), complaining("date/overdue", Severity.WARNING)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void settingsSwitchARuleOff() {
        assertThat(check(Map.of("date/overdue", RuleLevel.OFF), complaining("date/overdue", Severity.WARNING)))
                .isEmpty();
    }

    @Test
    void aCaseMayBeMilderThanItsRule() {
        assertThat(check(Map.of(), mild("item/duplicate-id")))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void settingsDecideOverTheCase() {
        assertThat(check(Map.of("item/duplicate-id", RuleLevel.WARNING), mild("item/duplicate-id")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void findingsAreSortedByPathThenPlaceThenRule() {
        Rule scattered = new TestRule("item/scattered", Severity.ERROR) {
            @Override
            public void check(Inspection inspection, Reporter reporter) {
                reporter.report("b.yaml", new Position(1, 1), null, "b1", "");
                reporter.report("a.yaml", new Position(10, 1), null, "a10", "");
                reporter.report("a.yaml", new Position(9, 2), null, "a9", "");
                reporter.report("a.yaml", null, null, "a", "");
                reporter.report(null, null, null, "none", "");
            }
        };

        assertThat(check(Map.of(), scattered))
                .extracting(Finding::message)
                .containsExactly("none", "a", "a9", "a10", "b1");
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        Rule rule = complaining("item/twice", Severity.ERROR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleBook(List.of(rule, rule)))
                .withMessageContaining("item/twice");
    }

    @Test
    void aMistypedIdHasANearestRule() {
        assertThat(RuleBook.standard().nearest("date/overdu")).contains("date/overdue");
    }

    @Test
    void whatOnlyTheCallerKnowsIsJudgedByTheSettings() {
        Project silent = project(Map.of());
        Project strict = project(Map.of("tickets/disagrees", RuleLevel.ERROR));
        Project off = project(Map.of("tickets/disagrees", RuleLevel.OFF));

        assertThat(judge(silent)).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(judge(strict)).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(judge(off)).isEmpty();
    }

    private static List<Finding> judge(Project project) {
        return RuleBook.standard()
                .judge(
                        "tickets/disagrees",
                        project,
                        TODAY,
                        reporter ->
                                reporter.report("poam/items/POAM-001.yaml", null, null, "it is not so", "Make it so."));
    }

    private static List<Finding> check(Map<String, RuleLevel> levels, Rule... rules) {
        return new RuleBook(List.of(rules)).check(project(levels), History.NOT_READ, TODAY);
    }

    private static Project project(Map<String, RuleLevel> levels) {
        Settings defaults = Settings.DEFAULTS;
        Settings settings = new Settings(
                defaults.positions(),
                null,
                null,
                null,
                List.of(),
                defaults.itemFolders(),
                List.of(),
                defaults.reviewEveryDays(),
                defaults.reviewKinds(),
                defaults.closeoutLeadDays(),
                defaults.risk(),
                defaults.movers(),
                defaults.fieldPolicy(),
                levels,
                Set.of(),
                defaults.imports(),
                null);
        return new Project(
                new WorkingFolder(Path.of("nowhere")),
                settings,
                People.NOBODY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Rule complaining(String id, Severity severity) {
        return new TestRule(id, severity) {
            @Override
            public void check(Inspection inspection, Reporter reporter) {
                reporter.report("a.yaml", null, null, "something is wrong", "Mend it.");
            }
        };
    }

    private static Rule mild(String id) {
        return new TestRule(id, Severity.ERROR) {
            @Override
            public void check(Inspection inspection, Reporter reporter) {
                reporter.as(Severity.INFO).report("a.yaml", null, null, "something is odd", "Look at it.");
            }
        };
    }

    private abstract static class TestRule extends StatedRule {

        TestRule(String id, Severity severity) {
            super(id, severity, "A rule of a test", "The test");
        }
    }
}
