package dev.poam.exchange.scan.merge;

import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The YAML of files that only the tool writes: names with a text, a list of texts or a list of mappings, one mapping a line.
 *
 * <p>A large scan has a hundred thousand places. A line each keeps differences readable, and reading line by line keeps
 * them out of memory, where a tree of YAML nodes would need hundreds of megabytes.
 */
final class MachineYaml {

    private static final String HEADING =
            "# Written by poam:import. People edit the items; what is changed here is lost.\n";
    private static final String ELEMENT = "  - ";
    private static final String SEPARATOR = "---";

    private final StringBuilder text = new StringBuilder(HEADING);

    /** Begins one more document in the same file. */
    MachineYaml next() {
        text.append(SEPARATOR).append('\n');
        return this;
    }

    /** A name with a text; left out when there is none. */
    MachineYaml put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(name).append(": ").append(FlowText.scalar(value)).append('\n');
        }
        return this;
    }

    /** A name with a list of texts on one line; left out when it is empty. */
    MachineYaml put(String name, List<String> values) {
        if (!values.isEmpty()) {
            text.append(name).append(": ").append(FlowText.list(values)).append('\n');
        }
        return this;
    }

    /** A name with a mapping on one line; left out when it is empty. */
    MachineYaml put(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            text.append(name).append(": ").append(FlowText.map(values)).append('\n');
        }
        return this;
    }

    /** A name with mappings below it, one a line; left out when there is none. */
    MachineYaml putAll(String name, Iterable<Map<String, String>> elements) {
        boolean first = true;
        for (Map<String, String> element : elements) {
            if (first) {
                text.append(name).append(":\n");
                first = false;
            }
            text.append(ELEMENT).append(FlowText.map(element)).append('\n');
        }
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One document of such a file. */
    static final class Document {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();

        @Nullable
        String text(String name) {
            return values.get(name) instanceof String value ? value : null;
        }

        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            if (values.get(name) instanceof List<?> list) {
                list.forEach(each -> texts.add(String.valueOf(each)));
            }
            return texts;
        }

        Map<String, String> map(String name) {
            Map<String, String> map = new LinkedHashMap<>();
            if (values.get(name) instanceof Map<?, ?> entries) {
                entries.forEach((key, value) -> map.put(String.valueOf(key), String.valueOf(value)));
            }
            return map;
        }

        List<Map<String, String>> maps(String name) {
            return lists.getOrDefault(name, List.of());
        }

        private boolean isEmpty() {
            return values.isEmpty() && lists.isEmpty();
        }
    }

    /**
     * Reads a file document by document.
     *
     * @throws RefusedInputException when a line is not as this class writes it
     */
    static void read(String path, byte[] content, Consumer<Document> documents) throws RefusedInputException {
        Document document = new Document();
        List<Map<String, String>> list = null;
        int number = 0;
        for (String line : (Iterable<String>) new String(content, StandardCharsets.UTF_8).lines()::iterator) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.equals(SEPARATOR)) {
                if (!document.isEmpty()) {
                    documents.accept(document);
                }
                document = new Document();
                list = null;
            } else if (line.startsWith(ELEMENT)) {
                if (list == null || !(FlowText.parse(line.substring(ELEMENT.length())) instanceof Map<?, ?> map)) {
                    throw refusal(path, number);
                }
                Map<String, String> element = new LinkedHashMap<>();
                map.forEach((key, value) -> element.put(String.valueOf(key), String.valueOf(value)));
                list.add(element);
            } else {
                list = entry(document, line, path, number);
            }
        }
        if (!document.isEmpty()) {
            documents.accept(document);
        }
    }

    private static @Nullable List<Map<String, String>> entry(Document document, String line, String path, int number)
            throws RefusedInputException {
        int colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(" ")) {
            throw refusal(path, number);
        }
        String name = line.substring(0, colon);
        String rest = line.substring(colon + 1).strip();
        if (rest.isEmpty()) {
            return document.lists.computeIfAbsent(name, any -> new ArrayList<>());
        }
        Object value = FlowText.parse(rest);
        if (value == null || document.values.put(name, value) != null) {
            throw refusal(path, number);
        }
        return null;
    }

    private static RefusedInputException refusal(String path, int line) {
        return new RefusedInputException(new Problem(
                Problem.Kind.UNREADABLE,
                path,
                new Position(line, 1),
                "this line is not as poam:import writes it",
                "Bring the file back as it was committed; what people have to say belongs in the item."));
    }
}
