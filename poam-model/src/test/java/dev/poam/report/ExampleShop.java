package dev.poam.report;

import dev.poam.history.GitRepository;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.GitProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** The example's repository with its six months of history. */
public record ExampleShop(Path folder) {

    public static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    /** Plays the recorded history into an empty folder; needs the git program. */
    public static ExampleShop replayedIn(Path folder) {
        GitProgram git = new GitProgram(folder);
        git.run("init", "--quiet", "--initial-branch=main");
        git.feed(Path.of("..", "example-repo", "timeline.fi"), "fast-import", "--quiet");
        return new ExampleShop(folder);
    }

    /** What was known at the end of a day. */
    public Snapshot snapshot(LocalDate day) throws IOException {
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            String commit = repository.commitOn("main", day).orElseThrow();
            return Snapshot.of(
                    new AuditRequest(folder, commit, day, Instant.parse("2026-11-21T00:00:00Z"), HistoryMode.REQUIRE));
        }
    }
}
