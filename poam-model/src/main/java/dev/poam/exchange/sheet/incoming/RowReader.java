package dev.poam.exchange.sheet.incoming;

import dev.poam.exchange.sheet.file.CellLetters;
import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFinding;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.item.SourceType;
import dev.poam.rule.Finding;
import dev.poam.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the rows of one item say; what is no value of its field goes to the notes and is told. */
final class RowReader {

    static final String KEPT = "; the text is kept in its notes.";
    private static final int LONGEST_TITLE = 120;
    private static final Pattern REMARK = Pattern.compile("\\s{0,9}\\([^()]{1,200}\\)\\s{0,9}\\z");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("\\A(.{15,119}?)[.!?](?=\\s)");
    private static final int LONGEST_QUOTE = 80;

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
    private final List<String> notes = new ArrayList<>();
    private final List<String> defaulted = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private RowReader(SheetFile file, Table table, Mapping mapping, Contacts contacts, List<SheetRow> rows) {
        this.file = file;
        this.table = table;
        this.mapping = mapping;
        this.contacts = contacts;
        this.dates = new DateText(mapping.dates());
        this.rows = rows;
        this.row = rows.get(0);
        this.milestones = new RowMilestones(table, dates, rows, this);
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
        new RowStatus(table, mapping, dates, row, this).settle();
        source();
        mapping.defaults().forEach((field, value) -> {
            if (!fields.containsKey(field) && !value.isEmpty()) {
                defaulted.add(field);
                set(field, value);
            }
        });
        rows.forEach(each -> each.remarks().forEach(remark -> notes.add(text(remark))));
        if (!notes.isEmpty()) {
            fields.put("notes", String.join("\n", notes));
        }
        return new RowItem(
                file.place(table.sheet(), row.number()),
                row.number(),
                oneLine(table.text(row, Target.ID)),
                fields,
                lists,
                tables,
                defaulted,
                findings,
                digest(),
                false);
    }

