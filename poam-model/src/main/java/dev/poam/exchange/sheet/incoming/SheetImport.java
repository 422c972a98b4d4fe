package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.ItemWorkbook;
import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFiles;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        this.file = file.with(tables(file));
        this.project = project;
        this.asOf = asOf;
        this.mappingPath = mappingPath(file.name());
        this.findings.addAll(file.findings());
    }

    /** Every table for itself; what our own workbooks tell of themselves is none. */
    private static List<Sheet> tables(SheetFile file) {
        boolean isOwn = file.sheets().stream()
                .anyMatch(sheet -> OwnSheet.of(file, sheet).isPresent());
        return file.sheets().stream()
                .filter(sheet -> !isOwn || !sheet.name().equals(ItemWorkbook.ABOUT))
                .flatMap(sheet ->
                        OwnSheet.of(file, sheet).isPresent() ? Stream.of(sheet) : StackedTables.of(sheet).stream())
                .toList();
    }

    /** Where the mapping of a file of this name is kept. */
    static String mappingPath(String name) {
        return FOLDER + "/" + name.replaceAll("[^A-Za-z0-9._-]", "-") + ".mapping.yaml";
    }

    /**
     * Plans an import; nothing is written.
     *
     * @param owner who answers where a row names nobody; null for whom the mapping says
     * @param asOf the day on which items are carried over
     * @throws IOException when the files of the repository cannot be read
     */
    static SheetPlan plan(SheetFile file, Project project, Ids ids, @Nullable String owner, LocalDate asOf)
            throws IOException {
        return new SheetImport(file, project, asOf).plan(ids, owner);
    }

    private SheetPlan plan(Ids ids, @Nullable String owner) throws IOException {
        boolean isNew = project.files().kind(mappingPath) == FileTree.EntryKind.MISSING;
        Optional<Mapping> read = isNew ? Optional.of(Mapping.proposed(file.sheets())) : kept();
        if (read.isEmpty()) {
            return result(Map.of());
        }
        Mapping mapping = withOwner(read.get(), owner);
        FoundWords words = new FoundWords(project.people());
        List<List<RowItem>> tables = new ArrayList<>();
        for (Sheet sheet : file.sheets()) {
            tables.add(rows(sheet, mapping, words));
        }
        if (isNew && !file.sheets().stream().allMatch(this::isOwn)) {
            Mapping whole = read.get().with(words.statuses(), words.owners());
            created.put(mappingPath, MappingFile.write(file.name(), whole).getBytes(StandardCharsets.UTF_8));
        }
        tellWithoutTable(mapping);
        PlannedItems items = new PlannedItems(file.name(), project, ids, asOf);
        items.take(onceEach(tables));
        created.putAll(items.created());
        findings.addAll(items.findings());
        lines.addAll(items.lines());
        return result(items.changed());
    }

    /** Who is named for this import goes before whom its mapping names, and that one before whom the settings do. */
    private Mapping withOwner(Mapping mapping, @Nullable String owner) {
        String told = mapping.defaults().getOrDefault("owner", "");
        String answering =
                owner == null && told.isEmpty() ? project.settings().imports().owner() : owner;
        return answering == null ? mapping : mapping.withOwner(answering);
    }

    private boolean isOwn(Sheet sheet) {
        return OwnSheet.of(file, sheet).isPresent();
    }

    private Optional<Mapping> kept() throws IOException {
        try {
            byte[] content = project.files().read(mappingPath, Limits.FILE_BYTES);
            MappingFile.Reading reading = MappingFile.read(mappingPath, content, project.people());
            reading.problems().forEach(problem -> findings.add(SheetFinding.REFUSED.of(problem)));
            return reading.problems().isEmpty() ? Optional.of(reading.mapping()) : Optional.empty();
        } catch (RefusedInputException e) {
            findings.add(SheetFinding.REFUSED.of(e.problem()));
            return Optional.empty();
        }
    }

    /** In a document a table and a log may tell of the same item; in a workbook the same number is used twice by mistake. */
    private List<RowItem> onceEach(List<List<RowItem>> tables) {
        if (!SheetFiles.isMarkdown(file.name())) {
            return tables.stream().flatMap(List::stream).toList();
        }
        RepeatedRows repeated = new RepeatedRows(file);
        List<RowItem> once = repeated.once(tables);
        findings.addAll(repeated.findings());
        return once;
    }

    /** A file of which nothing becomes an item is not passed over in silence. */
    private void tellWithoutTable(Mapping mapping) {
        boolean hasTable = file.sheets().stream()
                .anyMatch(sheet ->
                        isOwn(sheet) || mapping.columns(sheet).in(sheet).isPresent());
        boolean isRefused = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (hasTable || isRefused) {
            return;
        }
        boolean isDocument = file.sheets().isEmpty();
        findings.add(SheetFinding.REFUSED.of(
                file.name(),
                isDocument
                        ? "there is no table in it, and no log with a heading for each item"
                        : "no row of it names the columns of a POA&M: an id, a weakness, an owner, a day",
                isDocument
                        ? "Begin each heading with the id, as in ### POAM-001: title, or save the plan as a table."
                        : "Write into " + mappingPath
                                + " which row has the names of the columns, and where each goes."));
    }

    private List<RowItem> rows(Sheet sheet, Mapping mapping, FoundWords words) {
        Optional<OwnSheet> own = OwnSheet.of(file, sheet);
        if (own.isPresent()) {
            List<RowItem> rows = own.get().rows();
            findings.addAll(own.get().findings());
            lines.add(file.place(sheet) + ": our own columns, " + Words.count(rows.size(), "item"));
            return rows;
        }
        Table table = mapping.columns(sheet).in(sheet).orElse(null);
        if (table == null) {
            leftOut(sheet, mapping.columns(sheet).header());
            return List.of();
        }
        String name = sheet.name().isEmpty() ? file.name() : "Sheet " + sheet.name();
        findings.addAll(new TableDoubts(file, table, mappingPath).findings());
        findings.addAll(new DateDoubts(file, table, mapping.dates()).findings());
        Contacts contacts = new Contacts(project.people(), mapping.owners());
        RowSorter sorter = RowSorter.of(file, table);
        List<RowItem> rows = new ArrayList<>();
        for (List<SheetRow> each : sorter.items()) {
            rows.add(RowReader.read(file, table, mapping, contacts, each));
            words.add(table, each.get(0), contacts);
        }
        findings.addAll(sorter.findings());
        lines.add(name + (sheet.hidden() ? " (hidden)" : "") + ": columns in row "
                + table.header().number() + ", "
                + Words.count(rows.size(), "item")
                + Words.also(sorter.hidden(), "hidden item")
                + Words.also(sorter.blank(), "empty row")
                + Words.also(sorter.leftOut(), "other row"));
        return rows;
    }

    private void leftOut(Sheet sheet, int header) {
        List<SheetRow> filled =
                sheet.rows().stream().filter(row -> !row.isBlank()).toList();
        boolean isAbout = sheet.name().equals(ItemWorkbook.ABOUT)
                && file.sheets().stream().anyMatch(this::isOwn);
        if (filled.isEmpty() || isAbout) {
            return;
        }
        findings.add(SheetFinding.LEFT_OUT.at(
                file.name(),
                filled.get(0).number(),
                0,
                null,
                (sheet.name().isEmpty() ? "the file" : "sheet " + sheet.name()) + " is left out with "
                        + Words.count(filled.size(), "row") + ", as "
                        + (header == 0
                                ? "no row names the columns of a POA&M"
                                : "no row has the names that the mapping knows"),
                "Nothing is to be done, unless items are in it: then write into " + mappingPath
                        + " which row has the names of its columns."));
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
