package dev.poam.exchange.fedramp;

import dev.poam.exchange.extract.Contact;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.ItemWords;
import dev.poam.exchange.extract.PlannedStep;
import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.report.snapshot.ReportedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item puts into the columns of the template. */
final class FedrampRow {

    /** The tag of an item whose correction waits for a vendor. */
    static final String VENDOR_DEPENDENT = "vendor-dependency";

    private final Extract extract;
    private final ReportedItem reported;
    private final PoamItem item;
    private final boolean milestonesApart;
    private final @Nullable Sightings seen;

    /**
     * A row.
     *
     * @param milestonesApart whether the layout has columns for milestones; otherwise they are part of the plan
     * @param seen what scans saw of it in a month; null when the row is the item's only one
     */
    private FedrampRow(Extract extract, ReportedItem reported, boolean milestonesApart, @Nullable Sightings seen) {
        this.extract = extract;
        this.reported = reported;
        this.item = reported.item();
        this.milestonesApart = milestonesApart;
        this.seen = seen;
    }

    /** The rows of an item: one for each month in which scans first saw it somewhere, or else one. */
    static List<FedrampRow> of(Extract extract, ReportedItem reported, boolean milestonesApart) {
        List<Sightings> months = Sightings.of(extract, reported.item());
        return months.isEmpty()
                ? List.of(new FedrampRow(extract, reported, milestonesApart, null))
                : months.stream()
                        .map(month -> new FedrampRow(extract, reported, milestonesApart, month))
                        .toList();
    }

    /** The value of a column, a text or a date; null when there is nothing to write. */
    @Nullable
    Object value(String column) {
        return switch (column) {
            case "POAM ID" -> seen == null ? item.id() : seen.id();
            case "Controls" -> String.join(", ", item.requirements());
            case "Weakness Name" -> item.title();
            case "Weakness Description" -> item.deficiency();
            case "Weakness Detector Source" -> seen == null ? source() : String.join(", ", seen.scanners());
            case "Weakness Source Identifier" -> seen == null ? null : String.join("\n", seen.checks());
            case "Asset Identifier" -> String.join("\n", seen == null ? item.assets() : seen.places());
            case "Point of Contact" ->
                Contact.of(extract.project().people(), item.owner()).text();
            case "Resources Required" -> ItemWords.resources(item);
            case "Remediation Plan", "Overall Remediation Plan" -> plan();
            case "Original Detection Date" -> detected();
            case "Scheduled Completion Date" ->
                Rating.scheduled(item, detected()).orElse(null);
            case "Planned Milestones" -> planned();
            case "Milestone Changes" -> changes();
            case "Status Date" -> statusDate();
            case "Vendor Dependency" -> yesOrNo(item.tags().contains(VENDOR_DEPENDENT));
            case "Original Risk Rating" -> Rating.of(item).map(Rating::label).orElse(null);
            case "Risk Adjustment", "False Positive" -> "No";
            case "Operational Requirement" -> item.isDeferred(extract.asOf()) ? "Pending" : "No";
            case "Deviation Rationale" ->
                item.deferral() == null ? null : item.deferral().rationale();
            case "Supporting Documents" -> ItemWords.evidence(item);
            case "Comments" -> item.notes();
            case "Auto-Approve" -> "No";
            case "Binding Operational Directive 22-01 tracking" ->
                item.tags().contains("kev") ? "Yes" : milestonesApart ? "No" : null;
            case "CVE" -> String.join(", ", extract.cves(item));
            default -> null;
        };
    }

    /** What found it where no scanner did, and where that is written down. */
    private String source() {
        return Stream.of(
                        ItemWords.source(item),
                        ItemWords.orEmpty(item.source().reference()).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private @Nullable LocalDate detected() {
        return seen == null ? item.source().identified() : seen.firstSeen();
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "Yes" : "No";
    }

    private String plan() {
        String plan = item.remediation() == null
                ? ""
                : ItemWords.orEmpty(item.remediation().plan()).strip();
        if (milestonesApart || item.milestones().isEmpty()) {
            return plan;
        }
        String changes = changes();
        return plan + "\n\nMilestones:\n" + planned() + (changes.isEmpty() ? "" : "\n\nChanges:\n" + changes);
    }

    /** As first recorded: what came of it later stands among the changes. */
    private String planned() {
        return PlannedStep.of(reported).stream()
                .map(step -> number(step) + (step.planned() == null ? "no date" : step.planned()) + ": " + step.name())
                .collect(Collectors.joining("\n"));
    }

    private String changes() {
        List<String> lines = new ArrayList<>();
        ItemHistory landed = reported.landed();
        if (landed != null) {
            for (DateChange move : landed.targetChanges()) {
                lines.add("Completion: Update " + PlannedStep.words(move));
            }
        }
        for (PlannedStep step : PlannedStep.of(reported)) {
            for (DateChange move : step.moves()) {
                lines.add(number(step) + "Update " + PlannedStep.words(move) + ": " + step.name());
            }
            if (step.milestone().completed() != null) {
                lines.add(number(step) + "Complete " + step.milestone().completed() + ": " + step.name());
            }
        }
        return String.join("\n", lines);
    }

    private static String number(PlannedStep step) {
        return "(%02d) ".formatted(step.number());
    }

    /** The day on which the item last changed; of a closed one, that on which it was closed. */
    private @Nullable LocalDate statusDate() {
        if (!item.isOpen()) {
            LocalDate closed = null;
            for (Transition move : reported.transitions()) {
                if (!Objects.equals(move.from(), move.to())) {
                    closed = move.landing().at().toLocalDate();
                }
            }
            return closed;
        }
        return reported.landed() == null
                ? null
                : reported.landed().lastUpdated().toLocalDate();
    }
}
