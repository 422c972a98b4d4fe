package dev.poam.item;

import static dev.poam.source.table.Field.optional;
import static dev.poam.source.table.Field.required;

import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
import dev.poam.source.ScalarNode;
import dev.poam.source.SourceText;
import dev.poam.source.Span;
import dev.poam.source.table.Field;
import dev.poam.source.table.FieldTable;
import dev.poam.source.table.FieldType;
import dev.poam.source.table.Need;
import dev.poam.source.table.TableReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Every field of an item, declared once. The reader's checks, the JSON Schema for editors and the reference page all come
 * from here.
 */
public final class ItemFields {

    private static final FieldType LINE = FieldType.line();
    private static final FieldType PROSE = FieldType.prose();
    private static final FieldType DATE = FieldType.date();
    private static final FieldType PERSON = FieldType.name("person's id");
    private static final FieldType PERSON_OR_ROLE = FieldType.name("person's id or a role");
    private static final FieldType PATH = FieldType.name("path in this repository");
    private static final FieldType ADDRESS = FieldType.name("web address");
    private static final FieldType ID = FieldType.form("id such as POAM-001", ItemId.FORM);
    private static final FieldType SHA256 = FieldType.form("64 hexadecimal digits", "[0-9A-Fa-f]{64}");
    private static final FieldType STATUS = FieldType.choice(Status.class, Status::label);
    private static final FieldType HOURS = FieldType.number("hours", "0", "100000");
    private static final FieldType DAYS = FieldType.number("days", "0", "12500");
    private static final FieldType DOLLARS = FieldType.number("US dollars", "0", "999999999999");

    private static final FieldTable SOURCE = FieldTable.of(
            required(
                    "type",
                    FieldType.choice(SourceType.class, SourceType::label),
                    "how the deficiency was found",
                    "self-assessment"),
            required("reference", LINE, "the report, scan or worksheet that names it", "2026-05-self, worksheet IA"),
            required("identified", DATE, "the day on which it was found", "2026-05-12"));

    private static final FieldTable REMEDIATION = FieldTable.of(
            withPlan(
                    "plan",
                    PROSE,
                    "how the deficiency will be corrected",
                    "Give each administrator two security keys."),
            optional("rollback", PROSE, "how the change is undone if it fails", "Set the policy back to report-only."),
            optional("window", HOURS, "the length of the maintenance window in hours", "2"),
            optional("approvals", FieldType.list(LINE), "the change tickets that allow the work", "[CHG-2026-041]"),
            optional("verify", PROSE, "how the fix will be tested", "Sign in without a key; it must be refused."));

    private static final FieldTable MILESTONE = FieldTable.of(
            required("name", LINE, "what will be there when the step is done", "Policy enforced for administrators"),
            required("target", DATE, "the day by which it will be there", "2026-06-10"),
            optional("owner", PERSON_OR_ROLE, "who does it, if not the item's owner", "luis"),
            optional("start", DATE, "the day on which work on it begins", "2026-06-01"),
            optional("completed", DATE, "the day on which it was done", "2026-06-09"));

    private static final FieldTable COST = FieldTable.of(
            required("min", DOLLARS, "the lowest estimate in US dollars", "1400"),
            required("max", DOLLARS, "the highest estimate in US dollars", "2200"));

    private static final FieldTable RESOURCES = FieldTable.of(
                    optional("personHours", HOURS, "the working time in hours", "16"),
                    optional("personDays", DAYS, "the working time in days of 8 hours", "4"),
                    optional("cost", FieldType.either(DOLLARS, COST), "the money in US dollars, or a range", "620"),
                    optional(
                            "budget",
                            FieldType.oneOrMore(FieldType.choice(BudgetCategory.class, BudgetCategory::label)),
                            "what the money is spent on",
                            "hardware"))
            .withAtLeastOneOf("personHours", "personDays", "cost", "budget");

