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

    private void add(String... cells) {
        text.append(Arrays.stream(cells).map(MarkdownText::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    String text() {
        return text.toString();
    }
}
