package dev.poam.exchange.scan.merge;

import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final List<String> CONFLICT_MARKS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");
    private static final String BRING_BACK =
            "Bring the file back as it was committed; what people have to say belongs in the item.";
    private static final String KEEP_BOTH =
            "Keep the lines of both sides and take out the marks: a place or a scan that is there twice is put together"
                    + " when it is read.";

    private final StringBuilder text = new StringBuilder(HEADING);

    /** Begins one more document in the same file. */
    MachineYaml next() {
        text.append(SEPARATOR).append('\n');
        return this;
    }

    /** A line for people. */
    MachineYaml comment(String line) {
        text.append("# ").append(line).append('\n');
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

    /** An element of a list of mappings, with the place where it stands. */
    record Line(Map<String, String> values, String path, int number) {

        /** What to throw when the element is not what its list is made of. */
        RefusedInputException refusal(String what) {
            return MachineYaml.refusal(
                    path, number, "this line is not " + what + " as poam:import writes it", BRING_BACK);
        }
    }

    /** Takes what was read, document by document. */
    interface Documents {
        void take(Document document) throws RefusedInputException;
    }

    /** One document of such a file. */
    static final class Document {

        private final String path;
        private final int first;
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, List<Line>> lists = new LinkedHashMap<>();

        private Document(String path, int first) {
            this.path = path;
            this.first = first;
        }

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
            return strings(values.get(name));
        }

        List<Line> lines(String name) {
            return lists.getOrDefault(name, List.of());
        }

        /** Refuses a name that would be lost when the document is written again. */
        void requireNames(Set<String> known) throws RefusedInputException {
            for (String name : Stream.concat(values.keySet().stream(), lists.keySet().stream())
                    .toList()) {
                if (!known.contains(name)) {
                    throw refusal("poam:import writes nothing called " + name);
                }
            }
        }

        /** What to throw when something is wrong with the document. */
        RefusedInputException refusal(String message) {
            return MachineYaml.refusal(path, first, message, BRING_BACK);
        }

        private boolean isEmpty() {
            return values.isEmpty() && lists.isEmpty();
        }
    }

    private static Map<String, String> strings(@Nullable Object value) {
        Map<String, String> strings = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, text) -> strings.put(String.valueOf(name), String.valueOf(text)));
        }
        return strings;
    }

    /**
     * Reads a file document by document.
     *
     * @throws RefusedInputException when a line is not as this class writes it
     */
    static void read(String path, byte[] content, Documents documents) throws RefusedInputException {
        int number = 0;
        Document document = new Document(path, 1);
        List<Line> list = null;
        for (String line : (Iterable<String>)
                SourceText.decodeUnlimited(path, content).text().lines()::iterator) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.equals(SEPARATOR)) {
                if (!document.isEmpty()) {
                    documents.take(document);
                }
                document = new Document(path, number);
                list = null;
            } else if (line.startsWith(ELEMENT)) {
                if (list == null || !(FlowText.parse(line.substring(ELEMENT.length())) instanceof Map<?, ?> map)) {
                    throw refusal(path, number, line);
                }
                list.add(new Line(strings(map), path, number));
            } else {
                list = entry(document, line, number);
            }
        }
        if (!document.isEmpty()) {
            documents.take(document);
        }
    }

    private static @Nullable List<Line> entry(Document document, String line, int number) throws RefusedInputException {
        int colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(" ")) {
            throw refusal(document.path, number, line);
        }
        String name = line.substring(0, colon);
        if (document.values.containsKey(name) || document.lists.containsKey(name)) {
            throw refusal(document.path, number, name + " is given a second time", "Keep one of the two lines.");
        }
        String rest = line.substring(colon + 1).strip();
        if (rest.isEmpty()) {
            return document.lists.computeIfAbsent(name, any -> new ArrayList<>());
        }
        Object value = FlowText.parse(rest);
        if (value == null) {
            throw refusal(document.path, number, line);
        }
        document.values.put(name, value);
        return null;
    }

    private static RefusedInputException refusal(String path, int number, String line) {
        return CONFLICT_MARKS.stream().anyMatch(line::startsWith)
                ? refusal(path, number, "this line is the mark of a merge conflict", KEEP_BOTH)
                : refusal(path, number, "this line is not as poam:import writes it", BRING_BACK);
    }

    private static RefusedInputException refusal(String path, int number, String message, String help) {
        return new RefusedInputException(
                new Problem(Problem.Kind.UNREADABLE, path, new Position(number, 1), message, help));
    }
}
