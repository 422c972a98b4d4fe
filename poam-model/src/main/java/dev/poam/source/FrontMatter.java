package dev.poam.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown file with YAML between two {@code ---} lines at its top, taken apart.
 *
 * <p>Markdown parsers flatten nested front matter, so that {@code map:} over an indented {@code status: Closed} becomes
 * a status; therefore the split is made here and the YAML goes to {@link YamlReader}.
 *
 * @param yaml the front matter without its fences
 * @param sections the parts below headings of the second level, in the file's order
 */
public record FrontMatter(Span yaml, List<Section> sections) {

    private static final String FENCE = "---";

    public FrontMatter {
        sections = List.copyOf(sections);
    }

    /**
     * The text below one {@code ## Heading}, up to the next heading of the first or second level.
     *
     * @param heading the heading's text
     * @param position where the heading's line begins
     * @param text the prose with {@code \n} line ends, without blank lines before and after
     */
    public record Section(String heading, Position position, Span span, String text) {}

    /** Whether a Markdown file begins with front matter, closed or not. */
    public static boolean isIn(SourceText source) {
        return new Lines(source.text()).next().filter(FrontMatter::isFence).isPresent();
    }

    /**
     * Takes a Markdown file apart.
     *
     * @throws RefusedInputException when there is no front matter or its end is missing
     */
    public static FrontMatter split(SourceText source) throws RefusedInputException {
        Lines lines = new Lines(source.text());
        if (lines.next().filter(FrontMatter::isFence).isEmpty()) {
            throw refusal(source, 0, "the file has no front matter", "Begin it with --- , the fields, and --- again.");
        }
        int start = lines.nextStart();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (isFence(line.get())) {
                return new FrontMatter(new Span(start, lines.start()), new SectionScanner(source, lines).sections());
            }
        }
        throw refusal(source, 0, "the front matter has no end", "Close it with a line of --- before the prose.");
    }

    private static boolean isFence(String line) {
        return line.startsWith(FENCE) && line.substring(FENCE.length()).isBlank();
    }

    private static RefusedInputException refusal(SourceText source, int offset, String message, String help) {
        return new RefusedInputException(
                new Problem(Problem.Kind.UNREADABLE, source.path(), source.positionAt(offset), message, help));
    }

    /** Finds the sections in the lines that follow the front matter. */
    private static final class SectionScanner {

        private final SourceText source;
        private final Lines lines;
        private final List<Section> sections = new ArrayList<>();
        private String heading = "";
        private int headingStart;
        private int bodyStart = -1;

        SectionScanner(SourceText source, Lines lines) {
            this.source = source;
            this.lines = lines;
        }

        List<Section> sections() {
            MarkdownBlocks blocks = new MarkdownBlocks();
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                int level = blocks.headingLevel(line.get());
                if (level == 1 || level == 2) {
                    finish(lines.start());
                }
                if (level == 2) {
                    heading = MarkdownBlocks.headingText(line.get());
                    headingStart = lines.start();
                    bodyStart = lines.nextStart();
                }
            }
            finish(source.text().length());
            return sections;
        }

        private void finish(int end) {
            if (bodyStart < 0) {
                return;
            }
            String text = source.text();
            int from = bodyStart;
            int to = end;
            for (int i = from; i < to && Character.isWhitespace(text.charAt(i)); i++) {
                if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                    from = i + 1;
                }
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            Span span = new Span(from, to);
            sections.add(new Section(
                    heading,
                    source.positionAt(headingStart),
                    span,
                    text.substring(from, to).replace("\r\n", "\n").replace('\r', '\n')));
            bodyStart = -1;
        }
    }
}
