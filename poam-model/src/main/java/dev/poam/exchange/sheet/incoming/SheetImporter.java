package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.plan.FileChange;
import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.plan.Importer;
import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFiles;
import dev.poam.project.Project;
import dev.poam.rule.Finding;
import dev.poam.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings in plans that were kept as CSV, workbooks or Markdown. */
public final class SheetImporter implements Importer {

    private final Project project;
    private final Ids ids;
    private final @Nullable String owner;
    private final LocalDate asOf;
    private final List<SheetFile> files = new ArrayList<>();

    /**
     * An importer into a repository.
     *
     * @param owner who answers for an item of which no cell names anybody; null for whom the mapping of the file says, or
     *     else the settings
     * @param asOf the day on which items are carried over
     */
    public SheetImporter(Project project, Ids ids, @Nullable String owner, LocalDate asOf) {
        this.project = project;
        this.ids = ids;
        this.owner = owner;
        this.asOf = asOf;
    }

    @Override
    public boolean read(Path file, String shown) throws IOException {
        Path own = file.getFileName();
        String name = own == null ? shown : own.toString();
        SheetFile read = Files.size(file) > SheetFiles.MOST_BYTES
                ? SheetFiles.tooLarge(name, Files.size(file))
                : SheetFiles.read(name, Files.readAllBytes(file));
        boolean isSheet = SheetFiles.isNamedSo(name)
                || read.sheets().stream()
                        .anyMatch(sheet -> SheetColumns.proposed(sheet).header() > 0);
        if (isSheet) {
            files.add(read);
        }
        return isSheet;
    }

    @Override
    public ImportPlan plan() throws IOException {
        List<FileChange> changes = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        // Two files of one name, from two folders, have one mapping.
        Set<String> added = new HashSet<>();
        for (SheetFile file : files) {
            SheetPlan plan = SheetImport.plan(file, project, ids, owner, asOf);
            plan.created().forEach((path, content) -> {
                if (added.add(path)) {
                    changes.add(new FileChange(path, content, true));
                }
            });
            plan.changed().forEach((path, content) -> changes.add(new FileChange(path, content, false)));
            lines.addAll(plan.lines());
            plan.findings().forEach(finding -> findings.addAll(judged(finding)));
        }
        return new ImportPlan(changes, lines, findings);
    }

    /** As the settings want it: with another severity, or not at all. */
    private List<Finding> judged(Finding finding) {
        return RuleBook.standard()
                .judge(
                        finding.rule(),
                        project,
                        asOf,
                        reporter -> reporter.report(
                                finding.path(), finding.position(), finding.item(), finding.message(), finding.help()));
    }

    /** Whether a file is the mapping of a sheet, which people edit before the items are made. */
    public static boolean isMapping(FileChange change) {
        return change.path().startsWith(SheetImport.FOLDER + "/");
    }
}
