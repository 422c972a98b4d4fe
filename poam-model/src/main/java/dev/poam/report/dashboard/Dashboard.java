package dev.poam.report.dashboard;

import dev.poam.cmmc.Decision;
import dev.poam.cmmc.Scorecard;
import dev.poam.cmmc.Standing;
import dev.poam.history.Landing;
import dev.poam.item.RiskClass;
import dev.poam.item.Status;
import dev.poam.report.dashboard.DashboardItem.DatedMilestone;
import dev.poam.report.page.DocumentControl;
import dev.poam.report.page.InlineCode;
import dev.poam.report.page.PageStyle;
import dev.poam.report.page.ReportFile;
import dev.poam.report.page.ReportLinks;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.ReportedItem;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.rule.Audit;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.rule.Wording;
import dev.poam.signoff.FiledSignoff;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the shop is doing, on one page that needs nothing but itself: numbers, charts, and every item. */
public final class Dashboard {

    public static final String FILE = "index.html";

    private static final int NEXT = 6;

    /** For the pages of all items: a file of five megabytes is what a mail may carry and a browser opens at once. */
    private static final int ROOM = 4_000_000;

    private static final String LOOK = PageStyle.read(Dashboard.class, "dashboard.css");
    private static final InlineCode SCRIPT = new InlineCode(PageStyle.read(Dashboard.class, "dashboard.js"));

    private final Snapshot snapshot;
    private final List<DashboardItem> items;
    private final Map<String, ItemChanges> changes;
    private final List<ReportLinks> reports;

    private Dashboard(
            Snapshot snapshot, List<DashboardItem> items, Map<String, ItemChanges> changes, List<ReportLinks> reports) {
        this.snapshot = snapshot;
        this.reports = List.copyOf(reports);
        this.items = List.copyOf(items);
        this.changes = Map.copyOf(changes);
    }

    /**
     * The dashboard's file.
     *
     * @param reports those that lie beside it
     * @throws IOException when the repository cannot be read
     */
    public static List<ReportFile> files(Snapshot snapshot, List<ReportLinks> reports) throws IOException {
        return List.of(ReportFile.text(FILE, of(snapshot, reports).html()));
    }

    static Dashboard of(Snapshot snapshot, List<ReportLinks> reports) throws IOException {
        List<DashboardItem> items = new ArrayList<>();
        Map<String, Integer> sameId = new HashMap<>();
        for (ReportedItem reported : ReportedItem.all(snapshot.audit())) {
            String id = reported.item().id();
            int number = sameId.merge(id, 1, Integer::sum);
            items.add(new DashboardItem(
                    reported, snapshot.project().people(), snapshot.asOf(), number == 1 ? id : id + "-" + number));
        }
        return new Dashboard(snapshot, items, ItemChanges.of(snapshot, items, room(items) / 2), reports);
    }

    @SuppressWarnings("NullAway") // the template calls no interceptor
    String html() {
        StringOutput output = new StringOutput();
        JtedashboardGenerated.render(new OwaspHtmlTemplateOutput(output), null, this);
        return output.toString();
    }

    /** What the page may do: nothing but what stands in it. */
    String policy() {
        return "default-src 'none'; style-src " + new InlineCode(style()).source() + "; script-src " + SCRIPT.source()
                + "; base-uri 'none'; form-action 'none'";
    }

    String style() {
        return PageStyle.of(snapshot.project().settings().marking()).css() + LOOK;
    }

    String script() {
        return SCRIPT.text();
    }

    List<ReportLinks> reports() {
        return reports;
    }

    DocumentControl control() {
        return DocumentControl.of("POA&M dashboard", snapshot);
    }

    private Audit audit() {
        return snapshot.audit();
    }

    LocalDate asOf() {
        return snapshot.asOf();
    }

    @Nullable
    String marking() {
        String marking = snapshot.project().settings().marking();
        return marking == null ? null : PageText.shown(marking);
    }

    String organization() {
        return Stream.of(
                        snapshot.project().settings().organization(),
                        snapshot.project().settings().system())
                .filter(name -> name != null && !name.isBlank())
                .map(PageText::shown)
                .collect(Collectors.joining(", "));
    }

    String commit() {
        String head = audit().history().head();
        return head == null ? "" : Landing.shortened(head);
    }

    List<DashboardItem> items() {
        return items;
    }

