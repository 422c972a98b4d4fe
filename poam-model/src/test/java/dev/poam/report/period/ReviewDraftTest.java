package dev.poam.report.period;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.project.ReviewPeriod;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewDraftTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatIsOpenAndWhatHasHappenedSinceTheReviewBefore() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit()
                    .write(path(1), item(1, "Open", "2026-06-20"))
                    .on("2026-04-02")
                    .land();
            made.commit()
                    .write(path(2), item(2, "Verified", "2026-06-25"))
                    .on("2026-04-03")
                    .land();
            made.commit().write("poam/reviews/2026-05.md", """
                            ---
                            period: 2026-05
                            kind: monthly
                            date: 2026-05-29
                            participants: [jane]
                            items: [{id: POAM-001, decision: keep}, {id: POAM-002, decision: keep}]
                            ---
                            """).on("2026-05-29").land();
            made.commit()
                    .write(path(1), item(1, "In Progress", "2026-06-26"))
                    .on("2026-06-10")
                    .land();
            made.commit()
                    .write(path(2), item(2, "Closed", "2026-06-25"))
                    .on("2026-06-11")
                    .land();
            made.commit()
                    .write(path(3), item(3, "Open", "2026-08-01"))
                    .on("2026-06-12")
                    .land();
        }

        assertThat(draft("2026-06", LocalDate.of(2026, 6, 30))).isEqualTo("""
                ---
                period: 2026-06
                kind: monthly
                date: 2026-06-30
                participants: # the ids of those who took part: [jane, maria]
                items: # decision: keep, re-plan, defer, escalate or close
                  - id: POAM-001
                    decision:
                  - id: POAM-003
                    decision:
                ---

                # Monthly review 2026-06

                ## Open items

                - POAM-001 Title \\*1\\*; In Progress; jane; target 2026-06-26
                - POAM-003 Title \\*3\\*; Open; jane; target 2026-08-01

                ## Overdue

                - POAM-001: the target date was 2026-06-26
                - POAM-001: milestone First step was due on 2026-06-26

                ## New

                - POAM-003 Title \\*3\\*

                ## Status changes

                - POAM-001: Open to In Progress, 2026-06-10, Jane Roe
                - POAM-002: Verified to Closed, 2026-06-11, Jane Roe

                ## Closed

                - POAM-002 Title \\*2\\*

                ## Slips

                - POAM-001: target date from 2026-06-20 to 2026-06-26, Jane Roe

                ## Minutes

                <!-- What was said and agreed, and who does what until when. -->
                """);
    }

    @Test
    void saysNoneWhereThereIsNothing() throws IOException {
        try (TestRepository made = TestRepository.create(folder)) {
            made.commit()
                    .write("poam.yaml", "organization: X\n")
                    .on("2026-04-02")
                    .land();
        }

        assertThat(draft("2026-Q2", LocalDate.of(2026, 6, 30)))
                .contains("items: []\n", "# Quarterly review 2026-Q2\n", "## Open items\n\nNone.\n");
    }

    private String draft(String period, LocalDate day) throws IOException {
        Audit audit = Audit.run(
                new AuditRequest(folder, "HEAD", day, Instant.parse("2026-12-31T00:00:00Z"), HistoryMode.REQUIRE));
        return ReviewDraft.of(audit, ReviewPeriod.parse(period).orElseThrow());
    }

    private static String path(int number) {
        return "poam/items/POAM-00" + number + ".yaml";
    }

    private static String item(int number, String status, String target) {
        return """
                id: POAM-00%d
                title: Title *%d*
                owner: jane
                status: %s
                targetCompletion: %s
                milestones: [{name: First step, target: %s}]
                """.formatted(number, number, status, target, target);
    }
}