    private void take(Table.Column column, String text) {
        switch (column.target()) {
            case REQUIREMENTS -> requirements(column, text);
            case OWNER -> owner(column, text);
            case TARGET, IDENTIFIED -> date(column, text);
            case PRIORITY, IMPACT -> severity(column, text);
            case CVSS, VECTOR, SSP, PLAN, ROOT_CAUSE, CUI_IMPACT, MITIGATION -> plain(column, text);
            case ASSETS -> lists.put("assets", parts(text));
            case COST -> resources(column, text, ResourceText.cost(text));
            case HOURS -> resources(column, text, ResourceText.time(text));
            case RESOURCES -> resources(column, text, Map.of());
            case MILESTONES -> milestones.ofCell(column, text);
            case NOTES -> keep(column.name(), text);
            case ID,
                    TITLE,
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
        String line = oneLine(shorter);
        Matcher sentence = FIRST_SENTENCE.matcher(line);
        if (line.length() > LONGEST_TITLE && longer.equals(shorter) && sentence.find()) {
            line = String.valueOf(sentence.group(1));
        } else if (line.length() > LONGEST_TITLE) {
            int space = line.lastIndexOf(' ', LONGEST_TITLE - 3);
            line = line.substring(0, space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE - 3)
                            .strip() + "...";
            if (!longer.equals(shorter)) {
                keep(table.column(Target.TITLE).map(Table.Column::name).orElse("Title"), title);
            }
        }
        setOrKeep("title", line);
        setOrKeep("deficiency", text(longer));
    }

    private void setOrKeep(String field, String text) {
        if (!set(field, text) && !text.isEmpty()) {
            keep(field, text);
        }
    }

    private void requirements(Table.Column column, String text) {
        RequirementText read = RequirementText.read(text);
        if (!read.known().isEmpty()) {
            lists.put("requirements", read.known());
        }
        if (!read.unknown().isEmpty()) {
            unread(
                    column,
                    text,
                    String.join(", ", read.unknown()) + " in \"" + column.name()
                            + "\" is no requirement of NIST SP 800-171 Rev. 2",
                    "Write the requirement into requirements of the item, as 3.5.3 or IA.L2-3.5.3" + KEPT);
        } else if (read.known().isEmpty()) {
            unread(
                    column,
                    text,
                    quoted(text) + " in \"" + column.name() + "\" names no requirement",
                    "Write it into requirements of the item, as 3.5.3 or IA.L2-3.5.3" + KEPT);
        } else if (!text.equals(String.join(", ", read.known()))) {
            keepUnlessListed(column, text, read.known());
        }
    }

    /** Separators between references say nothing. */
    private void keepUnlessListed(Table.Column column, String text, List<String> known) {
        String rest = text;
        for (String reference : known) {
            rest = rest.replace(reference, " ");
        }
        if (rest.chars().anyMatch(Character::isLetterOrDigit)) {
            keep(column.name(), text);
        }
    }

    private void owner(Table.Column column, String text) {
        Optional<String> owner = contacts.owner(text);
        if (owner.isPresent() && set("owner", owner.get())) {
            return;
        }
        unread(
                column,
                text,
                quoted(text) + " in \"" + column.name() + "\" is nobody whom poam/people.yaml names alone",
                "Add the person there, or say under owners in the mapping who is meant, and import again" + KEPT);
    }

    private void date(Table.Column column, String text) {
        Optional<String> day = dates.date(text).map(Object::toString);
        if (day.isPresent()) {
            set(column.target().label(), day.get());
        } else {
            unread(
                    column,
                    text,
                    quoted(text) + " in \"" + column.name() + "\" names no day",
                    "Write the day into " + column.target().label() + " of the item, as 2026-06-30" + KEPT);
        }
    }

    private void severity(Table.Column column, String text) {
        Optional<String> priority = Severities.priority(text);
        if (priority.isEmpty()) {
            unread(
                    column,
                    text,
                    quoted(text) + " in \"" + column.name() + "\" is none of High, Medium and Low",
                    "Write it into " + column.target().label() + " of the item" + KEPT);
            return;
        }
        boolean isImpact = column.target() == Target.IMPACT;
        set(column.target().label(), isImpact ? lower(priority.get()) : priority.get());
        if (!Severities.isSame(text)) {
            keep(column.name(), text);
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private void plain(Table.Column column, String text) {
        if (!set(column.target().label(), text(text))) {
            unread(
                    column,
                    text,
                    quoted(text) + " in \"" + column.name() + "\" cannot stand in "
                            + column.target().label(),
                    "Write the value into the item" + KEPT);
        }
    }

    /** Time may stand under money and money under time; a remark in brackets goes to the notes. */
    private void resources(Table.Column column, String text, Map<String, String> asNamed) {
        Map<String, String> read = asNamed.isEmpty() ? ResourceText.both(text).orElse(Map.of()) : asNamed;
        String bare = REMARK.matcher(text).replaceFirst("").strip();
        if (read.isEmpty() && !bare.isEmpty() && !bare.equals(text)) {
            keep(column.name(), text);
            resources(column, bare, column.target() == Target.COST ? ResourceText.cost(bare) : Map.of());
            return;
        }
        if (!read.isEmpty() && read.keySet().stream().noneMatch(fields::containsKey)) {
            read.forEach(this::set);
        } else {
            unread(
                    column,
                    text,
                    quoted(text) + " in \"" + column.name() + "\" is neither working time nor money",
                    "Write it into resources of the item, such as personHours: 16 and cost: 620" + KEPT);
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
        String line = oneLine(both);
        set("source.reference", line.isEmpty() ? file.place(table.sheet(), row.number()) : line);
    }

    /** Sets a value where the field can have it. */
    boolean set(String field, String value) {
        if (value.isEmpty() || !FieldCheck.accepts(field, value)) {
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

    /** Keeps a text in the notes and tells why. */
    void unread(Table.Column column, String text, String message, String help) {
        keep(column.name(), text);
        warn(column, message, help);
    }

    void warn(Table.Column column, String message, String help) {
        findings.add(SheetFinding.BAD_VALUE.at(
                file.name(), row.number(), column.index(), null, where(column) + message, help));
    }

    /** Tells of a status that comes in as another. */
    void told(Table.Column column, String message, String help) {
        findings.add(SheetFinding.CLAIMED_STATUS.at(
                file.name(), row.number(), column.index(), null, where(column) + message, help));
    }

    void keep(String name, String text) {
        notes.add(oneLine(name) + ": " + text(text));
    }

    private String where(Table.Column column) {
        String sheet = table.sheet().name();
        return (sheet.isEmpty() ? "" : sheet + "!") + CellLetters.of(column.index()) + row.number() + ": ";
    }

    private static List<String> parts(String text) {
        return List.of(text.split("[,;\\n]", -1)).stream()
                .map(RowReader::oneLine)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    static String quoted(String text) {
        String line = oneLine(text);
        return "\"" + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "..." : line) + "\"";
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s{1,99}", " ").strip();
    }

    /** With line ends as everywhere here, and without the white space at them. */
    private static String text(String text) {
        StringBuilder lines = new StringBuilder();
        text.strip().lines().forEach(line -> lines.append(line.stripTrailing()).append('\n'));
        return lines.toString().strip();
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