    private long open() {
        return items.stream().filter(DashboardItem::isOpen).count();
    }

    private List<DashboardItem> late() {
        return items.stream()
                .filter(DashboardItem::isLate)
                .sorted(Comparator.comparing(DashboardItem::targetText).thenComparing(DashboardItem::id))
                .toList();
    }

    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        long open = open();
        long closed = items.size() - open;
        long deferred = items.stream()
                .filter(item -> item.isOpen() && item.isDeferred())
                .count();
        tiles.add(new Tile(
                "Open",
                String.valueOf(open),
                "of " + Wording.counted(items.size(), "item", "items")
                        + (deferred > 0 ? ", " + deferred + " deferred" : ""),
                "plain"));
        List<DashboardItem> late = late();
        tiles.add(new Tile(
                "Late",
                String.valueOf(late.size()),
                late.isEmpty()
                        ? "every open item is in time"
                        : late.get(0).id() + " since " + late.get(0).targetText(),
                late.isEmpty() ? "good" : "bad"));
        tiles.add(new Tile(
                "Closed",
                items.isEmpty() ? "0" : closed * 100 / items.size() + "%",
                closed + " of " + Wording.counted(items.size(), "item", "items"),
                "plain"));
        decision().ifPresent(decision -> {
            tiles.add(score(decision));
            tiles.add(standing(decision));
        });
        tiles.add(findingsTile());
        return tiles;
    }

    private Optional<Decision> decision() {
        return Decision.of(snapshot.project(), asOf());
    }

    private static Tile score(Decision decision) {
        String missing = decision.pointsToThreshold().isEmpty()
                ? "cannot be told yet"
                : decision.pointsToThreshold().getAsInt() == 0
                        ? "88 is reached"
                        : Wording.counted(decision.pointsToThreshold().getAsInt(), "point", "points") + " below 88";
        boolean reached = decision.pointsToThreshold().orElse(1) == 0;
        boolean full = decision.scorecard().score().orElse(0) == Scorecard.HIGHEST;
        return new Tile(
                "Score",
                ScoreChart.scoreText(decision),
                "of 110, " + (full ? "all of it" : missing),
                reached ? "good" : "bad");
    }

    private Tile standing(Decision decision) {
        Standing standing = decision.standing();
        String value = switch (standing) {
            case FINAL -> "Final";
            case CONDITIONAL -> "Conditional";
            case EXPIRED -> "Expired";
            case NONE, INCOMPLETE, NO_SSP -> "None";
        };
        if (decision.statusDate().isEmpty()) {
            return new Tile("Status", "None", "not submitted; by itself: " + ScoreChart.words(standing), "idle");
        }
        if (standing == Standing.CONDITIONAL) {
            LocalDate due = decision.closeoutDue().orElseThrow();
            long days = ChronoUnit.DAYS.between(asOf(), due);
            return new Tile("Status", value, Wording.days(days) + " left, until " + due, days < 60 ? "warn" : "good");
        }
        String note =
                decision.nextAffirmation().map(day -> "next affirmation " + day).orElse(ScoreChart.words(standing));
        return new Tile("Status", value, note, standing == Standing.FINAL ? "good" : "bad");
    }

    private Tile findingsTile() {
        int errors = audit().count(Severity.ERROR);
        int warnings = audit().count(Severity.WARNING);
        String css = errors > 0 ? "bad" : warnings > 0 ? "warn" : "good";
        return new Tile(
                "Findings",
                String.valueOf(audit().findings().size()),
                Wording.counted(errors, "error", "errors") + ", " + Wording.counted(warnings, "warning", "warnings"),
                css);
    }

    /** How things are, in two or three sentences. */
    String summary() {
        long open = open();
        List<DashboardItem> late = late();
        StringBuilder text = new StringBuilder();
        text.append(items.size() - open)
                .append(" of ")
                .append(Wording.counted(items.size(), "item", "items"))
                .append(items.size() - open == 1 ? " is" : " are")
                .append(" closed. ");
        if (open > 0) {
            text.append("Of the ").append(open).append(" open, ");
            text.append(
                    late.isEmpty() ? "none is late." : late.size() + (late.size() == 1 ? " is late." : " are late."));
        }
        long missed = items.stream()
                .flatMap(item -> item.milestones().stream())
                .filter(DatedMilestone::isLate)
                .count();
        if (missed > 0) {
            text.append(' ')
                    .append(Wording.counted(missed, "milestone is", "milestones are"))
                    .append(" late.");
        }
        nextMilestones().stream()
                .filter(milestone -> !milestone.isLate())
                .findFirst()
                .ifPresent(next -> text.append(" The next milestone, of ")
                        .append(next.of().id())
                        .append(", is due on ")
                        .append(next.targetText())
                        .append('.'));
        return text.toString();
    }

    List<Chart> charts() {
        Plan plan = Plan.of(audit());
        List<Chart> charts = new ArrayList<>();
        charts.add(BurnDownChart.of(OpenItems.of(plan), items, asOf()));
        ScoreChart.of(snapshot.trajectory(), asOf()).ifPresent(charts::add);
        charts.add(MilestoneChart.of(items, asOf()));
        charts.add(BarCharts.families(items));
        charts.add(BarCharts.ages(plan));
        charts.add(BarCharts.risks(items));
        return charts;
    }

    /** Milestones that are late or come next, by date. */
    List<DatedMilestone> nextMilestones() {
        return items.stream()
                .flatMap(item -> item.milestones().stream())
                .filter(milestone ->
                        milestone.milestone().target() != null && (milestone.isLate() || milestone.isToCome()))
                .filter(milestone -> !milestone.targetText().isEmpty())
                .sorted(Comparator.comparing(DatedMilestone::targetText)
                        .thenComparing(milestone -> milestone.of().id()))
                .limit(NEXT)
                .toList();
    }

    /** Late items, the longest first. */
    List<DashboardItem> lateItems() {
        return late().stream().limit(NEXT).toList();
    }

    /** Where the item's status comes among the others. */
    static int order(DashboardItem item) {
        return Arrays.asList(Status.values()).indexOf(item.item().status());
    }

    /** By class, then by score; the gravest is the highest. */
    static String riskOrder(DashboardItem item) {
        List<RiskClass> gravestFirst = Arrays.asList(RiskClass.values());
        int grade = item.item()
                .riskClass()
                .map(risk -> gravestFirst.size() - gravestFirst.indexOf(risk))
                .orElse(0);
        return grade + " " + item.riskScore();
    }

    /** What can be chosen in a filter. */
    List<Filter> filters() {
        return List.of(
                filter("status", "Status", item -> Stream.of(item.status())),
                filter("priority", "Priority", item -> Stream.of(item.priority())),
                filter("owner", "Owner", item -> Stream.of(item.owner())),
                filter("family", "Family", item -> item.families().stream()),
                filter("kind", "Kind", item -> Stream.of(item.kind())));
    }

    /** A filter of the table of items. */
    record Filter(String key, String label, List<String> values) {}

    private Filter filter(String key, String label, Function<DashboardItem, Stream<String>> values) {
        return new Filter(
                key,
                label,
                items.stream()
                        .flatMap(values)
                        .filter(value -> !value.isBlank())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * The page of an item.
     *
     * @param html markup that holds nothing of people's but as text
     */
    record Article(String anchor, String html) {}

    /** Each item with all that is known of it, or as much as there is room for. */
    List<Article> articles() {
        Map<String, List<Finding>> findings = audit().findings().stream()
                .filter(finding -> finding.item() != null)
                .collect(Collectors.groupingBy(finding -> String.valueOf(finding.item())));
        Map<String, List<FiledSignoff>> signoffs = audit().signoffs().all().stream()
                .filter(signoff -> signoff.item() != null)
                .collect(Collectors.groupingBy(signoff -> signoff.item().id()));
        int room = room(items);
        return items.stream()
                .map(item -> new Article(
                        item.anchor(),
                        ItemPage.html(
                                room,
                                detail -> new ItemPage(
                                        item,
                                        FindingGroup.of(findings.getOrDefault(item.id(), List.of())),
                                        signoffs.getOrDefault(item.id(), List.of()),
                                        changes.getOrDefault(item.id(), ItemChanges.NONE),
                                        detail))))
                .toList();
    }

    /** The characters that an item's page may have. */
    private static int room(List<DashboardItem> items) {
        return ROOM / Math.max(1, items.size());
    }

    /** Findings that concern no item. */
    List<FindingGroup> otherFindings() {
        return FindingGroup.of(audit().findings().stream()
                .filter(finding -> finding.item() == null)
                .toList());
    }
}
