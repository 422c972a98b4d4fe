package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.item.ItemFields;
import dev.poam.item.SourceType;
import dev.poam.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the rows of one item say; what is no value of its field goes to the notes and is told. */
final class RowReader {

    private static final int LONGEST_TITLE = 120;
    private static final Pattern REMARK = Pattern.compile("\\s{0,9}\\([^()]{1,200}\\)\\s{0,9}\\z");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("\\A(.{15,119}?)[.!?](?=\\s)");

    private final SheetFile file;
    private final Table table;
    private final Mapping mapping;
    private final Contacts contacts;
    private final DateText dates;
    private final List<SheetRow> rows;
    private final SheetRow row;
    private final RowMilestones milestones;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private final RowNotes notes;
    private final List<String> defaulted = new ArrayList<>();

    private RowReader(SheetFile file, Table table, Mapping mapping, Contacts contacts, List<SheetRow> rows) {
        this.file = file;
        this.table = table;
        this.mapping = mapping;
        this.contacts = contacts;
        this.dates = new DateText(mapping.dates(), file.countsFrom1904());
        this.rows = rows;
        this.row = rows.get(0);
        this.notes = new RowNotes(file, table, row);
        this.milestones = new RowMilestones(table, dates, rows, this, notes);
    }

    static RowItem read(SheetFile file, Table table, Mapping mapping, Contacts contacts, List<SheetRow> rows) {
        return new RowReader(file, table, mapping, contacts, rows).item();
    }

    private RowItem item() {
        title();
        for (Table.Column column : table.columns()) {
            String text = row.cell(column.index());
            if (!text.isEmpty()) {
                take(column, text);
            }
        }
        milestones.ofRows();
        new RowStatus(table, mapping, dates, row, this, notes).settle();
        source();
        mapping.defaults().forEach(this::byDefault);
        rows.forEach(each -> each.remarks().forEach(notes::remark));
        if (!notes.lines().isEmpty()) {
            fields.put("notes", String.join("\n", notes.lines()));
        }
        return new RowItem(
                CellTexts.visible(file.place(table.sheet(), row.number())),
                row.number(),
                name(),
                fields,
                lists,
                tables,
                defaulted,
                notes.findings(),
                said(),
                digest(),
                false);
    }

    private void byDefault(String field, String value) {
        // Whom a cell names and nobody knows is somebody else.
        boolean isOpen = !field.equals("owner") || table.text(row, Target.OWNER).isEmpty();
        if (!fields.containsKey(field) && isOpen && set(field, value)) {
            defaulted.add(field);
        }
    }

    /** What the sheet calls the item; one that no file can hold is kept in the notes. */
    private String name() {
        String name = CellTexts.oneLine(table.text(row, Target.ID));
        return name.equals(CellTexts.visible(name)) ? name : "";
    }

    private void take(Table.Column column, String text) {
        switch (column.target()) {
            case REQUIREMENTS -> requirements(column, text);
            case OWNER -> owner(column, text);
            case TARGET, IDENTIFIED -> date(column, text);
            case PRIORITY, IMPACT -> severity(column, text);
            case CVSS, VECTOR, SSP, PLAN, ROOT_CAUSE, CUI_IMPACT, MITIGATION -> plain(column, text);
            case ASSETS -> assets(column, text);
            case COST -> resources(column, text, ResourceText.cost(text));
            case HOURS -> resources(column, text, ResourceText.time(text));
            case RESOURCES -> resources(column, text, Map.of());
            case MILESTONES -> {
                if (!milestones.areNamedBy(column)) {
                    milestones.ofCell(column, text);
                }
            }
            case NOTES -> notes.keep(column.name(), text);
            case ID -> {
                if (name().isEmpty()) {
                    notes.keep(column.name(), text);
                }
            }
            case TITLE,
                    DEFICIENCY,
                    STATUS,
                    STATUS_DATE,
                    CLOSED,
                    SOURCE_TYPE,
                    SOURCE_REFERENCE,
                    MILESTONE_NAME,
                    MILESTONE_TARGET,
                    MILESTONE_DONE,
                    RATIONALE,
                    ACCEPTED_UNTIL,
                    IGNORE -> {
                // These are read together with others, or not at all.
            }
        }
    }

