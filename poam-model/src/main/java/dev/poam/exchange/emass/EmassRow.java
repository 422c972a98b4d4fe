package dev.poam.exchange.emass;

import dev.poam.exchange.extract.Contact;
import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.extract.ItemWords;
import dev.poam.exchange.extract.PlannedStep;
import dev.poam.exchange.scan.merge.Observation;
import dev.poam.exchange.workbook.CellText;
import dev.poam.history.DateChange;
import dev.poam.item.Impact;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.report.snapshot.ReportedItem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item puts into the columns of the templates; ids that eMASS gives stay empty. */
final class EmassRow {

    /** The limits of eMASS's interface for programs, in characters. */
    static final int LONGEST_CONTACT = 100;

    static final int LONGEST_RESOURCES = 250;
    static final int LONGEST_TEXT = 2000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu");

    private final Extract extract;
    private final ReportedItem reported;
    private final PoamItem item;
    private final EmassStatus status;

    EmassRow(Extract extract, ReportedItem reported) {
        this.extract = extract;
        this.reported = reported;
        this.item = reported.item();
        this.status = EmassStatus.of(item, extract.asOf());
    }

    /** What has to be shorter than what the item says, by the field that says it. */
    record Limited(String field, String text, int longest) {}

    /** The texts of an item that eMASS limits. */
    List<Limited> limited() {
        List<Limited> texts = new ArrayList<>(List.of(
                new Limited("deficiency", description(), LONGEST_TEXT),
                new Limited("owner", office(), LONGEST_CONTACT),
                new Limited("resources", ItemWords.resources(item), LONGEST_RESOURCES),
                new Limited("notes", comments(), LONGEST_TEXT),
                new Limited("interimMitigation", ItemWords.orEmpty(item.interimMitigation()), LONGEST_TEXT),
                new Limited("remediation.plan", plan(), LONGEST_TEXT),
                new Limited("source", sourceDetails(), LONGEST_TEXT)));
        for (int i = 0; i < item.milestones().size(); i++) {
            texts.add(new Limited(
                    "milestones[" + i + "].name",
                    ItemWords.orEmpty(item.milestones().get(i).name()),
                    LONGEST_TEXT));
        }
        return texts;
    }

    /** What the item says once; null when there is nothing to write. */
    @Nullable
    Object value(String column) {
        return switch (column) {
            case "Control Vulnerability Description" -> cut(description(), LONGEST_TEXT);
            case "Security Checks" -> checks();
            case "POA&M Status", "Status" -> status.label();
            case "POA&M Scheduled Completion Date", "Scheduled Completion Date" ->
                status == EmassStatus.RISK_ACCEPTED ? null : item.targetCompletion();
            case "POA&M Requested Risk Accepted Expiration Date" ->
                status == EmassStatus.RISK_ACCEPTED && item.deferral() != null
                        ? item.deferral().until()
                        : null;
            case "POA&M Completion Date" -> reported.completed().orElse(null);
            case "Identification Source" -> ItemWords.source(item);
            case "Identification Source Details" -> cut(sourceDetails(), LONGEST_TEXT);
            case "Source Identifying Vulnerability" ->
                cut(joined("; ", ItemWords.source(item), sourceDetails()), LONGEST_TEXT);
            case "Office/Org" -> cut(office(), LONGEST_CONTACT);
            case "Resources Required" -> cut(ItemWords.resources(item), LONGEST_RESOURCES);
            case "Comments" -> cut(comments(), LONGEST_TEXT);
            case "Raw Severity", "Severity" -> label(Level.severity(item));
            case "Devices Affected" -> devices();
            case "Mitigations", "Mitigations (in-house and in conjunction with the Navy CSSP)" ->
                cut(ItemWords.orEmpty(item.interimMitigation()), LONGEST_TEXT);
            case "Relevance of Threat" -> label(Level.threat(item));
            case "Likelihood" -> label(likelihood());
            case "Impact" -> label(Level.impact(impact()));
            case "Impact Description" -> item.cuiImpact();
            case "Residual Risk Level" ->
                label(likelihood()
                        .flatMap(given -> Level.impact(impact()).map(impact -> Level.residualRisk(given, impact))));
            case "Recommendations" -> cut(plan(), LONGEST_TEXT);
            case "Milestone Changes" -> moves();
            default -> null;
        };
    }

