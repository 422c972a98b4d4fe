package dev.poam.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads YAML 1.2 from people one does not know.
 *
 * <p>The tree is built straight from the parser's events, so that anchors, aliases, tags, depth and size are refused
 * before anything is made of them. Every scalar stays the text it was written as: {@code no} is not false and
 * {@code 3.10} not 3.1.
 */
public final class YamlReader {

    private final SourceText source;
    private final int base;
    private final String text;
    private final AstralCharacters astral;
    private final List<Problem> problems = new ArrayList<>();
    private int nodes;

    private YamlReader(SourceText source, Span part) {
        this.source = source;
        this.base = part.start();
        this.text = source.text().substring(part.start(), part.end());
        this.astral = AstralCharacters.of(text);
    }

    /** Reads a whole file. */
    public static YamlDocument read(SourceText source) throws RefusedInputException {
        return read(source, new Span(0, source.text().length()));
    }

    /**
     * Reads one part of a file, such as front matter; positions and spans are those in the whole file.
     *
     * @throws RefusedInputException when the part is not one YAML mapping, or uses what is not allowed
     */
    public static YamlDocument read(SourceText source, Span part) throws RefusedInputException {
        return new YamlReader(source, part).document();
    }

    private YamlDocument document() throws RefusedInputException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.path())
                .setParseComments(false)
                .build();
        MapNode root;
        try {
            root = root(new Parse(settings).parseString(text).iterator());
        } catch (MarkedYamlEngineException e) {
            throw refusal(e.getProblemMark().map(this::offset).orElse(base), sentence(e), "Mend the YAML there.");
        } catch (ReaderException e) {
            throw refusal(
                    base + Math.min(astral.offset(e.getPosition()), text.length()),
                    String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()),
                    "Delete it or write it as an escape in double quotes.");
        } catch (RuntimeException | StackOverflowError e) {
            // The engine throws IllegalArgumentException and others on some malformed tags and escapes, and overflows
            // on some deep nesting; this is the one call that is guarded against them.
            throw refusal(base, "this is not YAML that can be read", "Check the quoting and the indentation.");
        }
        return new YamlDocument(root, problems);
    }

    private MapNode root(Iterator<Event> events) throws RefusedInputException {
        MapNode root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && root != null) {
                throw refusal(
                        start(event), "a second YAML document begins here", "Keep one document in a file; delete ---.");
            }
            if (event instanceof NodeEvent) {
                Node node = node(event, events, 1);
                if (!(node instanceof MapNode map)) {
                    throw notAMapping(node);
                }
                root = map;
            }
        }
        if (root == null) {
            throw refusal(base, "the file is empty", "Write the fields as name: value.");
        }
        return root;
    }

    private RefusedInputException notAMapping(Node node) {
        boolean empty = node instanceof ScalarNode scalar && scalar.isNull();
        String message = empty ? "the file is empty" : "expected fields as name: value, found " + node.describe();
        return refusal(node.span().start(), message, "Write the fields as name: value.");
    }

    private Node node(Event event, Iterator<Event> events, int depth) throws RefusedInputException {
        refuseWhatIsNotAllowed(event);
        if (++nodes > Limits.NODES) {
            throw refusal(
                    start(event), "more than " + Limits.NODES + " values in one file", "Split the file or shorten it.");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (depth > Limits.NESTING) {
            throw refusal(
                    start(event),
                    "nested more than " + Limits.NESTING + " levels deep",
                    "No field needs such depth; flatten it.");
        }
        return event.getEventId() == Event.ID.MappingStart ? map(event, events, depth) : list(event, events, depth);
    }

    private ListNode list(Event start, Iterator<Event> events, int depth) throws RefusedInputException {
        List<Node> elements = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            elements.add(node(event, events, depth + 1));
            event = events.next();
        }
        return new ListNode(elements, position(start), span(start, event));
    }

    private MapNode map(Event start, Iterator<Event> events, int depth) throws RefusedInputException {
        List<MapNode.Entry> entries = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            Node key = node(event, events, depth + 1);
            if (!(key instanceof ScalarNode name)) {
                throw refusal(key.span().start(), "a name must be a text, not " + key.describe(), "Use a plain name.");
            }
            Node value = node(events.next(), events, depth + 1);
            Position first = seen.putIfAbsent(name.value(), name.position());
            if (first == null) {
                entries.add(new MapNode.Entry(name, value));
            } else {
                problems.add(givenTwice(name, first));
            }
            event = events.next();
        }
        return new MapNode(entries, position(start), span(start, event));
    }

    private Problem givenTwice(ScalarNode name, Position first) {
        return new Problem(
                Problem.Kind.DUPLICATE_KEY,
                source.path(),
                name.position(),
                "`" + name.value() + "` is given twice, first at " + first,
                "Keep one of the two; the first is used until then.");
    }

    private ScalarNode scalar(ScalarEvent event) {
        return new ScalarNode(event.getValue(), style(event.getScalarStyle()), position(event), span(event, event));
    }

    private static ScalarNode.Style style(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> ScalarNode.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> ScalarNode.Style.DOUBLE_QUOTED;
            case LITERAL -> ScalarNode.Style.LITERAL;
            case FOLDED -> ScalarNode.Style.FOLDED;
            default -> ScalarNode.Style.PLAIN;
        };
    }

    private void refuseWhatIsNotAllowed(Event event) throws RefusedInputException {
        if (event instanceof AliasEvent) {
            throw refusal(start(event), "aliases (*name) are not allowed", "Write the value out.");
        }
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw refusal(start(event), "anchors (&name) are not allowed", "Delete the anchor.");
        }
        Optional<String> tag = Optional.empty();
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        } else if (event instanceof CollectionStartEvent collection) {
            tag = collection.getTag();
        }
        if (tag.isPresent()) {
            throw refusal(
                    start(event), "tags (!name) are not allowed", "Delete the tag; quote a text that begins with !.");
        }
    }

    private static String sentence(MarkedYamlEngineException e) {
        String problem = e.getProblem();
        String context = e.getContext();
        String said = context == null || context.isBlank() ? problem : context + ": " + problem;
        return "not valid YAML: " + said.strip().replaceAll("\\s+", " ");
    }

    private RefusedInputException refusal(int offset, String message, String help) {
        return new RefusedInputException(
                new Problem(Problem.Kind.UNREADABLE, source.path(), source.positionAt(offset), message, help));
    }

    private Position position(Event event) {
        return source.positionAt(start(event));
    }

    private Span span(Event from, Event to) {
        return new Span(start(from), offset(to.getEndMark()));
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int offset(Optional<Mark> mark) {
        return mark.map(this::offset).orElse(base);
    }

    private int offset(Mark mark) {
        return base + astral.offset(mark.getIndex());
    }
}
