package dev.poam.report.dashboard;

import dev.poam.history.DateChange;
import dev.poam.history.Landing;
import dev.poam.history.SideCommit;
import dev.poam.history.Transition;
import dev.poam.item.Evidence;
import dev.poam.item.Labelled;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.item.Ticket;
import dev.poam.report.history.HistoryText;
import dev.poam.report.text.Inline;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignoffStatement;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one item.
 *
 * @param changes what landed commits did to its file, the latest first
 */
record ItemPage(
        DashboardItem row,
        List<FindingGroup> findings,
        List<FiledSignoff> signoffs,
        ItemChanges changes,
        Detail detail) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    ItemPage {
        findings = List.copyOf(findings);
        signoffs = List.copyOf(signoffs);
    }

    /** A name and what stands behind it, as plain text. */
    record Field(String name, String value) {}

    /** A longer text under its own heading. */
    record Passage(String heading, String text) {}

    /** A step of the five, and the day on which the item came to it last; empty when it never landed so. */
    record Step(String label, String day, boolean reached, boolean current) {}

    /** A proof. */
    record Proof(String type, String place, String link, String sha256, String state, String milestone) {}

    /** An approval. */
    record Approval(String purpose, String by, String on, String verdict, String css, String reason, String record) {}

    /** A landed change of status, place or date. */
    record Line(String day, String what, String by, String commit, String claimed, String remarks) {}

    /** The markup within some room, with as much as fits; the least there is when nothing does. */
    static String html(int room, Function<Detail, ItemPage> page) {
        String html = "";
        for (Detail detail : Detail.values()) {
            StringOutput output = new StringOutput();
            render(page.apply(detail), output);
            html = output.toString();
            if (html.length() <= room) {
                break;
            }
        }
        return html;
    }

    @SuppressWarnings("NullAway") // the template calls no interceptor
    private static void render(ItemPage page, StringOutput output) {
        JteitemGenerated.render(new OwaspHtmlTemplateOutput(output), null, page);
    }

    PoamItem item() {
        return row.item();
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Status status : Status.values()) {
            String day = Optional.ofNullable(row.landed())
                    .flatMap(history -> history.lastMoveTo(status.label()))
                    .map(move -> move.landing().at().toLocalDate().toString())
                    .orElse("");
            steps.add(new Step(
                    status.label(),
                    item().isAtLeast(status) ? day : "",
                    item().isAtLeast(status),
                    item().status() == status));
        }
        return steps;
    }

    List<Field> fields() {
        PoamItem item = item();
        Fields fields = new Fields();
        fields.add("Kind", item.kind());
        fields.add("Priority", item.priority());
        fields.add("Risk", risk());
        fields.add(
                "CVSS", item.risk().cvss() == null ? null : item.risk().cvss().toPlainString());
        fields.add("CVSS vector", item.risk().vector());
        fields.add("Owner", row.owner());
        fields.add("Requirements", String.join(", ", item.requirements()));
        fields.add("Criterion", item.criterion());
        fields.add(
                "Target completion", row.targetText() + (row.isOpen() ? ", " + row.timeLeft() : ""), row.targetText());
        fields.add(
                "Actual completion",
                row.reported().completed().map(LocalDate::toString).orElse(null));
        fields.add("Source", item.source().type());
        fields.add("Reference", item.source().reference());
        fields.add("Identified", text(item.source().identified()));
        fields.add("Assets", String.join(", ", item.assets()));
        if (item.remediation() != null) {
            fields.add(
                    "Window in hours",
                    item.remediation().window() == null
                            ? null
                            : item.remediation().window().toPlainString());
            fields.add("Approvals", String.join(", ", item.remediation().approvals()));
        }
        fields.add("SSP statement", item.ssp());
        fields.add("Related", String.join(", ", item.related()));
        fields.add("Recurrence of", item.recurrenceOf());
        fields.add("Tags", String.join(", ", item.tags()));
        fields.add("File", item.path());
        fields.add("Revision", row.revision() == 0 ? "not landed" : row.revision() + ", last updated " + row.updated());
        return fields.all;
    }

    private @Nullable String risk() {
        String impact = item().risk().impact() == null
                ? ""
                : "impact " + item().risk().impact().label();
        String score = row.riskScore().isEmpty() ? "" : "score " + row.riskScore();
        String all = Stream.of(row.riskClass(), impact, score)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    List<Passage> passages() {
        PoamItem item = item();
        List<Passage> passages = new ArrayList<>();
        add(passages, "Deficiency", item.deficiency());
        if (item.remediation() != null) {
            add(passages, "Remediation", item.remediation().plan());
            add(passages, "How it will be tested", item.remediation().verify());
            add(passages, "Rollback", item.remediation().rollback());
        }
        add(passages, "Root cause", item.rootCause());
        add(passages, "CUI impact", item.cuiImpact());
        add(passages, "Interim mitigation", item.interimMitigation());
        if (item.verification() != null) {
            String by = "By " + row.named(item.verification().by()) + ", "
                    + Objects.toString(item.verification().on(), "no date") + ".";
            add(
                    passages,
                    "Verification",
                    Stream.of(
                                    by,
                                    item.verification().method(),
                                    item.verification().result())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("\n")));
        }
        if (item.deferral() != null) {
            String by = "Accepted by " + row.named(item.deferral().acceptedBy()) + " until "
                    + Objects.toString(item.deferral().until(), "no date") + ".";
            add(
                    passages,
                    "Deferral",
                    Stream.of(by, item.deferral().rationale())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("\n")));
        }
        if (item.imported() != null) {
            String claims = item.imported().claims().stream()
                    .map(claim -> (claim.status() == null ? "?" : claim.status().label()) + " on "
                            + Objects.toString(claim.on(), "no date"))
                    .collect(Collectors.joining(", "));
            add(
                    passages,
                    "Imported",
                    "From " + Objects.toString(item.imported().from(), "elsewhere") + " on "
                            + Objects.toString(item.imported().on(), "no date")
                            + (claims.isEmpty() ? "." : ", which claimed: " + claims + "."));
        }
        if (!item.suppressions().isEmpty()) {
            add(
                    passages,
                    "Suppressed findings",
                    item.suppressions().stream()
                            .map(one -> Objects.toString(one.rule(), "?") + " until "
                                    + Objects.toString(one.until(), "further notice") + ": "
                                    + Objects.toString(one.reason(), "no reason"))
                            .collect(Collectors.joining("\n")));
        }
        add(passages, "Notes", item.notes());
        return passages;
    }

    private void add(List<Passage> passages, String heading, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            passages.add(new Passage(heading, PageText.cut(PageText.shown(text), detail.passage())));
        }
    }

    List<Proof> proofs() {
        return item().evidence().stream().map(ItemPage::proof).toList();
    }

    private static Proof proof(Evidence evidence) {
        String place = Stream.of(evidence.path(), evidence.url(), evidence.location())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new Proof(
                label(evidence.type()),
                PageText.shown(place),
                link(evidence.url()),
                PageText.shown(evidence.sha256()),
                label(evidence.state()),
                PageText.shown(evidence.milestone()));
    }

    /** Tickets as name and, where there is one, address. */
    List<Proof> tickets() {
        return item().tickets().stream()
                .map(ticket -> new Proof(label(ticket.system()), name(ticket), link(ticket.url()), "", "", ""))
                .toList();
    }

    private static String name(Ticket ticket) {
        return PageText.shown(ticket.key() == null ? ticket.url() : ticket.key());
    }

    /** The address when it is a plain one of the web, else nothing: what people write leads nowhere else. */
    private static String link(@Nullable String address) {
        return address != null && Inline.isPlainAddress(address) ? address.strip() : "";
    }

    List<Approval> approvals() {
        return signoffs.stream().map(this::approval).toList();
    }

    private Approval approval(FiledSignoff signoff) {
        CheckedSignoff checked = signoff.checked();
        SignoffStatement statement = checked.statement();
        String verdict = signoff.holds() ? "holds" : checked.today().name().toLowerCase(Locale.ROOT);
        return new Approval(
                statement == null ? "" : statement.purpose().label(),
                statement == null ? "" : PageText.shown(statement.attestor().name()),
                statement == null ? "" : statement.signedAt().toString().substring(0, 10),
                verdict,
                signoff.holds() ? "good" : "bad",
                signoff.holds() ? "" : PageText.shown(checked.reason()),
                PageText.shown(checked.path()));
    }

    /** What landed, the latest first. */
    List<Line> history() {
        if (row.landed() == null) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        row.landed().transitions().forEach(step -> lines.add(line(step)));
        Stream.concat(row.landed().targetChanges().stream(), row.landed().milestoneChanges().stream())
                .forEach(change -> lines.add(line(change)));
        lines.sort((one, two) -> two.day().compareTo(one.day()));
        return lines.stream().limit(detail.landed()).toList();
    }

    private static Line line(Transition step) {
        String what = HistoryText.step(step);
        Stream<String> flags = step.flags().stream().map(Transition.Flag::label).sorted();
        Stream<String> signature = step.signature() == Transition.Signature.UNSIGNED
                ? Stream.of("not signed")
                : Stream.of("signature " + step.signature().label());
        Stream<String> via = step.via().stream().map(ItemPage::via);
        return line(
                step.landing(),
                what,
                Stream.of(flags, signature, via).flatMap(each -> each).collect(Collectors.joining(", ")));
    }

    private static String via(SideCommit side) {
        return "via " + side.shortCommit() + " of " + side.author().name();
    }

    private static Line line(DateChange change) {
        String what = (change.milestone() == null ? "Target" : "Target of " + change.milestone()) + ": "
                + Objects.toString(change.from(), "none") + " to " + Objects.toString(change.to(), "none");
        return line(change.landing(), what, change.isSlip() ? "slip" : "");
    }

    private static Line line(Landing landing, String what, String remarks) {
        boolean same = landing.author().equals(landing.by())
                && landing.authoredAt().toInstant().equals(landing.at().toInstant());
        String claimed = same ? "the same" : landing.author().name() + ", " + minutes(landing.authoredAt());
        return new Line(
                minutes(landing.at()),
                PageText.shown(what),
                PageText.shown(landing.by().name()),
                landing.shortCommit(),
                PageText.shown(claimed),
                PageText.shown(remarks));
    }

    static String minutes(OffsetDateTime at) {
        return MINUTES.format(at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String label(@Nullable Labelled value) {
        return value == null ? "" : value.label();
    }

    /** Those that say something. */
    private static final class Fields {

        private final List<Field> all = new ArrayList<>();

        void add(String name, @Nullable Labelled value) {
            add(name, value == null ? null : value.label());
        }

        void add(String name, @Nullable String value) {
            add(name, value, value);
        }

        void add(String name, @Nullable String value, @Nullable String unlessEmpty) {
            if (value != null && unlessEmpty != null && !unlessEmpty.isBlank()) {
                all.add(new Field(name, PageText.shown(value)));
            }
        }
    }
}
