package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.rule.Finding;
import dev.poam.source.FileTree;
import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans how the rows of a file become items. */
final class SheetImport {

    /** Where the mappings of files are kept. */
    static final String FOLDER = "poam/import";

    private final SheetFile file;
    private final Project project;
    private final LocalDate asOf;
    private final String mappingPath;

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, byte[]> created = new TreeMap<>();

    private SheetImport(SheetFile file, Project project, LocalDate asOf) {
        this.file = file;
        this.project = project;
        this.asOf = asOf;
        this.mappingPath = FOLDER + "/" + file.name().replaceAll("[^A-Za-z0-9._-]", "-") + ".mapping.yaml";
        this.findings.addAll(file.findings());
    }

    /**
     * Plans an import; nothing is written.
     *
     * @param asOf the day on which items are carried over
     * @throws IOException when the files of the repository cannot be read
     */
    static SheetPlan plan(SheetFile file, Project project, Ids ids, LocalDate asOf) throws IOException {
        return new SheetImport(file, project, asOf).plan(ids);
    }

    private SheetPlan plan(Ids ids) throws IOException {
        boolean isNew = project.files().kind(mappingPath) == FileTree.EntryKind.MISSING;
        Mapping mapping;
        try {
            mapping = isNew ? Mapping.proposed(file) : kept();
        } catch (RefusedInputException e) {
            findings.add(SheetFinding.REFUSED.of(e.problem()));
            return result(Map.of());
        }
        FoundWords words = new FoundWords(project.people());
        List<RowItem> rows = new ArrayList<>();
        for (Sheet sheet : file.sheets()) {
            rows.addAll(rows(sheet, mapping, words));
        }
        if (isNew && file.sheets().stream().anyMatch(sheet -> needsMapping(sheet, mapping))) {
            Mapping whole = mapping.with(words.statuses(), words.owners());
            created.put(mappingPath, MappingFile.write(file.name(), whole).getBytes(StandardCharsets.UTF_8));
        }
        if (file.sheets().isEmpty() && file.findings().isEmpty()) {
            findings.add(SheetFinding.REFUSED.of(
                    file.name(),
                    "there is no table in it, and no log with a heading for each item",
                    "Begin each heading with the id, as in ### POAM-001: title, or save the plan as a table."));
        }
        PlannedItems items = new PlannedItems(file.name(), project, ids, asOf);
        items.take(rows);
        created.putAll(items.created());
        findings.addAll(items.findings());
        lines.addAll(items.lines());
        return result(items.changed());
    }

    private boolean needsMapping(Sheet sheet, Mapping mapping) {
        return OwnSheet.of(file, sheet).isEmpty() && mapping.columns(sheet).header() > 0;
    }

    private Mapping kept() throws IOException, RefusedInputException {
        return MappingFile.read(mappingPath, project.files().read(mappingPath, Limits.FILE_BYTES));
    }

    private List<RowItem> rows(Sheet sheet, Mapping mapping, FoundWords words) {
        Optional<OwnSheet> own = OwnSheet.of(file, sheet);
        if (own.isPresent()) {
            List<RowItem> rows = own.get().rows();
            lines.add(file.place(sheet) + ": our own columns, " + Words.count(rows.size(), "item"));
            return rows;
        }
        Table table = mapping.columns(sheet).in(sheet).orElse(null);
        String name = sheet.name().isEmpty() ? file.name() : "Sheet " + sheet.name();
        if (table == null) {
            if (sheet.rows().stream().anyMatch(row -> !row.isBlank())) {
                lines.add(name + ": left out, as no row names the columns of a POA&M");
            }
            return List.of();
        }
        if (!table.unmapped().isEmpty()) {
            findings.add(SheetFinding.READ_AS.at(
                    file.name(),
                    table.header().number(),
                    0,
                    null,
                    "the mapping does not have the columns " + String.join(", ", table.unmapped())
                            + "; what they say is kept in the notes",
                    "Add them to " + mappingPath + "."));
        }
        Contacts contacts = new Contacts(project.people(), mapping.owners());
        RowSorter sorter = RowSorter.of(file, table);
        List<RowItem> rows = new ArrayList<>();
        for (List<SheetRow> each : sorter.items()) {
            rows.add(RowReader.read(file, table, mapping, contacts, each));
            words.add(table, each.get(0), contacts);
        }
        findings.addAll(sorter.findings());
        findings.addAll(new DateDoubts(file, table, mapping.dates()).findings());
        lines.add(name + (sheet.hidden() ? " (hidden)" : "") + ": columns in row "
                + table.header().number() + ", "
                + Words.count(rows.size(), "item")
                + Words.also(sorter.hidden(), "of a hidden row")
                + Words.also(sorter.blank(), "empty row")
                + Words.also(sorter.leftOut(), "other row"));
        return rows;
    }

    private SheetPlan result(Map<String, byte[]> changed) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(null);
        return new SheetPlan(lines, sorted, created, changed, mappingPath);
    }

    /** The words of the sheet that a mapping file lists, so that people can say what they mean. */
    private static final class FoundWords {

        private final Map<String, String> statuses = new LinkedHashMap<>();
        private final Map<String, String> owners = new LinkedHashMap<>();
        private final boolean hasPeople;

        FoundWords(People people) {
            this.hasPeople = !people.isEmpty();
        }

        void add(Table table, SheetRow row, Contacts contacts) {
            String status = table.text(row, Target.STATUS);
            if (!status.isEmpty()) {
                statuses.putIfAbsent(
                        status, StatusWord.of(status).map(StatusWord::value).orElse(""));
            }
            String owner = table.text(row, Target.OWNER);
            if (!owner.isEmpty() && (!hasPeople || contacts.owner(owner).isEmpty())) {
                owners.putIfAbsent(owner, "");
            }
        }

        Map<String, String> statuses() {
            return statuses;
        }

        Map<String, String> owners() {
            return owners;
        }
    }
}
