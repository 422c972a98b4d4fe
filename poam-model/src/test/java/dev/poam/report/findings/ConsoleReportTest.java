package dev.poam.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.rule.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    @Test
    void printsPlaceSeverityRuleAndMessageThenTheHint() {
        assertThat(ConsoleReport.findings(List.of(
                        SampleFindings.NO_FILE, SampleFindings.WHOLE_FILE, SampleFindings.PLACED, SampleFindings.NOTE)))
                .extracting(ConsoleReport.Line::text)
                .containsExactly(
                        "repository: error: [history/shallow] the clone is shallow",
                        "    Fetch the whole history.",
                        "poam/items/POAM-009 größer.yaml: error: [item/too-large] the file has 300000 bytes",
                        "    Move long text out.",
                        "poam/items/POAM-002.yaml:12:19: warning: [date/overdue] 100% of 2026-05-01: target, passed",
                        "    Move on\\u001b[31m.",
                        "poam/items/POAM-002.yaml:20:5: info: [item/vague-milestone] the milestone says \"TBD\"",
                        "    Say what will be done.");
    }

    @Test
    void givesBothLinesTheFindingsSeverity() {
        assertThat(ConsoleReport.findings(List.of(SampleFindings.PLACED)))
                .extracting(ConsoleReport.Line::severity)
                .containsExactly(Severity.WARNING, Severity.WARNING);
    }

    @Test
    void summarisesWhatWasReadAndFound() {
        assertThat(ConsoleReport.summary(
                        SampleAudit.of(
                                "0123456789abcdef0123456789abcdef01234567",
                                SampleFindings.NO_FILE,
                                SampleFindings.NOTE),
                        Duration.ofMillis(1234)))
                .containsExactly(
                        "Status    Open 0, In Progress 0, Remediated 0, Verified 0, Closed 0",
                        "Class     Immediate 0, Scheduled 0, Deferred 0 (not yet Closed)",
                        "Findings  1 error, 0 warnings, 1 info",
                        "Read      0 items in 2 files, 1 commit up to 0123456789, in 1.2 s; as of 2026-06-30");
    }
}
