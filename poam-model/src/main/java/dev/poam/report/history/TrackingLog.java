package dev.poam.report.history;

import dev.poam.history.DateChange;
import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Slip;
import dev.poam.item.Deferral;
import dev.poam.item.Imported;
import dev.poam.project.People;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.Report;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.Cell;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.report.text.Sheet;
import dev.poam.rule.Audit;
import dev.poam.rule.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tracking log: a line for each item, and below it who moved each of them from which status to which, and when. */
public final class TrackingLog {

    private static final List<String> COLUMNS = List.of(
            "ID",
            "Deficiency",
            "Affected controls",
            "Planned remediation",
            "Responsible party",
            "Target date",
            "Actual completion",
            "Status",
            "Notes");

    private final DocumentControl control;
    private final List<ReportedItem> items;
    private final List<ItemHistory> gone;
    private final Map<String, Integer> places;
    private final People people;

    private TrackingLog(Snapshot snapshot) {
        Audit audit = snapshot.audit();
        this.control = DocumentControl.of("POA&M tracking log", snapshot);
        this.items = ReportedItem.all(audit);
        Set<String> ids = items.stream().map(item -> item.item().id()).collect(Collectors.toSet());
        this.gone = audit.history().items().stream()
                .filter(landed -> !ids.contains(landed.id()))
                .toList();
        this.places = LandedEvent.places(audit.history().chain());
        this.people = audit.project().people();
    }

    /** The log of a check: of its commit and its day. */
    public static TrackingLog of(Snapshot snapshot) {
        return new TrackingLog(snapshot);
    }

    public Report report() {
        return new Report("tracking-log", control, body(), csv());
    }

    private String body() {
        MarkdownTable table = new MarkdownTable(COLUMNS.toArray(String[]::new));
        items.forEach(item -> table.row(cells(item)));
        MarkdownBody body = new MarkdownBody().section("Items").table(table).section("History");
        body.paragraph("Dates are those of the commits on the main line, by the committer's calendar. Git dates are"
                + " written by those who commit; where another person or day is given as the author's, it stands under"
                + " the remarks.");
        items.forEach(item -> addHistory(item, body));
        if (!gone.isEmpty()) {
            body.section("Items that are gone or cannot be read");
            gone.forEach(landed -> {
                body.subsection(landed.id());
                addEvents(landed, body);
            });
        }
        return body.text();
    }

    private static List<String> cells(ReportedItem item) {
        return List.of(
                item.item().id(),
                item.title(),
                item.requirements(),
                item.plan(),
                item.owner(),
                item.target(),
                item.completed().map(LocalDate::toString).orElse(""),
                item.status(),
                item.notes());
    }

    private void addHistory(ReportedItem item, MarkdownBody body) {
        body.subsection(item.item().id() + " " + item.title());
        ItemHistory landed = item.landed();
        if (landed == null) {
            body.paragraph("Nothing of it has landed.");
            return;
        }
        addEvents(landed, body);
        Deferral deferral = item.item().deferral();
        if (deferral != null) {
            body.paragraph("Deferral: accepted by " + Cell.owner(deferral.acceptedBy(), people) + ", until "
                    + Cell.date(deferral.until()) + ".");
        }
        Imported imported = item.item().imported();
        if (imported != null) {
            body.paragraph("Carried over from " + Cell.text(imported.from()) + " on " + Cell.date(imported.on())
                    + claims(imported));
        }
    }

    /** What a former sheet said, as a claim of its own. */
    private static String claims(Imported imported) {
        return imported.claims().isEmpty()
                ? "."
                : imported.claims().stream()
                        .map(claim -> Cell.label(claim.status()) + " on " + Cell.date(claim.on()))
                        .collect(Collectors.joining(", ", ", which claimed: ", ". No commit shows this."));
    }

    private void addEvents(ItemHistory landed, MarkdownBody body) {
        body.paragraph("Revision " + landed.revision() + ", last updated "
                + landed.lastUpdated().toLocalDate() + "." + slips(landed));
        MarkdownTable table = new MarkdownTable("Date", "Change", "By", "Commit", "Remarks");
        LandedEvent.all(landed, places)
                .forEach(event -> table.row(
                        event.landing().at().toLocalDate().toString(),
                        event.transition()
                                .map(step -> HistoryText.step(step, " to "))
                                .or(() -> event.dateChange().map(TrackingLog::moved))
                                .orElse(""),
                        event.landing().by().name(),
                        event.landing().shortCommit(),
                        remarks(event)));
        body.table(table);
    }

    private static String slips(ItemHistory landed) {
        List<Slip> slips = landed.slips();
        return slips.isEmpty()
                ? ""
                : " The target date slipped " + (slips.size() == 1 ? "once" : slips.size() + " times") + ", by "
                        + Wording.days(slips.stream().mapToLong(Slip::days).sum()) + " in all.";
    }

    private static String moved(DateChange change) {
        String milestone = change.milestone();
        return (milestone == null ? "target date " : "milestone " + Cell.text(milestone) + ": ")
                + HistoryText.date(change.from()) + " to " + HistoryText.date(change.to());
    }

    private static String remarks(LandedEvent event) {
        List<String> remarks = new ArrayList<>();
        event.transition().map(HistoryText::remarks).ifPresent(remarks::add);
        event.dateChange().filter(DateChange::isSlip).ifPresent(change -> remarks.add("slip"));
        Landing landing = event.landing();
        boolean otherDay =
                !landing.authoredAt().toLocalDate().equals(landing.at().toLocalDate());
        if (otherDay || !landing.author().name().equals(landing.by().name())) {
            remarks.add("written by " + landing.author().name() + " on "
                    + landing.authoredAt().toLocalDate());
        }
        event.transition().stream()
                .flatMap(step -> step.via().stream())
                .map(side -> "via " + side.shortCommit() + " by "
                        + side.author().name() + " on " + side.authoredAt().toLocalDate())
                .forEach(remarks::add);
        remarks.removeIf(String::isEmpty);
        return String.join("; ", remarks);
    }

    /** The log without the history, which {@code history.csv} has; cells hold no formulas. */
    private String csv() {
        Sheet sheet = new Sheet(Stream.concat(COLUMNS.stream(), Stream.of("Revision", "Last updated"))
                .toList());
        for (ReportedItem item : items) {
            Optional<ItemHistory> landed = Optional.ofNullable(item.landed());
            sheet.row(Stream.concat(
                            cells(item).stream(),
                            Stream.of(
                                    landed.map(history -> String.valueOf(history.revision()))
                                            .orElse(""),
                                    landed.map(history -> history.lastUpdated()
                                                    .toLocalDate()
                                                    .toString())
                                            .orElse("")))
                    .toList());
        }
        return sheet.text();
    }
}
