package dev.poam.report;

import dev.poam.report.snapshot.SampleSnapshot;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.testing.GitProgram;
import java.io.IOException;
import java.nio.file.Path;
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
        return SampleSnapshot.of(folder, day);
    }
}
