package dev.poam.project;

import dev.poam.source.Limits;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A Markdown file that items point into.
 *
 * @param headings the texts of its headings, in order
 * @param anchors what may stand behind {@code #} in a reference: of each heading the name that GitHub gives it
 *     ({@code ial2-353-multifactor-authentication}), the same with a hyphen for every run of other characters
 *     ({@code ia-l2-3-5-3-multifactor-authentication}), and that of a practice's id at its beginning
 *     ({@code ia-l2-3-5-3}); equal names get -1, -2; besides explicit {@code {#id}} and {@code <a id="...">}
 */
public record MarkdownDocument(List<String> headings, Set<String> anchors) {

    public MarkdownDocument {
        headings = List.copyOf(headings);
        anchors = Collections.unmodifiableSet(new LinkedHashSet<>(anchors));
    }

    /**
     * Reads a Markdown file.
     *
     * @throws RefusedInputException when it is over {@link Limits#DOCUMENT_BYTES}, not UTF-8, or made so that parsing it
     *     would take very long
     */
    public static MarkdownDocument read(String path, byte[] content) throws RefusedInputException {
        if (content.length > Limits.DOCUMENT_BYTES) {
            throw new RefusedInputException(new Problem(
                    Problem.Kind.TOO_LARGE,
                    path,
                    null,
                    "the document has " + content.length + " bytes; at most " + Limits.DOCUMENT_BYTES + " are read",
                    "Split it into several documents."));
        }
        SourceText source = SourceText.decodeUnlimited(path, content);
        return MarkdownGuard.parse(source, MarkdownHeadings::of);
    }
}
