package dev.poam.report.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes of one sort, for people: a line each.
 *
 * @param heading what sort they are
 * @param rank how much they matter to who looks at them; of the highest rank the first are left out where there is no room
 * @param folded whether they are out of sight until somebody wants to see them
 */
record ChangeTable(String heading, int rank, boolean folded, List<String> header, List<List<String>> rows) {

    ChangeTable(String heading, int rank, boolean folded, String... header) {
        this(heading, rank, folded, List.of(header), new ArrayList<>());
    }

    ChangeTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
