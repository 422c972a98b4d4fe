package dev.poam.report.page;

import dev.poam.history.LandedChange;
import dev.poam.item.ItemFiles;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The latest commits that changed items.
 *
 * @param latest the latest first
 * @param earlier how many there are before them
 */
record ChangeHistory(List<LandedChange> latest, int earlier) {

    private static final int SHOWN = 10;
    private static final int ITEMS = 5;

    /** Of changes that are the oldest first. */
    static ChangeHistory of(List<LandedChange> changes) {
        int from = Math.max(0, changes.size() - SHOWN);
        List<LandedChange> latest = new ArrayList<>(changes.subList(from, changes.size()));
        Collections.reverse(latest);
        return new ChangeHistory(latest, from);
    }

    String markdown() {
        MarkdownTable table = new MarkdownTable("Date", "By", "Commit", "Items");
        for (LandedChange change : latest) {
            table.row(
                    change.landing().at().toLocalDate().toString(),
                    change.landing().by().name(),
                    change.landing().shortCommit(),
                    items(change));
        }
        MarkdownBody body = new MarkdownBody().table(table);
        if (earlier > 0) {
            body.paragraph(
                    earlier == 1
                            ? "One earlier commit that changed items is not shown."
                            : earlier + " earlier commits that changed items are not shown.");
        }
        return body.text();
    }

    /** By the ids in the names of their files. */
    static String items(LandedChange change) {
        List<String> ids = change.blobs().keySet().stream()
                .map(path -> ItemFiles.idInName(path).orElse(path))
                .distinct()
                .sorted()
                .toList();
        int more = ids.size() - ITEMS;
        return ids.stream().limit(ITEMS).collect(Collectors.joining(", ")) + (more > 0 ? " and " + more + " more" : "");
    }
}
