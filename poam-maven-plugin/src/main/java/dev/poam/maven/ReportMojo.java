package dev.poam.maven;

import dev.poam.report.ConsoleText;
import dev.poam.report.ReportFile;
import dev.poam.report.ReportFormat;
import dev.poam.report.ReportKind;
import dev.poam.report.Reports;
import dev.poam.report.Snapshot;
import dev.poam.rule.Audit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes reports from what was known at the end of a day: the commits that had landed by then, and nothing that lies in
 * the folder alone.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends RepositoryMojo {

    /**
     * Which reports to write: {@code dashboard}, {@code tracking-log}, {@code monthly}, {@code quarterly}, {@code annual},
     * {@code backlog}, {@code assessor}; by default all of them.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.reports")
    private @Nullable List<String> reports;

    /**
     * In which forms to write them: {@code md}, {@code html}, {@code csv}, {@code pdf}; by default all of them.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.formats")
    private @Nullable List<String> formats;

    /**
     * Where the folder {@code report} goes; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        Set<ReportKind> kinds = wanted(ReportKind.class, "poam.reports", reports);
        Set<ReportFormat> forms = wanted(ReportFormat.class, "poam.formats", formats);
        Snapshot snapshot = snapshotOf(folder, asOf());
        Audit audit = snapshot.audit();
        requirePoam(!audit.project().itemFiles().isEmpty(), folder);
        requireKnown(audit.history());
        Path output = outputDirectory(outputDirectory, folder).resolve("report");
        for (ReportFile file : Reports.of(snapshot, kinds, forms)) {
            AtomicFile.replace(output.resolve(file.path()), file.content());
        }
        console()
                .info(ConsoleText.escaped("Written   " + output + ", as known on " + audit.asOf() + ", commit "
                        + audit.history().head()));
    }

    /** Those that are named; all of them when none is. */
    private static <E extends Enum<E>> Set<E> wanted(Class<E> all, String parameter, @Nullable List<String> names)
            throws MojoExecutionException {
        if (names == null || names.isEmpty()) {
            return EnumSet.allOf(all);
        }
        Set<E> wanted = EnumSet.noneOf(all);
        for (String name : names) {
            wanted.add(Choice.of(all, parameter, name));
        }
        return wanted;
    }
}