    /** The milestones, of which a layout may want one on each row; an accepted risk has none. */
    List<PlannedStep> steps() {
        return status == EmassStatus.RISK_ACCEPTED ? List.of() : PlannedStep.of(reported);
    }

    /** What a milestone puts into its columns; null when there is nothing to write. */
    @Nullable
    Object value(String column, PlannedStep step) {
        Milestone milestone = step.milestone();
        return switch (column) {
            case "Milestone Description" -> cut(step.name(), LONGEST_TEXT);
            case "Milestone Status" -> state(milestone);
            case "Milestone Status Comments" ->
                step.moves().stream().map(PlannedStep::words).collect(Collectors.joining("\n"));
            case "Milestone Scheduled Completion Date" -> milestone.target();
            case "Milestone Completion Date" -> milestone.completed();
            case "Milestone with Completion Dates" -> cut(dated(step), LONGEST_TEXT);
            default -> null;
        };
    }

    static String dated(PlannedStep step) {
        LocalDate target = step.milestone().target();
        return step.name() + (target == null ? "" : " (" + DAY.format(target) + ")");
    }

    private String state(Milestone milestone) {
        if (milestone.completed() != null) {
            return "Completed";
        }
        boolean begun = milestone.start() != null && !milestone.start().isAfter(extract.asOf());
        return begun ? "In Progress" : "Open";
    }

    /** What scanners call it; of what no scan has seen, the requirements, as the template wants something there. */
    private String checks() {
        Stream<String> keys = extract.observations().of(item.id()).stream().map(Observation::key);
        Stream<String> requirements = item.requirements().stream().map(each -> "NIST SP 800-171 " + each);
        return listed(Stream.concat(keys, requirements));
    }

    private String devices() {
        Stream<String> seen = extract.observations().of(item.id()).stream()
                .flatMap(observation -> observation.instances().stream())
                .map(instance -> instance.place().asset());
        return listed(Stream.concat(item.assets().stream(), seen));
    }

    /** Semicolons part the elements of a list, so none may be in one. */
    private static String listed(Stream<String> elements) {
        return elements.map(each -> each.replace(';', ',')).distinct().collect(Collectors.joining("; "));
    }

    private String description() {
        return joined(
                "\n\n",
                joined(": ", item.id(), ItemWords.orEmpty(item.title())),
                ItemWords.orEmpty(item.deficiency()).strip());
    }

    private String plan() {
        return item.remediation() == null
                ? ""
                : ItemWords.orEmpty(item.remediation().plan()).strip();
    }

    private String sourceDetails() {
        LocalDate identified = item.source().identified();
        return joined(
                "; ",
                ItemWords.orEmpty(item.source().reference()),
                identified == null ? "" : "identified " + DAY.format(identified));
    }

    /** The organization alone: a name would ask for a telephone number beside it. Commas part what the cell holds. */
    String office() {
        String organization = Objects.requireNonNullElseGet(
                Contact.of(extract.project().people(), item.owner()).organization(),
                () -> ItemWords.orEmpty(extract.settings().organization()));
        return organization.replace(",", "");
    }

    /** What the item has no other column for; asked of what is accepted or complete. */
    String comments() {
        String rationale = item.deferral() == null || status != EmassStatus.RISK_ACCEPTED
                ? ""
                : ItemWords.orEmpty(item.deferral().rationale()).strip();
        String contact = Contact.of(extract.project().people(), item.owner()).text();
        return joined(
                "\n",
                rationale,
                contact.isBlank() ? "" : "Responsible: " + contact,
                ItemWords.orEmpty(item.notes()).strip());
    }

    private String moves() {
        List<String> lines = new ArrayList<>();
        if (reported.landed() != null) {
            for (DateChange move : reported.landed().targetChanges()) {
                lines.add("Completion: " + PlannedStep.words(move));
            }
        }
        for (PlannedStep step : steps()) {
            step.moves().forEach(move -> lines.add(step.number() + ". " + PlannedStep.words(move)));
        }
        return String.join("\n", lines);
    }

    private @Nullable Impact impact() {
        return item.risk().impact();
    }

    private Optional<Level> likelihood() {
        return Level.threat(item)
                .flatMap(threat -> Level.severity(item).map(severity -> Level.likelihood(threat, severity)));
    }

    private static @Nullable String label(Optional<Level> level) {
        return level.map(Level::label).orElse(null);
    }

    private static String cut(String text, int longest) {
        return CellText.fitting(text, longest);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
