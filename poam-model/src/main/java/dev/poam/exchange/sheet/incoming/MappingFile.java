package dev.poam.exchange.sheet.incoming;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
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

/** Writes and reads the mapping of a file as YAML that people edit. */
final class MappingFile {

    private static final List<String> KEYS = List.of("dates", "defaults", "sheets", "statuses", "owners");

    private final String path;

    private MappingFile(String path) {
        this.path = path;
    }

    /** The file as it is written for the first time. */
    static String write(String file, Mapping mapping) {
        StringBuilder text = new StringBuilder();
        text.append("# How ")
                .append(file.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"))
                .append(" becomes items.\n");
        text.append("# Written once by mvn poam:import; edit it and import again. It is never overwritten.\n");
        text.append("\n# What comes first in 03/04/2026: month-first or day-first.\n");
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
     * Reads a mapping.
     *
     * @param path for problems
     * @throws RefusedInputException when it cannot be read or says what is not possible
     */
    static Mapping read(String path, byte[] content) throws RefusedInputException {
        YamlDocument document = YamlReader.read(SourceText.decode(path, content));
        if (!document.problems().isEmpty()) {
            throw new RefusedInputException(document.problems().get(0));
        }
        return new MappingFile(path).mapping(document.root());
    }

    private Mapping mapping(MapNode root) throws RefusedInputException {
        for (MapNode.Entry entry : root.entries()) {
            require(KEYS.contains(entry.name()), entry.key(), unknown(entry.name(), KEYS));
        }
        Map<String, String> defaults = texts(root, "defaults");
        for (String field : defaults.keySet()) {
            require(
                    Mapping.WITH_DEFAULT.contains(field),
                    root.get("defaults").orElse(root),
                    unknown(field, Mapping.WITH_DEFAULT));
        }
        List<SheetColumns> sheets = new ArrayList<>();
        for (Node sheet : list(root, "sheets")) {
            sheets.add(sheet(table(sheet)));
        }
        Map<String, String> statuses = texts(root, "statuses");
        for (String value : statuses.values()) {
            require(
                    value.isEmpty() || StatusWord.of(value).isPresent(),
                    root.get("statuses").orElse(root),
                    "no item can have the status `" + value + "`");
        }
        return new Mapping(dates(root), defaults, sheets, statuses, texts(root, "owners"));
    }

    private DateOrder dates(MapNode root) throws RefusedInputException {
        Optional<Node> node = root.get("dates");
        if (node.isEmpty()) {
            return DateOrder.MONTH_FIRST;
        }
        String text = text(node.get());
        Optional<DateOrder> order = Arrays.stream(DateOrder.values())
                .filter(each -> each.label().equals(text))
                .findFirst();
        require(order.isPresent(), node.get(), "`dates` is month-first or day-first, not `" + text + "`");
        return order.orElseThrow();
    }

    private SheetColumns sheet(MapNode sheet) throws RefusedInputException {
        Node name = sheet.get("name").orElse(null);
        Node header = sheet.get("header").orElse(null);
        require(name != null && header != null, sheet, "a sheet has `name` and `header`");
        String row = header == null ? "" : text(header);
        require(row.matches("[0-9]{1,6}"), sheet, "`header` is the number of a row, not `" + row + "`");
        List<ColumnTarget> columns = new ArrayList<>();
        for (Node node : list(sheet, "columns")) {
            MapNode column = table(node);
            String to = text(column.get("to").orElse(column));
            Optional<Target> target = Target.labelled(to);
            require(target.isPresent(), column, unknown(to, Target.labels()));
            columns.add(new ColumnTarget(text(column.get("name").orElse(column)), target.orElseThrow()));
        }
        return new SheetColumns(name == null ? "" : text(name), Integer.parseInt(row), columns);
    }

    private static String unknown(String name, List<String> known) {
        return "`" + name + "` is not known here"
                + Nearest.to(name, known)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }

    private List<Node> list(MapNode map, String name) throws RefusedInputException {
        Optional<Node> node = map.get(name);
        if (node.isEmpty() || isNull(node.get())) {
            return List.of();
        }
        require(node.get() instanceof ListNode, node.get(), "`" + name + "` is a list");
        return node.get() instanceof ListNode list ? list.elements() : List.of();
    }

    private Map<String, String> texts(MapNode root, String name) throws RefusedInputException {
        Optional<Node> node = root.get(name);
        if (node.isEmpty() || isNull(node.get())) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (MapNode.Entry entry : table(node.get()).entries()) {
            texts.put(entry.name(), isNull(entry.value()) ? "" : text(entry.value()));
        }
        return texts;
    }

    private MapNode table(Node node) throws RefusedInputException {
        require(node instanceof MapNode, node, "expected names with values, found " + node.describe());
        return (MapNode) node;
    }

    private String text(Node node) throws RefusedInputException {
        require(node instanceof ScalarNode, node, "expected a text, found " + node.describe());
        return ((ScalarNode) node).value().strip();
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.isNull();
    }

    private void require(boolean right, Node node, String message) throws RefusedInputException {
        if (!right) {
            throw new RefusedInputException(new Problem(
                    Problem.Kind.BAD_VALUE,
                    path,
                    node.position(),
                    message,
                    "Mend the mapping, or delete it and import again to have it written anew."));
        }
    }
}
