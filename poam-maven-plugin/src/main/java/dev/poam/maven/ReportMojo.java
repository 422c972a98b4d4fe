package dev.poam.maven;

import dev.poam.report.ConsoleText;
import dev.poam.report.TrackingLog;
import dev.poam.rule.Audit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tracking log, as Markdown and as CSV, from what was known at the end of a day: the commits that had landed by
 * then, and nothing that lies in the folder alone.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends RepositoryMojo {

    /**
     * Where the folder {@code report} goes; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        Audit audit = auditOf(folder, asOf());
        requirePoam(!audit.project().itemFiles().isEmpty(), folder);
        TrackingLog log = TrackingLog.of(audit);
        Path report = outputDirectory(outputDirectory, folder).resolve("report");
        AtomicFile.write(report.resolve("tracking-log.md"), log.markdown());
        AtomicFile.write(report.resolve("tracking-log.csv"), log.csv());
        console()
                .info(ConsoleText.escaped("Written   " + report + ", as known on " + audit.asOf() + ", commit "
                        + audit.history().head()));
    }
}
