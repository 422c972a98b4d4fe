package dev.poam.project;

import static dev.poam.source.table.Field.optional;
import static dev.poam.source.table.Field.required;

import dev.poam.item.ItemFields;
import dev.poam.item.Status;
import dev.poam.source.table.FieldTable;
import dev.poam.source.table.FieldType;
import java.util.Arrays;

/** Every setting of {@code poam.yaml}, declared once. */
public final class SettingsFields {

    /** A year: "periodically" may not be less often (32 CFR 170.4). */
    private static final int LONGEST_REVIEW = 366;

    private static final FieldType LINE = FieldType.line();
    private static final FieldType PATH = FieldType.name("path in this repository");
    private static final FieldType LEVEL = FieldType.choice(RuleLevel.class, RuleLevel::label);

    private static final FieldTable DOCUMENT = FieldTable.of(
            required("id", FieldType.name("document's number"), "the document's number", "MAC-SOP-231"),
            required("path", PATH, "the file", "docs/MAC-SOP-231.md"),
            optional("title", LINE, "what it is called", "POA&M Management Procedure"));

    private static final FieldTable ITEMS = FieldTable.of(
            optional("folders", FieldType.list(PATH), "where items are kept; poam/items unless given", "[poam/items]"),
            optional(
                    "formerFolders",
                    FieldType.list(PATH),
                    "where items were kept in the past; only the history looks there",
                    "[poams]"));

    private static final FieldTable REVIEW = FieldTable.of(
            optional(
                    "everyDays",
                    FieldType.wholeNumber("days", 1, LONGEST_REVIEW),
                    "the days after which an open item without a landed change is stale; 31 unless given",
                    "31"),
            optional(
                    "kinds",
                    FieldType.list(FieldType.choice(ReviewKind.class, ReviewKind::label)),
                    "which reviews there must be of each period with open items; a monthly one is missed as a hint unless given",
                    "[monthly, quarterly]"));

    /** A lead cannot be longer than the time there is (32 CFR 170.21(b)). */
    private static final int CLOSEOUT_DAYS = 180;

    private static final int LONGEST_DAYS = 3650;
    private static final FieldType DAYS = FieldType.wholeNumber("days", 1, LONGEST_DAYS);

    private static final FieldTable STANDARD_DAYS = FieldTable.of(
            optional("immediate", DAYS, "of the class Immediate; 30 unless given", "30"),
            optional("scheduled", DAYS, "of the class Scheduled; 90 unless given", "90"),
            optional("deferred", DAYS, "of the class Deferred; 180 unless given", "180"));

    private static final FieldTable RISK = FieldTable.of(
            optional(
                    "standardDays",
                    FieldType.table(STANDARD_DAYS),
                    "the days from its identification after which the risk of an open item has to be accepted",
                    "{immediate: 30, scheduled: 90, deferred: 180}"),
            optional(
                    "timelines",
                    FieldType.list(FieldType.choice(Timeline.class, Timeline::label)),
                    "what else has to be kept: fedramp (30, 90, 180 days by CVSS), bod-26-04 (by the tags kev, exposed,"
                            + " automatable, total-impact); none unless given",
                    "[fedramp]"));

    private static final FieldTable ASSESSMENT = FieldTable.of(optional(
            "closeoutLeadDays",
            FieldType.wholeNumber("days", 0, CLOSEOUT_DAYS),
            "the days that a closeout and the posting of its results take; 30 unless given, the rule gives none",
            "45"));

    private static final FieldTable SIGNOFFS = FieldTable.of(optional(
            "required",
            FieldType.list(FieldType.choice(SignoffPurpose.class, SignoffPurpose::label)),
            "what must be signed: approval (each of the documents above), verification and closure (each item that is"
                    + " Verified, Closed), risk-acceptance (each deferral), review (each review in poam/reviews), release"
                    + " (the repository, at least once)",
            "[approval, verification]"));

    /** No query, no user; without TLS only on this machine, since a token goes there. */
    private static final String SYSTEM_ADDRESS =
            "https://[^\\s/@?#]+(?:/[^\\s@?#]*)?|http://(?:localhost|127\\.0\\.0\\.1)(?::[0-9]+)?(?:/[^\\s@?#]*)?";

