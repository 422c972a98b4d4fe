package dev.poam.report.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a line of Markdown in which nothing is markup but what was made so here.
 *
 * @param markdown on one line
 */
public record Inline(String markdown) {

    private static final Pattern OWN_PAGE = Pattern.compile("[a-z0-9][a-z0-9-]*\\.md");

    /** No user name before the host, no other script that looks like this one, nothing that ends a link or a cell. */
    private static final Pattern PLAIN_ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/?=&%:,;+#-]*)?");

    private static final int LONGEST_ADDRESS = 2000;

    /** Text of ours or of people; none of it is markup. */
    public static Inline text(String words) {
        return new Inline(MarkdownText.escaped(words));
    }

    public static Inline strong(String words) {
        return words.isBlank() ? text(words) : new Inline("**" + MarkdownText.escaped(words) + "**");
    }

    /** A link to a report beside this one. */
    public static Inline page(String words, String file) {
        if (!OWN_PAGE.matcher(file).matches()) {
            throw new IllegalArgumentException("no page beside this one: " + file);
        }
        return new Inline("[" + MarkdownText.escaped(words) + "](" + file + ")");
    }

    /** An address that people wrote: a link when it is a plain one of the web that shows where it leads, else text. */
    public static Inline address(String written) {
        return isPlainAddress(written) ? new Inline("<" + written.strip() + ">") : text(written);
    }

    /** Whether an address that people wrote is one of the web that shows where it leads. */
    public static boolean isPlainAddress(String written) {
        String address = written.strip();
        return address.length() <= LONGEST_ADDRESS
                && PLAIN_ADDRESS.matcher(address).matches();
    }

    /** Pieces in a row, with a space between those that are not empty. */
    public static Inline of(Inline... pieces) {
        return new Inline(Arrays.stream(pieces)
                .map(Inline::markdown)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(" ")));
    }
}