    /** A sheet may have one text for both; a long one is the deficiency, and its beginning the title. */
    private void title() {
        String title = table.text(row, Target.TITLE);
        String deficiency = table.text(row, Target.DEFICIENCY);
        String longer = deficiency.isEmpty() ? title : deficiency;
        String shorter = title.isEmpty() ? deficiency : title;
        String line = CellTexts.oneLine(shorter);
        Matcher sentence = FIRST_SENTENCE.matcher(line);
        if (line.length() > LONGEST_TITLE && longer.equals(shorter) && sentence.find()) {
            line = String.valueOf(sentence.group(1));
        } else if (line.length() > LONGEST_TITLE) {
            int space = line.lastIndexOf(' ', LONGEST_TITLE - 3);
            line = line.substring(0, space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE - 3)
                            .strip() + "...";
            if (!longer.equals(shorter)) {
                notes.keep(table.column(Target.TITLE).map(Table.Column::name).orElse("Title"), title);
            }
        }
        setOrKeep("title", line);
        setOrKeep("deficiency", CellTexts.lines(longer));
    }

    private void setOrKeep(String field, String text) {
        if (!set(field, text) && !text.isEmpty()) {
            notes.keep(field, text);
        }
    }

    private void requirements(Table.Column column, String text) {
        RequirementText read = RequirementText.read(text);
        add("requirements", read.known());
        if (!read.unknown().isEmpty()) {
            notes.unread(
                    column,
                    text,
                    String.join(", ", read.unknown()) + " in \"" + column.name()
                            + "\" is no requirement of NIST SP 800-171 Rev. 2",
                    "Write the requirement into requirements of the item, as 3.5.3 or IA.L2-3.5.3" + RowNotes.KEPT);
        } else if (read.known().isEmpty()) {
            notes.unread(
                    column,
                    text,
                    CellTexts.quoted(text) + " in \"" + column.name() + "\" names no requirement",
                    "Write it into requirements of the item, as 3.5.3 or IA.L2-3.5.3" + RowNotes.KEPT);
        } else if (!text.equals(String.join(", ", read.known()))) {
            keepUnlessListed(column, text, read.known());
        }
    }

    private void assets(Table.Column column, String text) {
        List<String> named = parts(text);
        List<String> proper = named.stream()
                .filter(part -> ItemFields.accepts("assets", part))
                .toList();
        add("assets", proper);
        if (proper.size() < named.size()) {
            notes.unread(
                    column,
                    text,
                    (named.size() - proper.size()) + " of " + named.size() + " names in \"" + column.name()
                            + "\" have characters that nobody sees",
                    "Type them anew into assets of the item" + RowNotes.KEPT);
        }
    }

    /** Adds to a list of the item what it does not have; several columns may tell of one. */
    private void add(String field, List<String> texts) {
        Set<String> all = new LinkedHashSet<>(lists.getOrDefault(field, List.of()));
        if (all.addAll(texts)) {
            lists.put(field, List.copyOf(all));
        }
    }

    /** Separators between references say nothing. */
    private void keepUnlessListed(Table.Column column, String text, List<String> known) {
        String rest = text;
        for (String reference : known) {
            rest = rest.replace(reference, " ");
        }
        if (rest.chars().anyMatch(Character::isLetterOrDigit)) {
            notes.keep(column.name(), text);
        }
    }

    private void owner(Table.Column column, String text) {
        Optional<String> owner = contacts.owner(text);
        if (owner.isPresent() && set("owner", owner.get())) {
            if (!contacts.isAll(text)) {
                notes.keep(column.name(), text);
            }
            return;
        }
        notes.unread(
                column,
                text,
                CellTexts.quoted(text) + " in \"" + column.name() + "\" is nobody whom poam/people.yaml names alone",
                "Add the person there, or say under owners in the mapping who is meant, and import again"
                        + RowNotes.KEPT);
    }

    private void date(Table.Column column, String text) {
        Optional<String> day = dates.date(text).map(Object::toString);
        if (day.isPresent() && set(column.target().label(), day.get())) {
            return;
        }
        notes.unread(
                column,
                text,
                RowNotes.noDay(column, text),
                DateText.isAmbiguous(text)
                        ? "Write dates: month-first or dates: day-first into the mapping and import again"
                                + RowNotes.KEPT
                        : "Write the day into " + column.target().label() + " of the item, as 2026-06-30"
                                + RowNotes.KEPT);
    }