    private static final FieldTable RISK = FieldTable.of(
            required(
                    "impact",
                    FieldType.choice(Impact.class, Impact::label),
                    "what the deficiency could do to the organisation",
                    "high"),
            optional("cvss", FieldType.number("CVSS base score", "0", "10"), "the CVSS base score", "9.8"),
            optional(
                    "vector",
                    FieldType.name("CVSS vector"),
                    "the CVSS vector that the score comes from",
                    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"));

    private static final FieldTable TICKET = FieldTable.of(
            required(
                    "system",
                    FieldType.choice(TicketSystem.class, TicketSystem::label),
                    "where the work is tracked",
                    "jira"),
            required("key", FieldType.name("ticket's key"), "the ticket's key there", "IT-318"),
            optional("url", ADDRESS, "the ticket's web address", "https://jira.example.com/browse/IT-318"),
            optional(
                    "milestone",
                    LINE,
                    "the name of the milestone that it is about; the whole item unless given",
                    "Keys enrolled for all five administrators"));

    private static final FieldTable EVIDENCE = FieldTable.of(
                    required(
                            "type",
                            FieldType.choice(EvidenceType.class, EvidenceType::label),
                            "what kind of proof it is",
                            "test-result"),
                    optional("path", PATH, "the file in this repository", "poam/evidence/POAM-001/login-test.txt"),
                    optional("url", ADDRESS, "the web address", "https://wiki.example.com/runbooks/mfa"),
                    optional("location", LINE, "where it is kept, in words", "evidence safe, drive EV-03"),
                    optional(
                            "sha256",
                            SHA256,
                            "the SHA-256 of the artifact",
                            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                    optional(
                            "state",
                            FieldType.choice(EvidenceState.class, EvidenceState::label),
                            "whether it is final; a draft can not support a MET finding",
                            "final"),
                    optional("milestone", LINE, "the name of the milestone that it proves", "Policy enforced"),
                    optional(
                            "shows",
                            LINE,
                            "what it shows, such as on which assets and when",
                            "done on srv-web01 (KB5034441); 2026-06-01 to 2026-06-03"))
            .withAtLeastOneOf("path", "url", "location");

    private static final FieldTable VERIFICATION = FieldTable.of(
            required("by", PERSON, "who tested the fix; neither its owner nor who made it", "dana"),
            required("on", DATE, "the day of the test", "2026-06-12"),
            required("method", PROSE, "how it was tested", "Signed in to each portal from a clean browser."),
            required("result", PROSE, "what came out", "A password alone was refused five times out of five."));

    private static final FieldTable DEFERRAL = FieldTable.of(
            required(
                    "rationale",
                    PROSE,
                    "why the risk is lived with for a time",
                    "New controllers cost 40 times the risk."),
            optional("acceptedBy", PERSON, "who accepts the risk", "ellen"),
            required("until", DATE, "the last day of the acceptance", "2027-06-30"),
            optional("signoff", PATH, "the sign-off record", "poam/signoffs/CUI-Doc-Signoff-1/POAM-009-signoff.json"));

    private static final FieldTable CLAIM = FieldTable.of(
            required("status", STATUS, "the status it is said to have had", "Open"),
            optional("on", DATE, "the day from which", "2025-11-17"));

    private static final FieldTable IMPORTED = FieldTable.of(
            required("from", LINE, "where the item was kept before", "FRM-088, row 17"),
            required("on", DATE, "the day on which it was carried over", "2026-06-04"),
            optional("id", LINE, "what it was called there, when it has another id here", "V-17"),
            optional(
                    "sha256",
                    SHA256,
                    "the SHA-256 of the row, by which a changed one is told",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            optional(
                    "claims",
                    FieldType.list(FieldType.table(CLAIM)),
                    "what was said there of its past; shown as claimed, never as history",
                    "[{status: Open, on: 2025-11-17}]"));

    private static final FieldTable SUPPRESSION = FieldTable.of(
            required("rule", FieldType.name("rule's id"), "the rule that stays silent for this item", "date/overdue"),
            optional("reason", PROSE, "why; without a reason nothing is suppressed", "Delivery of the part is late."),
            optional("until", DATE, "the last day of the suppression", "2026-09-30"));

    private static final FieldTable ITEM = FieldTable.of(
            required("id", ID, "the item's number, never used again; the file's name starts with it", "POAM-001"),
            required(
                    "kind",
                    FieldType.choice(Kind.class, Kind::label),
                    "operational (plan of action of CA.L2-3.12.2, no legal deadline) or assessment (POA&M of"
                            + " 32 CFR 170.21, 180 days)",
                    "operational"),
            required("title", LINE, "the deficiency on one line", "Cloud administrators sign in without MFA"),
            required("status", STATUS, "how far the item has come; it moves one step at a time", "Open"),
            required("priority", FieldType.choice(Priority.class, Priority::label), "how urgent it is", "High"),
            required("owner", PERSON_OR_ROLE, "who answers for the item", "luis"),
            required(
                    "requirements",
                    FieldType.list(FieldType.name("requirement or objective")),
                    "the requirements or objectives of NIST SP 800-171 that are not met",
                    "[IA.L2-3.5.3]"),
            byPolicy(
                    "criterion",
                    FieldType.choice(Criterion.class, Criterion::label),
                    "why it became an item",
                    "partially-implemented"),
            required(
                    "source",
                    FieldType.table(SOURCE),
                    "how and when the deficiency was found",
                    "{type: self-assessment, reference: 2026-05-self, identified: 2026-05-12}"),
            required("deficiency", PROSE, "the full description", "Five administrator accounts use a password alone."),
            optional("assets", FieldType.list(FieldType.name("host or system")), "the hosts or systems", "[srv-web01]"),
            required(
                    "risk",
                    FieldType.table(RISK),
                    "how bad it is; the class follows from cvss / 10 x impact, or from the priority",
                    "{impact: high}"),
            withPlan("targetCompletion", DATE, "the day by which it will be corrected", "2026-06-19"),
            withPlan(
                    "remediation",
                    FieldType.table(REMEDIATION),
                    "the plan",
                    "{plan: Give each administrator two security keys.}"),
            withPlan(
                    "milestones",
                    FieldType.list(FieldType.table(MILESTONE)),
                    "the steps of the plan, at least one",
                    "[{name: Policy enforced, target: 2026-06-10}]"),
            withPlan(
                    "resources",
                    FieldType.table(RESOURCES),
                    "the time and money it takes",
                    "{personHours: 16, cost: 620}"),
            byPolicy("rootCause", PROSE, "why it came about", "The tenant was set up for mail only."),
            byPolicy("cuiImpact", PROSE, "what it means for CUI", "Mail in the tenant holds customers' drawings."),
            byPolicy("interimMitigation", PROSE, "what protects in the meantime", "Sign-ins only from the two plants."),
            byPolicy("ssp", PATH, "the statement in the system security plan", "docs/SSP.md#ia-l2-3-5-3"),
            optional(
                    "tickets",
                    FieldType.list(FieldType.table(TICKET)),
                    "the tickets in which the work is tracked",
                    "[{system: jira, key: IT-318}]"),
            new Field(
                    "evidence",
                    FieldType.list(FieldType.table(EVIDENCE)),
                    ItemNeeds.FROM_REMEDIATED,
                    "the proof that it is corrected",
                    "[{type: test-result, path: poam/evidence/POAM-001/login-test.txt, state: final}]"),
            new Field(
                    "verification",
                    FieldType.table(VERIFICATION),
                    ItemNeeds.FROM_VERIFIED,
                    "the test of the fix by somebody else",
                    "{by: dana, on: 2026-06-12, method: Signed in without a key., result: Refused.}"),
            optional("actualCompletion", DATE, "never needed; when given it must agree with the history", "2026-06-15"),
            optional(
                    "deferral",
                    FieldType.table(DEFERRAL),
                    "the decision to live with the risk for a time",
                    "{rationale: Out of proportion to the risk., acceptedBy: ellen, until: 2027-06-30}"),
            optional(
                    "imported",
                    FieldType.table(IMPORTED),
                    "where the item was kept before and what was claimed of its past there",
                    "{from: \"FRM-088, row 17\", on: 2026-06-04}"),
            optional(
                    "suppress",
                    FieldType.list(FieldType.table(SUPPRESSION)),
                    "the findings that the owner answers for",
                    "[{rule: date/overdue, reason: Delivery is late., until: 2026-09-30}]"),
            optional("related", FieldType.list(ID), "other items that have to do with it", "[POAM-002]"),
            optional("recurrenceOf", ID, "the closed item that this one repeats", "POAM-007"),
            optional("notes", PROSE, "anything else", "The supplier answers by Friday."),
            optional("tags", FieldType.list(LINE), "words to find it by", "[end-of-life]"));

    private ItemFields() {}

    /** The fields of an item, in the order in which a new item has them. */
    public static FieldTable table() {
        return ITEM;
    }

    /** The names of the fields of a mapping in their usual order; the way to it is given without indices. */
    static List<String> namesAt(List<String> names) {
        if (names.isEmpty()) {
            return ITEM.names();
        }
        return at(String.join(".", names))
                .flatMap(field -> field.type().fields())
                .map(FieldTable::names)
                .orElse(List.of());
    }

    /** The field at a path without indices, such as {@code remediation.plan}. */
    static Optional<Field> at(String path) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return ITEM.field(path);
        }
        return at(path.substring(0, dot))
                .flatMap(outer -> outer.type().fields())
                .flatMap(table -> table.field(path.substring(dot + 1)));
    }

    /**
     * Whether a text can be the value of a field, or an element of its list, as it would be read from a file.
     *
     * @param path of the field, without indices, such as {@code remediation.plan}
     */
    public static boolean accepts(String path, String value) {
        Field field = at(path).orElseThrow(() -> new IllegalArgumentException("no field of an item: " + path));
        // Positions are looked up in a text; the space keeps a byte order mark from being taken off it.
        byte[] text = (" " + value).getBytes(StandardCharsets.UTF_8);
        Span span = new Span(1, 1 + value.length());
        ScalarNode scalar = new ScalarNode(value, ScalarNode.Style.DOUBLE_QUOTED, Position.START, span);
        Node node = field.type().isList() ? new ListNode(List.of(scalar), Position.START, span) : scalar;
        ScalarNode name = new ScalarNode(field.name(), ScalarNode.Style.PLAIN, Position.START, span);
        MapNode mapping = new MapNode(List.of(new MapNode.Entry(name, node)), Position.START, span);
        try {
            SourceText source = SourceText.decode(path, text);
            return TableReading.of(source, mapping, FieldTable.of(field)).problems().stream()
                    .allMatch(problem -> problem.level() != null && problem.level() != Problem.Level.ERROR);
        } catch (RefusedInputException e) {
            // Longer than any file of an item.
            return false;
        }
    }

    /** The names of the fields that {@code poam.yaml} may ask for: those that are required by policy or never. */
    public static List<String> policyFields() {
        return ITEM.fields().stream()
                .filter(field ->
                        field.need().equals(ItemNeeds.BY_POLICY) || field.need().equals(Need.NEVER))
                .map(Field::name)
                .toList();
    }

    private static Field withPlan(String name, FieldType type, String meaning, String example) {
        return new Field(name, type, ItemNeeds.WITH_PLAN, meaning, example);
    }

    private static Field byPolicy(String name, FieldType type, String meaning, String example) {
        return new Field(name, type, ItemNeeds.BY_POLICY, meaning, example);
    }
}
