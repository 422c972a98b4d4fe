package dev.poam.maven;

import dev.poam.exchange.FileChange;
import dev.poam.exchange.ImportPlan;
import dev.poam.exchange.Importer;
import dev.poam.exchange.scan.merge.ScanImport;
import dev.poam.exchange.sheet.incoming.SheetImporter;
import dev.poam.project.Project;
import dev.poam.project.Settings;
import dev.poam.report.findings.ConsoleReport;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.Finding;
import dev.poam.rule.HistoryMode;
import dev.poam.rule.Severity;
import dev.poam.source.Problem;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings in what was kept elsewhere: findings of scanners become items with observations beside them, and so do the rows of
 * a sheet (CSV, XLSX, Markdown). What a file is comes from its content. The same file twice changes nothing, and nothing that a person has written is changed. Nothing is
 * committed, and the files themselves are not copied.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends RepositoryMojo {

    /** More than these nobody reads; {@code git status} shows them all. */
    private static final int LISTED_FILES = 12;

    /**
     * The files, parted by commas; in a name, {@code *} stands for any characters. There is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.file")
    private @Nullable List<String> file;

    /**
     * Only shows what would be written; writes nothing but the mapping of a sheet, which is there to be edited before items
     * are made.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Who answers for new items: a person's id or a role; by default {@code import.owner} of {@code poam.yaml}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.owner")
    private @Nullable String owner;

    /**
     * The day on which a scan was made whose file does not tell, such as {@code 2026-10-04}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.scanned")
    private @Nullable String scanned;

    /**
     * Says that each file holds all that a complete scan of its assets saw, so that what is not in it counts as no longer
     * observed; by default only a file that shows this itself has such a say.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.complete", defaultValue = "false")
    private boolean complete;

    /**
     * Takes a scan although there is newer news of its assets; nothing newer is changed by it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.force", defaultValue = "false")
    private boolean force;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        List<ImportFile> files = ImportFile.of(file, folder);
        Audit audit = Audit.run(new AuditRequest(folder, null, asOf(), now(), HistoryMode.WARN));
        FreeIds ids = new FreeIds(TakenIds.of(audit, folder));
        List<Importer> importers = List.of(
                new ScanImport(audit, wish(audit, folder), ids::next), new SheetImporter(audit.project(), ids, asOf()));

        List<Finding> findings = new ArrayList<>();
        for (ImportFile each : files) {
            if (!isRead(each, importers)) {
                findings.add(ImportPlan.finding(unknown(each)));
            }
        }
        int written = 0;
        for (Importer importer : importers) {
            ImportPlan plan = importer.plan();
            console().info(plan.lines());
            findings.addAll(plan.findings());
            written += plan.files().size();
            write(plan, folder);
        }
        ConsoleReport.findings(findings.stream().sorted().toList())
                .forEach(line -> console().log(line.severity(), line.text()));
        if (!dryRun && written > 0) {
            console()
                    .info(
                            "Written   " + written + " files; they count once they are committed. Look: git diff, and"
                                    + " mvn poam:verify. The imported files themselves are not kept here; keep them where you keep evidence.");
        } else {
            console()
                    .info(
                            dryRun
                                    ? "No item was written (poam.dryRun); " + written + " files would be"
                                    : "Nothing to write");
        }
        judge(findings);
    }

    private static boolean isRead(ImportFile file, List<Importer> importers) throws IOException {
        for (Importer importer : importers) {
            if (importer.read(file.path(), file.shown())) {
                return true;
            }
        }
        return false;
    }

    private static Problem unknown(ImportFile file) {
        return new Problem(
                Problem.Kind.UNREADABLE,
                file.shown(),
                null,
                "this is of no format that is read",
                "Export it from the scanner, or save the sheet, in a format that is: see the table under \"Bring what you have\" in the README.");
    }

    private void write(ImportPlan plan, Path folder) throws IOException {
        if (plan.files().size() <= LISTED_FILES) {
            plan.files()
                    .forEach(
                            change -> console().info((change.isAdded() ? "add       " : "change    ") + change.path()));
        }
        for (FileChange change : plan.files()) {
            if (!dryRun || SheetImporter.isMapping(change)) {
                Path place = folder.resolve(change.path());
                if (change.isAdded()) {
                    AtomicFile.create(place, change.content());
                } else {
                    AtomicFile.replace(place, change.content());
                }
            }
        }
    }

    private ScanImport.Wish wish(Audit audit, Path folder) throws IOException, MojoExecutionException {
        Settings settings = audit.project().settings();
        LocalDate day = scanned == null ? null : date("poam.scanned", scanned);
        String anItem = settings.itemFolders().get(0) + "/POAM-001.yaml";
        return new ScanImport.Wish(owner, day, complete, force, NewItem.schemaFrom(new WorkingFolder(folder), anItem));
    }

    private static void judge(List<Finding> findings) throws MojoFailureException {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            throw new MojoFailureException(ConsoleText.escaped(
                    errors == 1 ? "One thing could not be imported" : errors + " things could not be imported"));
        }
    }
}
