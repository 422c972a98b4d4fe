package dev.poam.maven;

import dev.poam.report.findings.ConsoleReport;
import dev.poam.report.findings.FindingsJson;
import dev.poam.report.findings.GitHubAnnotations;
import dev.poam.report.findings.RepositoryFolder;
import dev.poam.report.findings.SarifLog;
import dev.poam.report.findings.Tool;
import dev.poam.report.history.HistoryJson;
import dev.poam.rule.Audit;
import dev.poam.rule.HistoryMode;
import dev.poam.rule.RuleBook;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the POA&amp;M: reads the items and their history out of Git, applies the rules, prints what they find and
 * writes {@code findings.json}, {@code findings.sarif} and {@code history.json}.
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class VerifyMojo extends ReadingMojo {

    /**
     * What to do where no history can be read, as in a shallow clone: {@code require} makes it an error, {@code warn} a
     * warning, and {@code off} reads no history at all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.history", defaultValue = "require")
    private String history;

    /**
     * Fails the build at findings of this severity or above: {@code error}, {@code warning} or {@code never}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Where the files go; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    /** Set by GitHub in its workflows. */
    @Parameter(defaultValue = "${env.GITHUB_ACTIONS}", readonly = true)
    private @Nullable String gitHubActions;

    @Override
    String alreadyDone() {
        return "already verified in this build";
    }

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        FailOn threshold = Choice.of(FailOn.class, "poam.failOn", failOn);
        HistoryMode mode = Choice.of(HistoryMode.class, "poam.history", history);
        long start = System.nanoTime();
        Audit audit = audit(folder, mode);

        ConsoleReport.findings(audit.findings()).forEach(line -> console().log(line.severity(), line.text()));
        RepositoryFolder place = RootSearch.placeInRepository(folder);
        if ("true".equals(gitHubActions)) {
            StandardOutput.print(GitHubAnnotations.lines(audit.findings(), place));
        }
        Path output = outputDirectory(outputDirectory, folder);
        Tool tool = Tool.poam(version());
        AtomicFile.write(output.resolve("findings.json"), FindingsJson.render(audit, tool));
        AtomicFile.write(
                output.resolve("findings.sarif"),
                SarifLog.render(audit, RuleBook.standard().rules(), tool, place));
        AtomicFile.write(output.resolve("history.json"), HistoryJson.render(audit.history()));
        console().info(ConsoleReport.summary(audit, Duration.ofNanos(System.nanoTime() - start)));
        console().info("Written   " + output);
        threshold.judge(audit, output.resolve("findings.json"));
    }
}
