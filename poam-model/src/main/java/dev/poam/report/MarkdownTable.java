package dev.poam.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table of GitHub's Markdown; whatever people wrote into a cell stays in it. */
final class MarkdownTable {

    private final StringBuilder text = new StringBuilder();

    MarkdownTable(String... header) {
        add(header);
        text.append(Arrays.stream(header).map(each -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    MarkdownTable row(String... cells) {
        add(cells);
        return this;
    }

    MarkdownTable row(Inline... cells) {
        text.append(Arrays.stream(cells).map(Inline::markdown).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    private void add(String... cells) {
        row(Arrays.stream(cells).map(Inline::text).toArray(Inline[]::new));
    }

    String text() {
        return text.toString();
    }
}