    private static final FieldTable TICKETS = FieldTable.of(
            required(
                    "system",
                    FieldType.choice(TicketPolicy.Product.class, TicketPolicy.Product::label),
                    "which system it is",
                    "jira"),
            required(
                    "url",
                    FieldType.form("https address without a user name", SYSTEM_ADDRESS),
                    "its address; the token in POAM_TICKET_TOKEN is sent there and nowhere else",
                    "https://example.atlassian.net"),
            optional(
                    "user",
                    FieldType.name("user name"),
                    "whose token it is, where the system asks for a name beside it (Jira Cloud, ServiceNow with a password)",
                    "poam-bot@example.com"),
            optional(
                    "api",
                    FieldType.wholeNumber("version", 2, 3),
                    "of Jira, the version of its REST API: 3 for the cloud, 2 for a data center; 3 unless given",
                    "2"),
            optional("project", FieldType.name("project key"), "of Jira, the project for new tickets", "SEC"),
            optional("type", LINE, "of Jira, the issue type of new tickets; Task unless given", "Task"),
            optional(
                    "table",
                    FieldType.form("table name", "[a-z0-9_]+"),
                    "of ServiceNow, the table for new tickets; incident unless given",
                    "change_request"),
            optional(
                    "for",
                    FieldType.choice(TicketPolicy.Scope.class, TicketPolicy.Scope::label),
                    "what gets a ticket of its own: each item, or each of its milestones; item unless given",
                    "milestone"),
            optional(
                    "label",
                    FieldType.form("label", "[A-Za-z0-9][A-Za-z0-9_-]{0,29}"),
                    "how our mark on a ticket begins; two POA&Ms in one project need two; poam unless given",
                    "acme"),
            optional(
                    "include",
                    FieldType.list(FieldType.choice(TicketPolicy.Part.class, TicketPolicy.Part::label)),
                    "what else new tickets have: due-date, and details, the text of the deficiency and of the plan, where"
                            + " that may leave the repository; neither unless given",
                    "[due-date]"));

    private static final FieldTable SETTINGS = FieldTable.of(
            optional("organization", LINE, "whose POA&M it is", "Millrace Aero Components, Inc."),
            optional("system", LINE, "the system that it is about", "MAC CUI Enclave"),
            optional("marking", LINE, "the banner text of every page", "CUI"),
            optional(
                    "documents",
                    FieldType.list(FieldType.table(DOCUMENT)),
                    "the documents that items point to and people sign",
                    "[{id: MAC-SSP-001, path: docs/SSP.md}]"),
            optional("items", FieldType.table(ITEMS), "where items are", "{folders: [poam/items]}"),
            optional("review", FieldType.table(REVIEW), "how often items are reviewed", "{everyDays: 31}"),
            optional(
                    "assessment",
                    FieldType.table(ASSESSMENT),
                    "how the POA&M of an assessment is looked at",
                    "{closeoutLeadDays: 45}"),
            optional("risk", FieldType.table(RISK), "how long items may take", "{timelines: [fedramp]}"),
            optional(
                    "moves",
                    FieldType.names(
                            "status",
                            FieldType.list(FieldType.name("role")),
                            Arrays.stream(Status.values()).map(Status::label).toList()),
                    "the roles that may land a status; everybody may unless given",
                    "{Verified: [system-administrator], Closed: [management]}"),
            optional(
                    "signoffs",
                    FieldType.table(SIGNOFFS),
                    "the sign-offs that there must be",
                    "{required: [approval]}"),
            optional(
                    "tickets",
                    FieldType.table(TICKETS),
                    "the ticket system that mvn poam:tickets speaks to",
                    "{system: jira, url: https://example.atlassian.net, project: SEC}"),
            optional(
                    "import",
                    FieldType.table(ImportFields.table()),
                    "what poam:import makes of scans",
                    "{threshold: high, owner: system-administrator}"),
            optional(
                    "fields",
                    FieldType.names("field of an item", LEVEL, ItemFields.policyFields()),
                    "how much it matters when an item lacks a field that is not required anyway",
                    "{ssp: warning}"),
            optional(
                    "rules",
                    FieldType.names("rule", LEVEL),
                    "how much the findings of a rule matter",
                    "{item/vague-milestone: warning}"));

    private SettingsFields() {}

    /** The settings in the order in which a new file has them. */
    public static FieldTable table() {
        return SETTINGS;
    }
}
