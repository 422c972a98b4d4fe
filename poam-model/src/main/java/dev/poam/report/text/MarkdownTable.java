package dev.poam.report.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of GitHub's Markdown; whatever people wrote into a cell stays in it. */
public final class MarkdownTable {

    private final StringBuilder text = new StringBuilder();
    private int rows;

    public MarkdownTable(String... header) {
        add(Arrays.stream(header).map(Inline::text));
        text.append(Arrays.stream(header).map(each -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    public MarkdownTable row(String... cells) {
        return row(List.of(cells));
    }

    public MarkdownTable row(List<String> cells) {
        return row(cells.stream().map(Inline::text).toArray(Inline[]::new));
    }

    public MarkdownTable row(Inline... cells) {
        add(Arrays.stream(cells));
        rows++;
        return this;
    }

    private void add(Stream<Inline> cells) {
        text.append(cells.map(Inline::markdown).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    boolean isEmpty() {
        return rows == 0;
    }

    public String text() {
        return text.toString();
    }
}
