package dev.poam.maven;

import dev.poam.exchange.plan.Importer;
import dev.poam.exchange.scan.merge.ScanImport;
import dev.poam.exchange.sheet.incoming.SheetImporter;
import dev.poam.history.KeptOut;
import dev.poam.project.Project;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.rule.Severity;
import dev.poam.source.Problem;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings in what was kept elsewhere: findings of scanners become items with observations beside them, and so do the rows of
 * a sheet (CSV, XLSX, Markdown). What a file is comes from its content. The same file twice changes nothing, and nothing that
 * a person has written is changed. Nothing is committed, and the files themselves are not copied.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends RepositoryMojo {

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
     * Who answers for new items: a person's id or a role; by default {@code import.owner} of {@code poam.yaml}. Of the rows
     * of a sheet those get it in which nobody is named.
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
                new ScanImport(audit, wish(), ids::next), new SheetImporter(audit.project(), ids, owner, asOf()));
        PlannedFiles planned = new PlannedFiles(folder, console(), dryRun);
        for (ImportFile each : files) {
            if (!isRead(each, importers)) {
                planned.refuse(unknown(each));
            }
        }
        for (Importer importer : importers) {
            planned.carryOut(importer.plan());
        }
        planned.judge();
        for (ImportFile each : files) {
            warnOfCommit(each, folder);
        }
    }

    /** A raw scan names hosts, accounts and addresses, and has texts that belong to the scanner's maker. */
    private void warnOfCommit(ImportFile file, Path folder) throws IOException {
        Path top = RootSearch.gitTop(folder).orElse(null);
        Path real = file.path().toRealPath();
        if (top != null && real.startsWith(top) && !KeptOut.isIgnored(top, real)) {
            console()
                    .log(
                            Severity.WARNING,
                            file.shown()
                                    + " lies in the repository, and git add would take it in. A scan or sheet tells"
                                    + " hosts, accounts and weaknesses in full, and has texts of the scanner's maker: keep it"
                                    + " where you keep evidence, or name it in .gitignore.");
        }
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

    private ScanImport.Wish wish() throws MojoExecutionException {
        LocalDate day = scanned == null ? null : date("poam.scanned", scanned);
        return new ScanImport.Wish(owner, day, complete, force);
    }
}
