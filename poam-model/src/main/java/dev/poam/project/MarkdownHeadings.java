package dev.poam.project;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headings and anchors of a Markdown text. */
final class MarkdownHeadings {

    private static final Pattern EXPLICIT_ID = Pattern.compile("\\s*\\{#([^\\s{}]{1,200})\\}\\s*$");
    private static final Pattern HTML_ID =
            Pattern.compile("<[A-Za-z][^<>]{0,500}?\\s(?:id|name)\\s{0,9}=\\s{0,9}[\"']([^\"'<>\\s]{1,200})[\"']");
    private static final Pattern PRACTICE =
            Pattern.compile("([A-Z]{2}\\.L[123]-[0-9]+\\.[0-9]+\\.[0-9]+e?)(?![0-9A-Za-z])");

    private final List<String> headings = new ArrayList<>();
    private final Set<String> anchors = new LinkedHashSet<>();
    private final Map<String, Integer> timesGithub = new HashMap<>();
    private final Map<String, Integer> timesHyphenated = new HashMap<>();

    private MarkdownHeadings() {}

    static MarkdownDocument of(String markdown) {
        MarkdownHeadings found = new MarkdownHeadings();
        found.visit(Parser.builder().build().parse(markdown));
        return new MarkdownDocument(found.headings, found.anchors);
    }

    private void visit(Node node) {
        if (node instanceof Heading heading) {
            add(new TextCollectingVisitor().collectAndGetText(heading).strip());
        }
        if (node instanceof HtmlInline || node instanceof HtmlBlock) {
            Matcher matcher = HTML_ID.matcher(node.getChars().toString());
            while (matcher.find()) {
                anchors.add(matcher.group(1));
            }
        }
        for (Node child : node.getChildren()) {
            visit(child);
        }
    }

    private void add(String heading) {
        String text = heading;
        Matcher explicit = EXPLICIT_ID.matcher(heading);
        if (explicit.find()) {
            text = heading.substring(0, explicit.start());
            anchors.add(explicit.group(1));
        }
        headings.add(text);
        addNumbered(githubName(text), timesGithub);
        addNumbered(hyphenated(text), timesHyphenated);
        Matcher practice = PRACTICE.matcher(text);
        if (practice.lookingAt()) {
            anchors.add(hyphenated(practice.group(1)));
        }
    }

    private void addNumbered(String name, Map<String, Integer> times) {
        int before = times.merge(name, 1, Integer::sum) - 1;
        if (!name.isEmpty()) {
            anchors.add(before == 0 ? name : name + "-" + before);
        }
    }

    /** Letters, digits, hyphens and underscores stay, a space becomes a hyphen, anything else goes. */
    private static String githubName(String heading) {
        StringBuilder name = new StringBuilder();
        heading.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)
                    || c == '-'
                    || c == '_'
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                name.appendCodePoint(c);
            } else if (c == ' ') {
                name.append('-');
            }
        });
        return name.toString();
    }

    /** Every run of characters that are neither letter nor digit becomes one hyphen, none at the ends. */
    private static String hyphenated(String heading) {
        StringBuilder name = new StringBuilder();
        heading.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                name.appendCodePoint(c);
            } else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        });
        boolean trailing = name.length() > 0 && name.charAt(name.length() - 1) == '-';
        return trailing ? name.substring(0, name.length() - 1) : name.toString();
    }
}
