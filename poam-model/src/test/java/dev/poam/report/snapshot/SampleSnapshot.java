package dev.poam.report.snapshot;

import dev.poam.history.GitRepository;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** What was known of made repositories. */
public final class SampleSnapshot {

    private static final Instant LATER = Instant.parse("2026-12-31T00:00:00Z");

    private SampleSnapshot() {}

    /** What had landed on the main line by the end of a day. */
    public static Snapshot of(Path root, String day) throws IOException {
        return of(root, LocalDate.parse(day));
    }

    /** The same. */
    public static Snapshot of(Path root, LocalDate day) throws IOException {
        try (GitRepository repository = GitRepository.find(root).orElseThrow()) {
            String commit = repository.commitOn("HEAD", day).orElseThrow();
            return Snapshot.of(new AuditRequest(root, commit, day, LATER, HistoryMode.REQUIRE));
        }
    }
}
