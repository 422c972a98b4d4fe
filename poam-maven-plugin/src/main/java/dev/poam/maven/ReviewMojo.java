package dev.poam.maven;

import dev.poam.project.Project;
import dev.poam.project.ReviewPeriod;
import dev.poam.report.period.ReviewDraft;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the review of a month, a quarter or a year from what was known at its end, or today while it lasts: every open
 * item, and what is new, closed, moved, overdue or slipped since the review before. Decisions and minutes are left for
 * people to write.
 */
@Mojo(name = "review", requiresProject = false, threadSafe = true)
public final class ReviewMojo extends RepositoryMojo {

    /**
     * The period: {@code 2026-06}, {@code 2026-Q2} or {@code 2026}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.period")
    private @Nullable String period;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        ReviewPeriod wanted = wanted();
        LocalDate today = asOf();
        if (wanted.firstDay().isAfter(today)) {
            throw new MojoExecutionException("The period " + wanted + " has not begun on " + today);
        }
        WorkingFolder files = new WorkingFolder(folder);
        requirePoam(Project.isIn(files), folder);
        if (files.kind(wanted.path()) != EntryKind.MISSING) {
            throw new MojoExecutionException(
                    wanted.path() + " is there already; edit it, or delete it to have it drafted anew");
        }
        LocalDate day = wanted.lastDay().isBefore(today) ? wanted.lastDay() : today;
        Audit audit = day.isBefore(today) ? auditOf(folder, day) : auditNow(folder);
        // Without the commits a draft would say that nothing has happened.
        requireKnown(audit.history());
        AtomicFile.create(
                files.resolve(wanted.path()), ReviewDraft.of(audit, wanted).getBytes(StandardCharsets.UTF_8));
        console().info("Written   " + wanted.path() + ", as known on " + day);
        console().info("Write down who took part, each decision and the minutes; then run mvn poam:verify");
    }

    private ReviewPeriod wanted() throws MojoExecutionException {
        String wish = period;
        if (wish == null) {
            throw new MojoExecutionException("Say which period is reviewed: mvn poam:review -Dpoam.period=2026-06");
        }
        return ReviewPeriod.parse(wish)
                .orElseThrow(() -> new MojoExecutionException(
                        "poam.period takes 2026-06, 2026-Q2 or 2026, not " + ConsoleText.escaped(wish)));
    }
}
