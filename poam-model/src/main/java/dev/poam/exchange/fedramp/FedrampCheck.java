package dev.poam.exchange.fedramp;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.workbook.TemplateColumn;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.rule.Finding;
import dev.poam.rule.Reporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What FedRAMP's template asks for and items do not give, told before a workbook is written. */
public final class FedrampCheck {

    /** Which field of an item fills a column that the template calls mandatory. */
    private static final Map<String, String> FIELDS = Map.of(
            "Controls", "requirements",
            "Weakness Name", "title",
            "Weakness Description", "deficiency",
            "Weakness Detector Source", "source.type",
            "Asset Identifier", "assets",
            "Point of Contact", "owner",
            "Remediation Plan", "remediation.plan",
            "Original Detection Date", "source.identified",
            "Original Risk Rating", "priority");

    private FedrampCheck() {}

    /** The findings of all items, in the order of their places. */
    public static List<Finding> of(Extract extract) {
        return Stream.concat(
                        extract
                                .judged("exchange/fedramp-incomplete", reporter -> incomplete(extract, reporter))
                                .stream(),
                        extract.judged("exchange/fedramp-late", reporter -> late(extract, reporter)).stream())
                .sorted()
                .toList();
    }

    private static void incomplete(Extract extract, Reporter reporter) {
        List<TemplateColumn> mandatory = FedrampLayout.V3_0.columns().stream()
                .filter(column -> column.sheet().startsWith("Open") && FIELDS.containsKey(column.name()))
                .toList();
        for (ReportedItem item : extract.items()) {
            FedrampRow row = FedrampRow.of(extract, item, false).get(0);
            for (TemplateColumn column : mandatory) {
                Object value = row.value(column.name());
                if (value == null || value.toString().isBlank()) {
                    String field = FIELDS.getOrDefault(column.name(), "id");
                    reporter.report(
                            item.item(),
                            field,
                            "FedRAMP's column " + column.name() + " would be empty: there is no `" + field + "`",
                            "The template calls the column mandatory; fill the field.");
                }
            }
        }
    }

    private static void late(Extract extract, Reporter reporter) {
        for (ReportedItem reported : extract.items()) {
            PoamItem item = reported.item();
            LocalDate target = item.targetCompletion();
            if (target == null || item.isAtLeast(Status.REMEDIATED)) {
                continue;
            }
            Rating.scheduled(item).filter(target::isAfter).ifPresent(scheduled -> {
                Rating rating = Rating.of(item).orElseThrow();
                reporter.report(
                        item,
                        "targetCompletion",
                        "targetCompletion " + target + " is after " + scheduled
                                + ", which FedRAMP's template computes: " + rating.days() + " days for "
                                + rating.label(),
                        "The workbook will say " + scheduled + "; agree with the agency on what comes later.");
            });
        }
    }
}
