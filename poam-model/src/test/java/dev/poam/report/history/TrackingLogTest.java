package dev.poam.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.report.page.Report;
import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackingLogTest {

    private static final String ITEM = """
            id: POAM-001
            title: 'Hostile | <b>title</b>'
            requirements: [IA.L2-3.5.3, 3.5.4]
            owner: jane
            status: %s
            targetCompletion: 2026-06-20
            remediation: {plan: =1+1}
            notes: |
              First line.
              Second line.
            """;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private String head;

    @BeforeEach
    void make() {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit()
                    .write("poam.yaml", "organization: Acme\nsystem: Enclave\nmarking: CUI\n")
                    .write("poam/items/POAM-001.yaml", ITEM.formatted("Verified"))
                    .on("2026-06-01")
                    .land();
            head = made.commit()
                    .write("poam/items/POAM-001.yaml", ITEM.formatted("Closed"))
                    .on("2026-06-05")
                    .land();
        }
    }

    @Test
    void tellsWhoMovedWhatAndNamesItsOwnSource() throws IOException {
        String log = log().markdown();
        String shortHead = head.substring(0, 10);

        assertThat(log).isEqualTo("""
                **CUI**

                # POA\\&M tracking log

                | Document | POA\\&M tracking log |
                | --- | --- |
                | Document id | enclave-tracking-log-2026-06-30 |
                | Organization | Acme |
                | System | Enclave |
                | As of | 2026-06-30 |
                | Version | commit %s |
                | Committed | 2026-06-05 12:00 \\+00:00 by Jane Roe |

                ## Items

                | ID | Deficiency | Affected controls | Planned remediation | Responsible party | Target date | Actual completion | Status | Notes |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                | POAM-001 | Hostile \\| \\<b\\>title\\</b\\> | IA.L2-3.5.3, 3.5.4 | =1\\+1 | jane | 2026-06-20 | 2026-06-05 | Closed | First line. Second line. |

                ## History

                Dates are those of the commits on the main line, by the committer's calendar. Git dates are written by \
                those who commit; where another person or day is given as the author's, it stands under the remarks.

                ### POAM-001 Hostile \\| \\<b\\>title\\</b\\>

                Revision 2, last updated 2026-06-05.

                | Date | Change | By | Commit | Remarks |
                | --- | --- | --- | --- | --- |
                | 2026-06-01 | added as Verified | Jane Roe | %s |  |
                | 2026-06-05 | Verified to Closed | Jane Roe | %s |  |

                ## Change history

                | Date | By | Commit | Items |
                | --- | --- | --- | --- |
                | 2026-06-05 | Jane Roe | %s | POAM-001 |
                | 2026-06-01 | Jane Roe | %s | POAM-001 |

                ## Approvals

                Signed releases of the POA\\&M and approvals of its documents, and what they were worth on the day of \
                this report.

                None.
                """.formatted(head, first(), shortHead, shortHead, first()));
    }

    @Test
    void holdsNoFormulaInASheet() throws IOException {
        assertThat(log().csv())
                .isEqualTo("ID,Deficiency,Affected controls,Planned remediation,Responsible party,Target date,"
                        + "Actual completion,Status,Notes,Revision,Last updated\n"
                        + "POAM-001,Hostile | <b>title</b>,\"IA.L2-3.5.3, 3.5.4\",'=1+1,jane,2026-06-20,2026-06-05,Closed,"
                        + "\"First line.\nSecond line.\",2,2026-06-05\n");
    }

    @Test
    void isTheSameTwice() throws IOException {
        assertThat(log().markdown()).isEqualTo(log().markdown());
    }

    private Report log() throws IOException {
        return TrackingLog.of(snapshot()).report();
    }

    private String first() throws IOException {
        return snapshot().audit().history().chain().get(0).substring(0, 10);
    }

    private Snapshot snapshot() throws IOException {
        return SampleSnapshot.of(folder, "2026-06-30");
    }
}
