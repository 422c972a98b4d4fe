package dev.poam.maven;

import dev.poam.catalog.Catalog;
import dev.poam.catalog.RequirementRef;
import dev.poam.cmmc.Decision;
import dev.poam.cmmc.StatusHistory;
import dev.poam.cmmc.Trajectory;
import dev.poam.history.GitRepository;
import dev.poam.project.Project;
import dev.poam.report.score.ScoreJson;
import dev.poam.report.score.ScoreText;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.HistoryMode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Computes the CMMC Level 2 score and status from the newest assessment: points by family, what keeps it from a
 * Conditional status and why, the days that are left, and what to fix first. Writes {@code score.json}.
 */
@Mojo(name = "score", requiresProject = false, threadSafe = true)
public final class ScoreMojo extends ReadingMojo {

    /**
     * Also shows what would come of it if these requirements were met: {@code 3.5.3,3.13.11}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.fix")
    private @Nullable List<String> fix;

    /**
     * Also shows how score and status went from this day on, out of the commits: {@code 2026-01-01}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.from")
    private @Nullable String from;

    /**
     * Where the file goes; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        List<String> fixed = requirements(fix == null ? List.of() : fix);
        LocalDate start = from == null ? null : date("poam.from", from);
        Audit audit = audit(folder, HistoryMode.WARN);
        Project project = audit.project();
        LocalDate asOf = audit.asOf();
        String head = audit.history().isKnown() ? audit.history().head() : null;
        Path output = outputDirectory(outputDirectory, folder).resolve("score.json");
        Optional<Decision> decision = Decision.of(project, asOf);
        if (decision.isPresent()) {
            console().info("Assessment " + decision.get().assessment().id() + " as of " + asOf);
            console().info(ScoreText.lines(decision.get()));
            if (!fixed.isEmpty()) {
                console().info(ScoreText.whatIf(decision.get(), fixed));
            }
            AtomicFile.write(output, ScoreJson.render(decision.get(), StatusHistory.of(project, asOf), head));
        } else {
            console()
                    .warn("No assessment in poam/assessments was performed by " + asOf
                            + "; without one there is no score");
            AtomicFile.write(output, ScoreJson.withoutAssessment(asOf, head));
        }
        if (start != null) {
            showTrajectory(folder, audit, start);
        }
        console().info("Written   " + output);
    }

    private void showTrajectory(Path folder, Audit audit, LocalDate start) throws IOException {
        String head = audit.history().isKnown() ? audit.history().head() : null;
        try (GitRepository repository = GitRepository.find(folder).orElse(null)) {
            List<Trajectory.Point> points = repository == null || head == null
                    ? List.of()
                    : Trajectory.of(repository, head, audit.project().settings().allItemFolders(), audit.asOf());
            if (points.isEmpty()) {
                console().warn("No commit tells of an assessment, or none can be read; mvn poam:verify says why");
            } else {
                console().info(ScoreText.trajectory(points, start));
            }
        }
    }

    private static List<String> requirements(List<String> references) throws MojoExecutionException {
        List<String> ids = new ArrayList<>();
        for (String reference : references) {
            RequirementRef found = Catalog.load()
                    .resolve(reference)
                    .orElseThrow(() -> new MojoExecutionException(
                            ConsoleText.escaped("poam.fix: NIST SP 800-171 r2 has no requirement " + reference
                                    + Catalog.load()
                                            .nearest(reference)
                                            .map(near -> "; did you mean " + near + "?")
                                            .orElse(""))));
            ids.add(found.requirement().id());
        }
        return ids;
    }
}
