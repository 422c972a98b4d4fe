package dev.poam.item;

import dev.poam.source.FrontMatter;
import dev.poam.source.MapNode;
import dev.poam.source.Nearest;
import dev.poam.source.Node;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.ScalarNode;
import dev.poam.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The prose under the headings of a Markdown item, put where YAML items have it; from there on both are read alike.
 *
 * @param root the front matter with the sections as fields
 */
record MarkdownItem(MapNode root, List<Problem> problems) {

    private static final String REMEDIATION = "remediation";

    /** The fields by their headings; one with a dot is in a mapping. */
    private static final Map<String, String> FIELDS = fields();

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Deficiency", "deficiency");
        fields.put("Remediation", "remediation.plan");
        fields.put("Root cause", "rootCause");
        fields.put("CUI impact", "cuiImpact");
        fields.put("Interim mitigation", "interimMitigation");
        fields.put("Verification", "verification.result");
        fields.put("Notes", "notes");
        return fields;
    }

    MarkdownItem {
        problems = List.copyOf(problems);
    }

    /** The headings that stand for fields, with the fields' paths. */
    static Map<String, String> headings() {
        return FIELDS;
    }

    /** Where prose stands that is read as a field, by the fields' paths. */
    static Map<String, Position> fieldsOf(List<FrontMatter.Section> sections) {
        Map<String, Position> fields = new LinkedHashMap<>();
        for (FrontMatter.Section section : sections) {
            if (!isEmpty(section)) {
                field(section).ifPresent(known -> fields.putIfAbsent(known.getValue(), section.position()));
            }
        }
        return fields;
    }

    private static Optional<Map.Entry<String, String>> field(FrontMatter.Section section) {
        return FIELDS.entrySet().stream()
                .filter(entry -> fold(entry.getKey()).equals(fold(section.heading())))
                .findFirst();
    }

    /** Whether a section has no words, or only a comment that says what belongs there. */
    private static boolean isEmpty(FrontMatter.Section section) {
        String text = section.text();
        int end = 0;
        while (text.startsWith("<!--", end)) {
            int close = text.indexOf("-->", end);
            end = close < 0 ? text.length() : close + "-->".length();
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
        }
        return end == text.length();
    }

    private static String fold(String heading) {
        return heading.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    static MarkdownItem merge(SourceText source, MapNode frontMatter, List<FrontMatter.Section> sections) {
        Merger merger = new Merger(source, frontMatter);
        sections.forEach(merger::add);
        return new MarkdownItem(merger.root, merger.problems);
    }

    private static final class Merger {

        private final SourceText source;
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> headingsSeen = new HashSet<>();
        private MapNode root;

        Merger(SourceText source, MapNode frontMatter) {
            this.source = source;
            this.root = frontMatter;
        }

        void add(FrontMatter.Section section) {
            Optional<Map.Entry<String, String>> known = field(section);
            if (known.isEmpty()) {
                noteUnknown(section);
            } else if (!headingsSeen.add(known.get().getKey())) {
                problems.add(new Problem(
                        Problem.Kind.DUPLICATE_KEY,
                        source.path(),
                        section.position(),
                        "the heading \"" + known.get().getKey() + "\" is there twice",
                        "Put the prose under one of them; the first is used until then."));
            } else if (!isEmpty(section)) {
                put(known.get().getValue(), section);
            }
        }

        /** Other headings are free prose, unless they look like a slip of the pen. */
        private void noteUnknown(FrontMatter.Section section) {
            Nearest.to(section.heading(), FIELDS.keySet())
                    .ifPresent(name -> problems.add(new Problem(
                            Problem.Kind.UNKNOWN_FIELD,
                            source.path(),
                            section.position(),
                            "the heading \"" + section.heading() + "\" stands for no field; did you mean \"" + name
                                    + "\"?",
                            "Rename it, or name it quite differently when it is free prose.",
                            Problem.Level.WARNING)));
        }

        private void put(String field, FrontMatter.Section section) {
            int dot = field.indexOf('.');
            if (dot < 0) {
                root = with(root, field, field, section);
                return;
            }
            String outer = field.substring(0, dot);
            Optional<Node> inner = root.get(outer).filter(node -> !isNull(node));
            if (inner.isPresent() && inner.get() instanceof MapNode map) {
                root = replace(root, outer, with(map, field.substring(dot + 1), field, section));
            } else if (inner.isEmpty() && outer.equals(REMEDIATION)) {
                MapNode empty = new MapNode(List.of(), section.position(), section.span());
                root = replace(root, outer, with(empty, field.substring(dot + 1), field, section));
            }
            // Prose on verification makes no verification record: who and when are in the front matter or nowhere.
        }

        private MapNode with(MapNode map, String name, String field, FrontMatter.Section section) {
            Optional<Node> given = map.get(name).filter(node -> !isNull(node));
            if (given.isPresent()) {
                problems.add(new Problem(
                        Problem.Kind.BAD_VALUE,
                        source.path(),
                        section.position(),
                        "`" + field + "` is also given in the front matter, at "
                                + given.get().position(),
                        "Keep one of the two; the front matter is used until then."));
                return map;
            }
            return replace(map, name, prose(section));
        }

        private static MapNode replace(MapNode map, String name, Node value) {
            List<MapNode.Entry> entries = new ArrayList<>();
            ScalarNode key = key(name, value);
            for (MapNode.Entry entry : map.entries()) {
                if (entry.name().equals(name)) {
                    key = entry.key();
                } else {
                    entries.add(entry);
                }
            }
            entries.add(new MapNode.Entry(key, value));
            return new MapNode(entries, map.position(), map.span());
        }

        private static ScalarNode key(String name, Node value) {
            return new ScalarNode(name, ScalarNode.Style.PLAIN, value.position(), value.span());
        }

        private static ScalarNode prose(FrontMatter.Section section) {
            return new ScalarNode(section.text(), ScalarNode.Style.LITERAL, section.position(), section.span());
        }

        private static boolean isNull(Node node) {
            return node instanceof ScalarNode scalar && scalar.isNull();
        }
    }
}
