package dev.poam.exchange.scan.merge;

import dev.poam.item.PoamItem;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Reporter;
import dev.poam.rule.RuleBook;
import dev.poam.source.FileTree;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds decisions to live with a weakness against what scans have seen since. */
public final class ScanCheck {

    private static final String RULE = "exchange/accepted-changed";
    private static final String DAMAGED = "exchange/unreadable";

    private ScanCheck() {}

    /**
     * What it finds, in order.
     *
     * @param files those of the checked commit or folder, readable
     * @throws IOException when a file that is there cannot be read
     */
    public static List<Finding> of(Audit audit, FileTree files) throws IOException {
        Map<PoamItem, AcceptedItem> accepted = new LinkedHashMap<>();
        Map<PoamItem, Problem> damaged = new LinkedHashMap<>();
        for (PoamItem item : audit.project().items()) {
            if (AcceptedItem.isAccepted(item)) {
                try {
                    accepted.put(
                            item,
                            new AcceptedItem(
                                    item, Observations.read(files, item.id()).all()));
                } catch (RefusedInputException e) {
                    damaged.put(item, e.problem());
                }
            }
        }
        List<Finding> doubts = RuleBook.standard()
                .judge(
                        RULE,
                        audit.project(),
                        audit.asOf(),
                        reporter -> accepted.forEach((item, each) ->
                                each.doubts(audit.asOf()).forEach(doubt -> report(item, doubt, reporter))));
        List<Finding> unreadable = RuleBook.standard()
                .judge(
                        DAMAGED,
                        audit.project(),
                        audit.asOf(),
                        reporter -> damaged.forEach((item, problem) -> reporter.report(
                                problem.path(), problem.position(), item.id(), problem.message(), problem.help())));
        return Stream.concat(doubts.stream(), unreadable.stream()).sorted().toList();
    }

    private static void report(PoamItem item, AcceptedItem.Doubt doubt, Reporter reporter) {
        reporter.report(item, doubt.field(), doubt.message(), doubt.help());
    }
}