    private void severity(Table.Column column, String text) {
        Optional<String> priority = Severities.priority(text);
        if (priority.isEmpty()) {
            notes.unread(
                    column,
                    text,
                    CellTexts.quoted(text) + " in \"" + column.name() + "\" is none of High, Medium and Low",
                    "Write it into " + column.target().label() + " of the item" + RowNotes.KEPT);
            return;
        }
        boolean isImpact = column.target() == Target.IMPACT;
        set(column.target().label(), isImpact ? lower(priority.get()) : priority.get());
        if (!Severities.isSame(text)) {
            notes.keep(column.name(), text);
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private void plain(Table.Column column, String text) {
        if (!set(column.target().label(), CellTexts.lines(text))) {
            notes.unread(
                    column,
                    text,
                    CellTexts.quoted(text) + " in \"" + column.name() + "\" cannot stand in "
                            + column.target().label(),
                    "Write the value into the item" + RowNotes.KEPT);
        }
    }

    /** Time may stand under money and money under time; a remark in brackets goes to the notes. */
    private void resources(Table.Column column, String text, Map<String, String> asNamed) {
        Map<String, String> read = asNamed.isEmpty() ? ResourceText.both(text).orElse(Map.of()) : asNamed;
        String bare = REMARK.matcher(text).replaceFirst("").strip();
        if (read.isEmpty() && !bare.isEmpty() && !bare.equals(text)) {
            notes.keep(column.name(), text);
            resources(column, bare, column.target() == Target.COST ? ResourceText.cost(bare) : Map.of());
            return;
        }
        if (!read.isEmpty() && read.keySet().stream().noneMatch(fields::containsKey)) {
            read.forEach(this::set);
        } else {
            notes.unread(
                    column,
                    text,
                    CellTexts.quoted(text) + " in \"" + column.name() + "\" is neither working time nor money",
                    "Write it into resources of the item, such as personHours: 16 and cost: 620" + RowNotes.KEPT);
        }
    }

    void milestone(Map<String, String> milestone) {
        tables.computeIfAbsent("milestones", name -> new ArrayList<>()).add(milestone);
    }

    private void source() {
        String type = table.text(row, Target.SOURCE_TYPE);
        String reference = table.text(row, Target.SOURCE_REFERENCE);
        SourceWord.of(type).map(SourceType::label).ifPresent(label -> set("source.type", label));
        String both = reference.isEmpty() || type.isEmpty() || reference.equals(type)
                ? type + reference.substring(type.equals(reference) ? reference.length() : 0)
                : type + ": " + reference;
        String line = CellTexts.oneLine(both);
        String place = CellTexts.visible(file.place(table.sheet(), row.number()));
        if (line.isEmpty() || !set("source.reference", line)) {
            set("source.reference", place);
            if (!both.isEmpty()) {
                notes.keep("source.reference", both);
            }
        }
    }

    /** Sets a value where the field can have it. */
    boolean set(String field, String value) {
        if (value.isEmpty() || !ItemFields.accepts(field, value)) {
            return false;
        }
        fields.put(field, value);
        return true;
    }

    boolean has(String field) {
        return fields.containsKey(field) || tables.containsKey(field) || lists.containsKey(field);
    }

    void claim(Map<String, String> claim) {
        tables.put("imported.claims", List.of(claim));
    }

    private static List<String> parts(String text) {
        return List.of(text.split("[,;\\n]", -1)).stream()
                .map(CellTexts::oneLine)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Each filled cell with the name of its column. */
    private List<String> said() {
        List<String> said = new ArrayList<>();
        for (SheetRow each : rows) {
            for (Table.Column column : table.columns()) {
                String text = each.cell(column.index());
                if (!text.isEmpty() && column.target() != Target.IGNORE) {
                    said.add(CellTexts.oneLine(column.name()) + ": " + CellTexts.lines(text));
                }
            }
        }
        return said;
    }

    private String digest() {
        StringBuilder said = new StringBuilder();
        for (SheetRow each : rows) {
            for (Table.Column column : table.columns()) {
                String text = each.cell(column.index());
                if (!text.isEmpty()) {
                    said.append(ColumnName.folded(column.name()))
                            .append('\t')
                            .append(text)
                            .append('\n');
                }
            }
        }
        return Sha256.of(said.toString().getBytes(StandardCharsets.UTF_8));
    }
}
