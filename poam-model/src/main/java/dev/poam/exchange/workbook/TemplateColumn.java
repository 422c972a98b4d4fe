package dev.poam.exchange.workbook;

import java.util.List;

/**
 * A column of somebody's template.
 *
 * @param column from 1
 * @param header exactly as the template has it
 * @param requirement such as {@code mandatory}; empty when the template does not say
 * @param choices the texts that a cell may hold; empty when it may hold any
 * @param hint what belongs into it; empty when the template has no row for hints
 */
public record TemplateColumn(
        String sheet,
        int headerRow,
        int firstDataRow,
        int column,
        String header,
        String requirement,
        List<String> choices,
        String hint) {

    public TemplateColumn {
        choices = List.copyOf(choices);
    }

    /** The name without the spaces and line ends that some templates have in it. */
    public String name() {
        return header.strip().replaceAll("\\s+", " ");
    }
}
