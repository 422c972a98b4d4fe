package dev.poam.exchange.sheet.incoming;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.poam.item.ItemFields;
import dev.poam.project.People;
import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Nearest;
import dev.poam.source.Node;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.ScalarNode;
import dev.poam.source.SourceText;
import dev.poam.source.YamlDocument;
import dev.poam.source.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes and reads the mapping of a file as YAML that people edit. */
final class MappingFile {

    private static final List<String> KEYS = List.of("dates", "defaults", "sheets", "statuses", "owners");

    private static final List<String> SHEET_KEYS = List.of("name", "header", "columns");
    private static final List<String> COLUMN_KEYS = List.of("name", "to");

    private final String path;
    private final People people;
    private final List<Problem> problems = new ArrayList<>();

    private MappingFile(String path, People people) {
        this.path = path;
        this.people = people;
    }

    /**
     * A mapping as it was read.
     *
     * @param mapping to be used when there is no problem
     */
    record Reading(Mapping mapping, List<Problem> problems) {

        Reading {
            problems = List.copyOf(problems);
        }
    }

    /** The file as it is written for the first time. */
    static String write(String file, Mapping mapping) {
        StringBuilder text = new StringBuilder();
        text.append("# How ")
                .append(file.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"))
                .append(" becomes items.\n");
        text.append("# Written once by mvn poam:import; edit it and import again. It is never overwritten.\n");
        text.append(
                "\n# What comes first in 03/04/2026: month-first or day-first; while it is undecided such a date is not read.\n");
        text.append("dates: ").append(mapping.dates().label()).append('\n');
        text.append("\n# What an item gets of which no cell tells. Possible: ")
                .append(String.join(", ", Mapping.WITH_DEFAULT))
                .append(".\n");
        map(text, "defaults", mapping.defaults());
        text.append(
                "\n# What a status of the sheet means: Open, In Progress, Remediated, Verified, Closed or Risk Accepted.\n");
        map(text, "statuses", mapping.statuses());
        text.append("\n# Who a point of contact is: an id or a role of poam/people.yaml.\n");
        map(text, "owners", mapping.owners());
        text.append(
                "\n# The row with the names of the columns (0 leaves a sheet out), and where each column goes: ignore, or\n# ");
        wrapped(
                text,
                Target.labels().stream()
                        .filter(label -> !label.equals(Target.IGNORE.label()))
                        .toList());
        text.append("sheets:\n");
        for (SheetColumns sheet : mapping.sheets()) {
            text.append("  - name: ").append(quoted(sheet.sheet())).append('\n');
            text.append("    header: ").append(sheet.header()).append('\n');
            if (!sheet.columns().isEmpty()) {
                text.append("    columns:\n");
            }
            for (ColumnTarget column : sheet.columns()) {
                text.append("      - {name: ")
                        .append(quoted(column.name()))
                        .append(", to: ")
                        .append(column.target().label())
                        .append("}\n");
            }
        }
        return text.toString();
    }

    private static void wrapped(StringBuilder text, List<String> words) {
        int length = 2;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i) + (i + 1 < words.size() ? "," : ".");
            if (length + word.length() > 110) {
                text.append("\n#");
                length = 1;
            }
            text.append(length == 2 && i == 0 ? "" : " ").append(word);
            length += word.length() + 1;
        }
        text.append('\n');
    }

    private static void map(StringBuilder text, String name, Map<String, String> values) {
        text.append(name).append(values.isEmpty() ? ": {}\n" : ":\n");
        values.forEach((key, value) -> text.append("  ")
                .append(key.matches("[A-Za-z][A-Za-z.]{0,40}") ? key : quoted(key))
                .append(": ")
                .append(value.isEmpty() || value.matches("[A-Za-z0-9][A-Za-z0-9 -]{0,60}") ? value : quoted(value))
                .append('\n'));
    }

    /** Double quotes of JSON are double quotes of YAML. */
    private static String quoted(String text) {
        return '"'
                + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text))
                        .replace("\u007f", "\\u007f")
                + '"';
    }

    /**
     * Reads a mapping; all that it says and that is not possible is told.
     *
     * @param path for problems
     * @param people who can be an owner; nobody when any name will do
     * @throws RefusedInputException when it is no YAML
     */
    static Reading read(String path, byte[] content, People people) throws RefusedInputException {
        YamlDocument document = YamlReader.read(SourceText.decode(path, content));
        MappingFile file = new MappingFile(path, people);
        file.problems.addAll(document.problems());
        Mapping mapping = file.mapping(document.root());
        return new Reading(mapping, file.problems);
    }

    private Mapping mapping(MapNode root) {
        requireKeys(root, KEYS);
        List<SheetColumns> sheets = new ArrayList<>();
        for (Node sheet : list(root, "sheets")) {
            sheets.add(sheet(table(sheet)));
        }
        Map<String, String> defaults = texts(root, "defaults", (name, value) -> {
            if (!Mapping.WITH_DEFAULT.contains(name.value())) {
                problem(name, unknown(name.value(), Mapping.WITH_DEFAULT));
            } else if (!value.value().isBlank()
                    && !ItemFields.accepts(name.value(), value.value().strip())) {
                problem(value, "`" + name.value() + "` cannot be `" + value.value() + "`");
            }
        });
        Map<String, String> statuses = texts(root, "statuses", (name, value) -> {
            if (!value.value().isBlank() && StatusWord.of(value.value()).isEmpty()) {
                problem(value, "no item can have the status `" + value.value() + "`");
            }
        });
        Map<String, String> owners = texts(root, "owners", (name, value) -> {
            String owner = value.value().strip();
            if (!owner.isEmpty() && !people.isEmpty() && people.byId(owner).isEmpty() && !people.hasRole(owner)) {
                problem(value, "`" + owner + "` is no person and no role of poam/people.yaml");
            }
        });
        return new Mapping(dates(root), defaults, sheets, statuses, owners);
    }

    private DateOrder dates(MapNode root) {
        Node node = root.get("dates").orElse(null);
        if (node == null) {
            return DateOrder.UNDECIDED;
        }
        String text = text(node);
        Optional<DateOrder> order = Arrays.stream(DateOrder.values())
                .filter(each -> each.label().equals(text))
                .findFirst();
        if (order.isEmpty()) {
            problem(node, "`dates` is month-first, day-first or undecided, not `" + text + "`");
        }
        return order.orElse(DateOrder.UNDECIDED);
    }

    private SheetColumns sheet(MapNode sheet) {
        requireKeys(sheet, SHEET_KEYS);
        Node name = sheet.get("name").orElse(null);
        Node header = sheet.get("header").orElse(null);
        if (name == null || header == null) {
            problem(sheet, "a sheet has `name` and `header`");
        }
        String row = header == null ? "0" : text(header);
        if (!row.matches("[0-9]{1,6}")) {
            problem(header == null ? sheet : header, "`header` is the number of a row, not `" + row + "`");
            row = "0";
        }
        List<ColumnTarget> columns = new ArrayList<>();
        for (Node node : list(sheet, "columns")) {
            column(table(node)).ifPresent(columns::add);
        }
        return new SheetColumns(name == null ? "" : text(name), Integer.parseInt(row), columns);
    }

    private Optional<ColumnTarget> column(MapNode column) {
        requireKeys(column, COLUMN_KEYS);
        Node name = column.get("name").orElse(null);
        Node to = column.get("to").orElse(null);
        if (name == null || to == null) {
            problem(column, "a column has `name` and `to`");
            return Optional.empty();
        }
        Optional<Target> target = Target.labelled(text(to));
        if (target.isEmpty()) {
            problem(to, unknown(text(to), Target.labels()));
        }
        return target.map(known -> new ColumnTarget(text(name), known));
    }

    private void requireKeys(MapNode map, List<String> known) {
        for (MapNode.Entry entry : map.entries()) {
            if (!known.contains(entry.name())) {
                problem(entry.key(), unknown(entry.name(), known));
            }
        }
    }

    private static String unknown(String name, List<String> known) {
        return "`" + name + "` is not known here"
                + Nearest.to(name, known)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }

    private List<Node> list(MapNode map, String name) {
        Node node = map.get(name).orElse(null);
        if (node == null || isNull(node)) {
            return List.of();
        }
        if (node instanceof ListNode list) {
            return list.elements();
        }
        problem(node, "`" + name + "` is a list");
        return List.of();
    }

    private Map<String, String> texts(MapNode root, String name, BiConsumer<ScalarNode, ScalarNode> check) {
        Node node = root.get(name).orElse(null);
        if (node == null || isNull(node)) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (MapNode.Entry entry : table(node).entries()) {
            if (entry.value() instanceof ScalarNode value && !value.isNull()) {
                check.accept(entry.key(), value);
                texts.put(entry.name(), value.value().strip());
            } else {
                texts.put(entry.name(), isNull(entry.value()) ? "" : text(entry.value()));
            }
        }
        return texts;
    }

    private MapNode table(Node node) {
        if (node instanceof MapNode map) {
            return map;
        }
        problem(node, "expected names with values, found " + node.describe());
        return new MapNode(List.of(), node.position(), node.span());
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.value().strip();
        }
        problem(node, "expected a text, found " + node.describe());
        return "";
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.isNull();
    }

    private void problem(Node node, String message) {
        problems.add(new Problem(
                Problem.Kind.BAD_VALUE,
                path,
                node.position(),
                message,
                "Mend the mapping, or delete it and import again to have it written anew."));
    }
}
