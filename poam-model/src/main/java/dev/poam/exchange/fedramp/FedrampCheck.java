package dev.poam.exchange.fedramp;

import dev.poam.catalog.Catalog;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.ItemWords;
import dev.poam.exchange.workbook.TemplateColumn;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.rule.Finding;
import dev.poam.rule.Reporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /** Of NIST SP 800-171; it stands for CM-6, which the template names. */
    private static final String SETTINGS_REQUIREMENT = "3.4.2";

    private FedrampCheck() {}

    /** The findings of all items, in the order of their places. */
    public static List<Finding> of(Extract extract) {
        return Stream.concat(
                        extract
                                .judged("exchange/fedramp-incomplete", reporter -> {
                                    incomplete(extract, reporter);
                                    withoutSummary(extract, reporter);
                                })
                                .stream(),
                        extract.judged("exchange/fedramp-late", reporter -> late(extract, reporter)).stream())
                .sorted()
                .toList();
    }

    private static void incomplete(Extract extract, Reporter reporter) {
        List<TemplateColumn> mandatory = FedrampLayout.V3_0.columns().stream()
                .filter(column -> column.sheet().startsWith("Open") && FIELDS.containsKey(column.name()))
                .toList();
        for (ReportedItem reported : extract.items()) {
            FedrampRow row = FedrampRow.of(extract, reported, false).get(0);
            for (TemplateColumn column : mandatory) {
                Object value = row.value(column.name());
                if (value == null || value.toString().isBlank()) {
                    String field = FIELDS.getOrDefault(column.name(), "id");
                    reporter.report(
                            reported.item(),
                            field,
                            "FedRAMP's column " + column.name() + " would be empty: there is no `" + field + "`",
                            "The template calls the column mandatory; fill the field.");
                }
            }
            situational(reported.item(), extract, reporter);
        }
    }

    /** What the template's instructions ask of some items only. */
    private static void situational(PoamItem item, Extract extract, Reporter reporter) {
        if (!item.isOpen() && item.evidence().isEmpty()) {
            reporter.report(
                    item,
                    "evidence",
                    "FedRAMP takes no item as closed without evidence: there is no `evidence`",
                    "Record what proves that it is corrected: mvn poam:evidence -Dpoam.id=" + item.id());
        }
        if (item.isOpen() && item.tags().contains(FedrampRow.VENDOR_DEPENDENT)) {
            reporter.report(
                    item,
                    "tags",
                    "FedRAMP's columns Last Vendor Check-in Date and Vendor Dependent Product Name would be empty",
                    "No field of an item holds them; fill them in the workbook, or take the tag vendor-dependency away.");
        }
        boolean deferred = item.isOpen() && item.isDeferred(extract.asOf());
        if (deferred
                && ItemWords.orEmpty(
                                item.deferral() == null ? null : item.deferral().rationale())
                        .isBlank()) {
            reporter.report(
                    item,
                    "deferral.rationale",
                    "FedRAMP's column Deviation Rationale would be empty: there is no `deferral.rationale`",
                    "Write down why the weakness has to stay.");
        }
        if (deferred && Rating.of(item).filter(Rating.HIGH::equals).isPresent()) {
            reporter.report(
                    item,
                    "deferral",
                    "FedRAMP grants no operational requirement for a weakness that is High",
                    "Lower the risk first, or correct the weakness.");
        }
    }

    /** Findings about settings come with an item that stays open until all of them are closed. */
    private static void withoutSummary(Extract extract, Reporter reporter) {
        List<PoamItem> open = extract.items().stream()
                .map(ReportedItem::item)
                .filter(PoamItem::isOpen)
                .toList();
        Predicate<PoamItem> isSetting = item -> extract.observations().isAboutSettings(item.id());
        boolean summed = open.stream()
                .filter(isSetting.negate())
                .flatMap(item -> item.requirements().stream())
                .anyMatch(each -> Catalog.load()
                        .resolve(each)
                        .filter(found -> found.requirement().id().equals(SETTINGS_REQUIREMENT))
                        .isPresent());
        if (!summed) {
            open.stream()
                    .filter(isSetting)
                    .findFirst()
                    .ifPresent(item -> reporter.report(
                            item,
                            "requirements",
                            "FedRAMP's sheet Configuration Findings has items, and no open item beside them is about "
                                    + SETTINGS_REQUIREMENT + " (CM-6)",
                            "Make one that stays open until they all are closed: mvn poam:new."));
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
