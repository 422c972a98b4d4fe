package dev.poam.maven;

import dev.poam.project.Project;
import dev.poam.report.ReportKind;
import dev.poam.report.Reports;
import dev.poam.report.SitePage;
import dev.poam.report.page.ReportFile;
import dev.poam.report.page.ReportFormat;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.source.WorkingFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Writes reports from what was known at the end of a day: the commits that had landed by then, and nothing that lies in
 * the folder alone. Under {@code <reporting>} in a POM, {@code mvn site} shows them.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends RepositoryMojo implements MavenReport {

    /** The page in a site, and the folder beside it that holds the reports. */
    private static final String SITE_NAME = "poam";

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

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File siteOfModule;

    /** Where the pages of the site in one language go; null when the goal runs by itself. */
    private @Nullable File siteDirectory;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        Snapshot snapshot = snapshot(folder);
        write(snapshot, outputDirectory(outputDirectory, folder).resolve("report"));
    }

    /** What was known on the day, of which there is something to report. */
    private Snapshot snapshot(Path folder) throws IOException, MojoExecutionException {
        // A slip of the pen is told before the long reading.
        kinds();
        forms();
        Snapshot snapshot = snapshotOf(folder, asOf());
        requireKnown(snapshot.audit().history());
        if (!snapshot.holdsPoam()) {
            throw new MojoExecutionException(ConsoleText.escaped("The commit to which " + folder + " had come by "
                    + snapshot.audit().asOf() + " holds no POA&M: neither poam.yaml nor poam/items. Commit one,"
                    + " name a later day with -Dpoam.asOf, or the folder that holds it with -Dpoam.root=DIR."));
        }
        return snapshot;
    }

    /** Writes what is wanted, and tells which files that are. */
    private List<ReportFile> write(Snapshot snapshot, Path output) throws IOException, MojoExecutionException {
        List<ReportFile> files = Reports.of(snapshot, kinds(), forms());
        for (ReportFile file : files) {
            AtomicFile.replace(output.resolve(file.path()), file.content());
        }
        Audit audit = snapshot.audit();
        console()
                .info("Written   " + output + ", as known on " + audit.asOf() + ", commit "
                        + audit.history().head());
        return files;
    }

    /** Of the modules that share a POA&amp;M the first one shows it; where there is none, the site goes without. */
    @Override
    public boolean canGenerateReport() throws MavenReportException {
        if (isSkipped()) {
            return false;
        }
        try {
            Path folder = folder();
            if (!Project.isIn(new WorkingFolder(folder))) {
                console().warn("The site has no page about a POA&M: there is none in " + folder);
                return false;
            }
            return isFirstModule(folder);
        } catch (IOException e) {
            throw new MavenReportException(couldNotGoOn(e), e);
        } catch (MojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            Snapshot snapshot = snapshot(folder());
            List<ReportFile> written =
                    write(snapshot, getReportOutputDirectory().toPath().resolve(SITE_NAME));
            sink.head();
            sink.title();
            sink.text(getName(locale));
            sink.title_();
            sink.head_();
            sink.body();
            sink.rawText(SitePage.html(snapshot, SITE_NAME, written));
            sink.body_();
            sink.flush();
        } catch (IOException e) {
            throw new MavenReportException(couldNotGoOn(e), e);
        } catch (MojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory == null ? siteOfModule : siteDirectory;
    }

    @Override
    @SuppressWarnings("deprecation") // older site plugins ask for it by this name
    public String getOutputName() {
        return SITE_NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    /** Reports are in English, whatever the language of the site. */
    @Override
    public String getName(Locale locale) {
        return "POA&M";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Where the Plan of Action and Milestones stands, with all its reports.";
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    private Set<ReportKind> kinds() throws MojoExecutionException {
        return wanted(ReportKind.class, "poam.reports", reports);
    }

    private Set<ReportFormat> forms() throws MojoExecutionException {
        return wanted(ReportFormat.class, "poam.formats", formats);
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
