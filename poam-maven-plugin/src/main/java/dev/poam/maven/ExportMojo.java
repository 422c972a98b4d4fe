package dev.poam.maven;

import dev.poam.exchange.ExportFormat;
import dev.poam.exchange.extract.Extract;
import dev.poam.report.findings.ConsoleReport;
import dev.poam.report.page.ReportFile;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Finding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Hands the POA&amp;M out in the forms that others ask for, from what was known at the end of a day: the commits that had
 * landed by then, and nothing that lies in the folder alone. The same commit gives the same bytes.
 */
@Mojo(name = "export", requiresProject = false, threadSafe = true)
public final class ExportMojo extends RepositoryMojo {

    /**
     * What to write, one or more: {@code csv} (every field, can be read back), {@code json} (the same with the history),
     * {@code ics} (a calendar of the days ahead), {@code xlsx} (every field, with choices), {@code oscal} (the model of
     * NIST), {@code fedramp} and {@code emass} (the workbooks of these programs).
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.format")
    private @Nullable List<String> format;

    /**
     * Which layout of a format, one for each: {@code json} or {@code yaml} of {@code oscal}, {@code v3.0} or {@code v2.1} of {@code fedramp}, {@code navy}, {@code
     * marine-corps}, {@code army}, {@code legacy-navy} or {@code legacy-joint} of {@code emass}; by default the first.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.layout")
    private @Nullable List<String> layout;

    /**
     * Writes nothing when those who get it would refuse or miss something of this severity or above: {@code error},
     * {@code warning} or {@code never}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Where the folder {@code export} goes; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        FailOn threshold = Choice.of(FailOn.class, "poam.failOn", failOn);
        Set<ExportFormat> wanted = wanted();
        List<String> layouts = layouts(wanted);
        Snapshot snapshot = snapshotOf(folder, asOf());
        requirePoam(!snapshot.audit().project().itemFiles().isEmpty(), folder);
        requireKnown(snapshot.audit().history());
        Extract extract = Extract.of(snapshot);
        List<Finding> findings = wanted.stream()
                .flatMap(each -> each.findings(extract).stream())
                .distinct()
                .sorted()
                .toList();
        ConsoleReport.findings(findings).forEach(line -> console().log(line.severity(), line.text()));
        threshold.judgeExport(findings);
        Path output = outputDirectory(outputDirectory, folder).resolve("export");
        for (ExportFormat each : wanted) {
            ReportFile file = each.file(extract, layouts);
            AtomicFile.replace(output.resolve(file.path()), file.content());
            console().info(ConsoleText.escaped("Written   " + output.resolve(file.path())));
        }
        console()
                .info(ConsoleText.escaped("As known on " + extract.asOf() + ", commit "
                        + extract.head().commit()));
    }

    private Set<ExportFormat> wanted() throws MojoExecutionException {
        Set<ExportFormat> wanted = EnumSet.noneOf(ExportFormat.class);
        for (String name : format == null ? List.<String>of() : format) {
            wanted.add(Choice.of(ExportFormat.class, "poam.format", name));
        }
        if (wanted.isEmpty()) {
            throw new MojoExecutionException(
                    "poam.format names one or more of " + Choice.words(ExportFormat.class) + ", parted by commas");
        }
        return wanted;
    }

    private List<String> layouts(Set<ExportFormat> wanted) throws MojoExecutionException {
        List<String> known =
                wanted.stream().flatMap(each -> each.layouts().stream()).toList();
        List<String> wishes = layout == null ? List.of() : layout;
        for (String wish : wishes) {
            if (!known.contains(wish)) {
                throw new MojoExecutionException(ConsoleText.escaped("poam.layout: "
                        + (known.isEmpty()
                                ? "no format that was asked for has layouts"
                                : wish + " is none of " + String.join(", ", known))));
            }
        }
        return wishes;
    }
}
