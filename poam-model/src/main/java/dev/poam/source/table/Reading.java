package dev.poam.source.table;

import dev.poam.source.InvisibleCharacters;
import dev.poam.source.MapNode;
import dev.poam.source.Nearest;
import dev.poam.source.Node;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.ScalarNode;
import dev.poam.source.SourceText;
import dev.poam.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over one file: takes the tree apart by a table and notes what is wrong and where everything stands. */
final class Reading {

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Position> positions = new HashMap<>();
    private final List<Span> reportedAsInvisible = new ArrayList<>();

    Reading(SourceText source) {
        this.source = source;
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, Position> positions() {
        return positions;
    }

    /** Reads a mapping by its table. */
    Values table(MapNode map, String at, FieldTable table) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        Set<String> meant = new HashSet<>();
        for (MapNode.Entry entry : map.entries()) {
            Optional<Field> field = table.field(entry.name());
            if (field.isEmpty()) {
                unknownField(entry.key(), table.names()).ifPresent(meant::add);
            } else {
                String path = at.isEmpty() ? entry.name() : at + "." + entry.name();
                if (read(field.get(), entry, path, values)) {
                    given.add(entry.name());
                }
            }
        }
        given.addAll(meant);
        reportMissing(map, at, table, given);
        return new Values(at, values, given);
    }

    private boolean read(Field field, MapNode.Entry entry, String path, Map<String, Object> values) {
        Node node = entry.value();
        boolean absent = field.type().isAbsent(node);
        place(
                path,
                node instanceof ScalarNode && !absent
                        ? node.position()
                        : entry.key().position());
        if (absent) {
            return false;
        }
        Object value = field.type().read(node, path, this);
        if (value != null) {
            values.put(field.name(), value);
        }
        return true;
    }

    private void reportMissing(MapNode map, String at, FieldTable table, Set<String> given) {
        Position place = at.isEmpty() ? map.position() : positions.getOrDefault(at, map.position());
        for (Field field : table.fields()) {
            if (field.need().always() && !given.contains(field.name())) {
                String path = at.isEmpty() ? field.name() : at + "." + field.name();
                // A name without a value is where the value belongs.
                Position gap = positions.getOrDefault(path, place);
                problems.add(MissingField.problem(source.path(), gap, at, field, null));
            }
        }
        List<String> choice = table.atLeastOneOf();
        if (!choice.isEmpty() && choice.stream().noneMatch(given::contains)) {
            problems.add(new Problem(
                    Problem.Kind.MISSING_FIELD,
                    source.path(),
                    place,
                    "`" + at + "` has none of " + String.join(", ", choice),
                    "Add one of them."));
        }
    }

    /** Reports a name that is in no table; gives the known name that was probably meant. */
    Optional<String> unknownField(ScalarNode key, List<String> known) {
        Optional<String> near = Nearest.to(key.value(), known);
        problems.add(new Problem(
                Problem.Kind.UNKNOWN_FIELD,
                source.path(),
                key.position(),
                "unknown field " + Shown.value(key.value())
                        + near.map(name -> "; did you mean `" + name + "`?").orElse(""),
                near.map(name -> "Rename it to " + name + ".")
                        .orElse("Delete it or use one of " + String.join(", ", known) + ".")));
        return near;
    }

    /** The node as a scalar; null when it is none, which has then been reported. */
    @Nullable
    ScalarNode scalar(Node node, String at, String expected) {
        if (node instanceof ScalarNode scalar) {
            return scalar;
        }
        badValue(node, at, "is " + node.describe(), "Write one value: " + expected + ".");
        return null;
    }

    /** Reports a value that can not be; the message continues the field's name. */
    void badValue(Node node, String at, String said, String help) {
        problems.add(new Problem(Problem.Kind.BAD_VALUE, source.path(), node.position(), "`" + at + "` " + said, help));
    }

    void place(String at, Position position) {
        positions.put(at, position);
    }

    /** Reports an invisible character where none may be. */
    boolean hasInvisible(ScalarNode scalar, String at) {
        OptionalInt found =
                InvisibleCharacters.find(scalar.value(), 0, scalar.value().length());
        if (found.isEmpty()) {
            return false;
        }
        Span span = scalar.span();
        OptionalInt raw = InvisibleCharacters.find(source.text(), span.start(), span.end());
        reportedAsInvisible.add(span);
        problems.add(new Problem(
                Problem.Kind.BIDI_CONTROL,
                source.path(),
                raw.isPresent() ? source.positionAt(raw.getAsInt()) : scalar.position(),
                "`" + at + "` contains the invisible character "
                        + InvisibleCharacters.name(scalar.value().charAt(found.getAsInt())),
                "Delete it; type the value anew if you can not see where it is."));
        return true;
    }

    /** Reports an invisible character in prose that is written as an escape, which no look at the file's text finds. */
    void noteEscapedInvisible(ScalarNode scalar, String at) {
        if (scalar.style() != ScalarNode.Style.DOUBLE_QUOTED) {
            return;
        }
        OptionalInt found =
                InvisibleCharacters.find(scalar.value(), 0, scalar.value().length());
        boolean raw = InvisibleCharacters.find(
                        source.text(), scalar.span().start(), scalar.span().end())
                .isPresent();
        if (found.isPresent() && !raw) {
            problems.add(new Problem(
                    Problem.Kind.BIDI_CONTROL,
                    source.path(),
                    scalar.position(),
                    "`" + at + "` contains an escape for the invisible character "
                            + InvisibleCharacters.name(scalar.value().charAt(found.getAsInt())),
                    "Delete it unless the text can not do without.",
                    Problem.Level.WARNING));
        }
    }

    /** Reports, once a line, the invisible characters in prose, comments and names. */
    void noteInvisibleElsewhere() {
        String text = source.text();
        int line = 0;
        OptionalInt found = InvisibleCharacters.find(text, 0, text.length());
        while (found.isPresent()) {
            int offset = found.getAsInt();
            Position position = source.positionAt(offset);
            if (position.line() != line && reportedAsInvisible.stream().noneMatch(span -> span.contains(offset))) {
                line = position.line();
                problems.add(new Problem(
                        Problem.Kind.BIDI_CONTROL,
                        source.path(),
                        position,
                        "the invisible character " + InvisibleCharacters.name(text.charAt(offset))
                                + " can make the text look different from what it says",
                        "Delete it unless the text can not do without.",
                        Problem.Level.WARNING));
            }
            found = InvisibleCharacters.find(text, offset + 1, text.length());
        }
    }
}
