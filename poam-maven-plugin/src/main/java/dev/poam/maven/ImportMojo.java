package dev.poam.maven;

import dev.poam.exchange.FileChange;
import dev.poam.exchange.ImportPlan;
import dev.poam.exchange.Importer;
import dev.poam.exchange.scan.merge.Regrouping;
import dev.poam.exchange.scan.merge.ScanImport;
import dev.poam.exchange.sheet.incoming.SheetImporter;
import dev.poam.history.KeptOut;
import dev.poam.project.Project;
import dev.poam.report.findings.ConsoleReport;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.Finding;
import dev.poam.rule.HistoryMode;
import dev.poam.rule.Severity;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
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
 * a sheet (CSV, XLSX, Markdown). What a file is comes from its content. The same file twice changes nothing, and nothing that
 * a person has written is changed. Nothing is committed, and the files themselves are not copied. What scans saw of one item
 * can be put under another ({@code poam.merge}), or under a new one ({@code poam.split}).
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

    /**
     * An item, such as {@code POAM-007}: what scans have seen of it, and will see, goes to {@code poam.into}. Both items stay
     * and name each other. No file is brought in.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.merge")
    private @Nullable String merge;

    /**
     * The item that takes over what scans see of {@code poam.merge}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.into")
    private @Nullable String into;

    /**
     * An item, such as {@code POAM-003}: {@code poam.assets} get a new item of their own, and what scans have seen and will see
     * there goes to it. No file is brought in.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.split")
    private @Nullable String split;

    /**
     * The assets that {@code poam.split} takes out of its item, parted by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.assets")
    private @Nullable List<String> assets;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        boolean isRegrouping = merge != null || split != null;
        List<ImportFile> files = isRegrouping ? List.of() : ImportFile.of(file, folder);
        Audit audit = Audit.run(new AuditRequest(folder, null, asOf(), now(), HistoryMode.WARN));
        FreeIds ids = new FreeIds(TakenIds.of(audit, folder));
        if (isRegrouping) {
            finish(List.of(regrouped(audit, ids, folder)), List.of(), folder);
            return;
        }
        List<Importer> importers = List.of(
                new ScanImport(audit, wish(audit, folder), ids::next),
                new SheetImporter(audit.project(), ids, owner, asOf()));

        List<Finding> findings = new ArrayList<>();
        for (ImportFile each : files) {
            if (!isRead(each, importers)) {
                findings.add(ImportPlan.finding(unknown(each)));
            }
        }
        List<ImportPlan> plans = new ArrayList<>();
        for (Importer importer : importers) {
            plans.add(importer.plan());
        }
        finish(plans, findings, folder);
        for (ImportFile each : files) {
            warnOfCommit(each, folder);
        }
    }

    private void finish(List<ImportPlan> plans, List<Finding> before, Path folder)
            throws IOException, MojoFailureException {
        List<Finding> findings = new ArrayList<>(before);
        int written = 0;
        for (ImportPlan plan : plans) {
            console().info(plan.lines());
            findings.addAll(plan.findings());
            written += plan.files().size();
            write(plan, folder);
        }
        ConsoleReport.findings(findings.stream().sorted().toList())
                .forEach(line -> console().log(line.severity(), line.text()));
        String files = written + (written == 1 ? " file" : " files");
        if (dryRun) {
            console()
                    .info(
                            written == 0
                                    ? "Nothing would be written (poam.dryRun)"
                                    : "No item was written (poam.dryRun); without it " + files + " would be");
        } else if (written > 0) {
            console()
                    .info("Written   " + files + "; " + (written == 1 ? "it counts" : "they count")
                            + " once committed. Look first: git diff, and mvn poam:verify.");
        } else {
            console().info("Nothing to write");
        }
        judge(findings);
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

    private ImportPlan regrouped(Audit audit, FreeIds ids, Path folder) throws IOException, MojoExecutionException {
        try {
            Regrouping regrouping = Regrouping.of(audit);
            if (merge != null && into != null && split == null) {
                return regrouping.merge(merge, into);
            }
            if (split != null && assets != null && !assets.isEmpty() && merge == null) {
                List<String> names = assets.stream().map(String::strip).toList();
                return regrouping.split(split, names, ids.next(), schema(audit, folder));
            }
        } catch (RefusedInputException e) {
            throw new MojoExecutionException(
                    ConsoleText.escaped(
                            e.problem().message() + ". " + e.problem().help()),
                    e);
        }
        throw new MojoExecutionException(
                "Say which items: mvn poam:import -Dpoam.merge=POAM-007 -Dpoam.into=POAM-003, or"
                        + " mvn poam:import -Dpoam.split=POAM-003 -Dpoam.assets=srv-web01,srv-web02");
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
        LocalDate day = scanned == null ? null : date("poam.scanned", scanned);
        return new ScanImport.Wish(owner, day, complete, force, schema(audit, folder));
    }

    private static @Nullable String schema(Audit audit, Path folder) throws IOException {
        String anItem = audit.project().settings().itemFolders().get(0) + "/POAM-001.yaml";
        return NewItem.schemaFrom(new WorkingFolder(folder), anItem);
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
