package dev.poam.project;

import dev.poam.source.Limits;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Refuses Markdown that is made to keep the parser busy, before it is parsed: 20 KB of {@code [a](} take seconds. A look
 * at each line is enough, and unlike a time limit it gives the same answer on every machine.
 */
final class MarkdownLimits {

    /** Room for what {@link Limits#MARKDOWN_INDENT} allows, whatever the stack of the calling thread is. */
    static final long STACK_BYTES = 8L * 1024 * 1024;

    private static final String MARKUP = "[*_`<&";
    private static final String INDENT = " \t>-+*.)0123456789";

    private MarkdownLimits() {}

    static void check(SourceText source) throws RefusedInputException {
        int line = 0;
        int markup = 0;
        for (String text : source.text().lines().toList()) {
            line++;
            markup = text.isBlank() ? 0 : markup + count(text);
            if (markup > Limits.MARKUP_IN_PARAGRAPH || indent(text) > Limits.MARKDOWN_INDENT) {
                throw new RefusedInputException(tooIntricate(source.path(), new Position(line, 1)));
            }
        }
    }

    static Problem tooIntricate(String path, @Nullable Position position) {
        return new Problem(
                Problem.Kind.UNREADABLE,
                path,
                position,
                "the Markdown is too intricate to be read safely",
                "Write shorter paragraphs with less markup and nest less deeply.");
    }

    private static int count(String line) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            if (MARKUP.indexOf(line.charAt(i)) >= 0) {
                count++;
            }
        }
        return count;
    }

    /** Columns of white space and of the marks of lists and quotations before the first word. */
    private static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && INDENT.indexOf(line.charAt(i)) >= 0; i++) {
            columns += line.charAt(i) == '\t' ? 4 : 1;
        }
        return columns;
    }
}
