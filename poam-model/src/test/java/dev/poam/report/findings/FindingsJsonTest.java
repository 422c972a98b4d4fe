package dev.poam.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsJsonTest {

    private static final Tool TOOL = Tool.poam("1.2.3");

    @Test
    void writesTheContract() {
        String json = FindingsJson.render(
                SampleAudit.of(
                        "0123456789abcdef0123456789abcdef01234567", SampleFindings.NO_FILE, SampleFindings.PLACED),
                TOOL);

        assertThat(json).isEqualTo("""
                        {
                          "tool": {
                            "name": "poam",
                            "version": "1.2.3"
                          },
                          "asOf": "2026-06-30",
                          "head": "0123456789abcdef0123456789abcdef01234567",
                          "summary": {
                            "items": 0,
                            "errors": 1,
                            "warnings": 1,
                            "infos": 0
                          },
                          "findings": [
                            {
                              "rule": "history/shallow",
                              "severity": "error",
                              "path": null,
                              "line": null,
                              "column": null,
                              "item": null,
                              "message": "the clone is shallow",
                              "help": "Fetch the whole history."
                            },
                            {
                              "rule": "date/overdue",
                              "severity": "warning",
                              "path": "poam/items/POAM-002.yaml",
                              "line": 12,
                              "column": 19,
                              "item": "POAM-002",
                              "message": "100% of 2026-05-01: target, passed",
                              "help": "Move on\\u001B[31m."
                            }
                          ]
                        }
                        """);
    }

    @Test
    void writesNoFindingAsAnEmptyListAndNoCommitAsNull() {
        assertThat(FindingsJson.render(SampleAudit.of(null), TOOL))
                .contains("\"head\": null")
                .contains("\"findings\": []");
    }
}
