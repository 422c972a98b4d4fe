package dev.poam.exchange.sheet.incoming;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a column of a sheet tells of an item, with the names that such columns go by.
 *
 * <p>The names are those of FedRAMP's workbook (2.1 and 3.0), of eMASS in its layouts, of OMB M-02-01, of CSET and of
 * home-made sheets; of several columns for one target the one whose name comes first is taken.
 */
enum Target {
    ID(
            "id",
            "poam id, poam item id, poam number, poam, poam item, poam no, id, item id, item number, item no, item,"
                    + " weakness id, finding id, deficiency id, identifier, unique id, ref, ref no, no, nr, number, sno"),
    TITLE(
            "title",
            "weakness name, title, weakness title, short title, deficiency name, weakness, finding title, name, finding,"
                    + " issue, summary, gap, vulnerability, vulnerability name, item name, item title"),
    DEFICIENCY(
            "deficiency",
            "weakness description, deficiency description, control vulnerability description, description,"
                    + " finding description, weakness or deficiency, weakness deficiency, weakness deficiency description,"
                    + " description of weakness, vulnerability description, deficiency, details, problem, observation,"
                    + " security weakness, observed deficiency, gap description, finding details, text"),
    REQUIREMENTS(
            "requirements",
            "requirements, requirement, controls, controls aps, control, control id, control ids, control number,"
                    + " security control number, security control, security controls, security requirement, practice,"
                    + " practice id, cmmc practice, cmmc practice id, cmmc practices, cmmc control, cmmc id, nist 800171,"
                    + " nist sp 800171, sp 800171, nist 800171 control, nist control, nist controls, requirement id,"
                    + " requirement number, control reference, control ref, affected control, affected controls,"
                    + " assessment objective, 800171, nist 800171 requirement, cmmc requirement, control title, associated control,"
                    + " associated controls, related control, related controls, applicable control, nist sp 800171 control,"
                    + " allocated control, control family and number"),
    STATUS("status", "status, poam status, current status, item status, state, finding status"),
    STATUS_DATE("status date", "status date, date of status, status as of, last status change"),
    CLOSED(
            "closed on",
            "poam completion date, actual completion date, actual completion, date closed, closed date, closed on,"
                    + " date completed, completed on, completion date, actual closure date, closure date, completed,"
                    + " closed, date fixed, actual date, actual date closed"),
    OWNER(
            "owner",
            "point of contact, poc, owner, responsible, responsible party, responsible person, responsible poc, assigned to,"
                    + " assignee, responsible individual, office org, assigned owner, responsible role, responsible office, responsible office organization,"
                    + " lead, contact, who, risk owner, item owner, poam owner"),
    TARGET(
            "targetCompletion",
            "scheduled completion date, poam scheduled completion date, target completion, target completion date,"
                    + " target date, planned completion date, planned completion, scheduled completion,"
                    + " estimated completion date, estimated completion, ecd, due date, due, deadline, remediation date,"
                    + " expected completion date, expected completion, scheduled date, eta, by when, when, planned date"),
    IDENTIFIED(
            "source.identified",
            "original detection date, date identified, identified on, identified date, identified, date found,"
                    + " discovery date, date discovered, discovered, date opened, open date, opened, date created,"
                    + " created date, created, detection date, date raised, date added, date entered, found on, found, date detected, detected on, detected, discovered on, first seen"),
    SOURCE_TYPE(
            "source.type",
            "source type, weakness detector source, source identifying vulnerability, identification source, identified in,"
                    + " source, source of weakness, source of discovery, source of finding, identified by, found by,"
                    + " weakness source, finding source, detection source, how identified, how was the weakness identified, source identifying weakness"),
    SOURCE_REFERENCE(
            "source.reference",
            "source reference, weakness source identifier, identification source details, source id, source identifier,"
                    + " audit reference, reference, source document"),
    PRIORITY(
            "priority",
            "priority, original risk rating, raw severity, risk rating, risk level, severity, criticality, risk, rating,"
                    + " level, overall risk, residual risk level"),
    IMPACT("risk.impact", "impact, impact level, potential impact"),
    CVSS("risk.cvss", "cvss score, cvss base score, cvss, cvss v3, cvss v3 score, cvss 3 score, base score"),
    VECTOR("risk.vector", "cvss vector, vector, cvss v3 vector, cvss vector string"),
    PLAN(
            "remediation.plan",
            "remediation plan, overall remediation plan, remediation plan description, remediation, plan of action,"
                    + " corrective action plan, corrective action, corrective actions, action plan, plan, planned action,"
                    + " recommended corrective action, actions, action, action required, remediation steps,"
                    + " what we will do, what to do, to do, remediation strategy, remediation actions, fix, recommendations, recommendation, solution, planned actions,"
                    + " planned remediation, recommended actions, remediation approach"),
    MILESTONES(
            "milestones",
            "milestones, planned milestones, milestones with completion dates, milestone with completion dates,"
                    + " milestones with dates, key milestones, milestones and dates, milestones completion dates,"
                    + " milestones with interim completion dates, milestones dates, interim milestones"),
    MILESTONE_NAME("milestones.name", "milestone description, milestone name, milestone"),
    MILESTONE_TARGET(
            "milestones.target",
            "milestone scheduled completion date, milestone target date, milestone due date, milestone date,"
                    + " milestone target"),
    MILESTONE_DONE("milestones.completed", "milestone completion date, milestone completed, milestone actual date"),
    ASSETS(
            "assets",
            "assets, asset identifier, asset identifiers, asset, devices affected, affected assets, affected systems,"
                    + " affected system, affected devices, affected components, hosts, host, hostname, systems, system,"
                    + " components, system name, asset name"),
    RESOURCES("resources", "resources required, resources, resources needed, resource requirements, resource estimate"),
    COST(
            "resources.cost",
            "cost usd, cost, estimated cost, cost estimate, est cost, budget, funding required, funding, total cost"),
    HOURS(
            "resources.personHours",
            "person hours, hours, estimated hours, labor hours, man hours, level of effort, effort, loe"),
    ROOT_CAUSE("rootCause", "root cause, cause"),
    CUI_IMPACT("cuiImpact", "cui impact, impact to cui, impact on cui"),
    MITIGATION(
            "interimMitigation",
            "interim mitigation, mitigations, mitigation, compensating controls, compensating control, interim measures,"
                    + " mitigating factors, current mitigation, current mitigations, workaround, interim controls"),
    RATIONALE(
            "deferral.rationale",
            "deferral rationale, deviation rationale, risk acceptance rationale, justification, acceptance rationale"),
    ACCEPTED_UNTIL(
            "deferral.until",
            "risk accepted until, poam requested risk accepted expiration date, risk acceptance expiration date,"
                    + " acceptance expiration, accepted until"),
    SSP("ssp", "ssp, ssp reference, ssp section"),
    NOTES("notes", "notes, comments, comment, remarks, remark, note"),
    IGNORE("ignore", "");

    private static final Map<String, Target> BY_NAME = byName();

    private final String label;
    /** With commas between, folded. */
    private final String names;

    Target(String label, String names) {
        this.label = label;
        this.names = Arrays.stream(names.split(",", -1))
                .map(ColumnName::folded)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(","));
    }

    private List<String> names() {
        return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }

    /** By each name the target for which it is the better one; of two equally good the first. */
    private static Map<String, Target> byName() {
        Map<String, Target> byName = new HashMap<>();
        for (Target target : values()) {
            for (String name : target.names()) {
                byName.merge(name, target, (one, other) -> other.rank(name) < one.rank(name) ? other : one);
            }
        }
        return byName;
    }

    /** What a column of this folded name tells. */
    static Optional<Target> named(String folded) {
        return Optional.ofNullable(BY_NAME.get(folded));
    }

    /** The name in a mapping file: the field of the item where there is one. */
    String label() {
        return label;
    }

    /** How good a column of this folded name is for the target, 0 for the best. */
    int rank(String folded) {
        int index = names().indexOf(folded);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    /** Whether several columns may go there. */
    boolean takesMany() {
        return this == NOTES || this == IGNORE || this == REQUIREMENTS || this == ASSETS;
    }

    /** Whether it names a weakness, so that a row that says it is an item. */
    boolean namesWeakness() {
        return this == TITLE || this == DEFICIENCY || this == REQUIREMENTS;
    }

    /** Whether it tells of a milestone that may stand in a row of its own. */
    boolean isOfMilestone() {
        return this == MILESTONES || this == MILESTONE_NAME || this == MILESTONE_TARGET || this == MILESTONE_DONE;
    }

    static Optional<Target> labelled(String label) {
        return Arrays.stream(values())
                .filter(target -> target.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Target::label).toList();
    }
}
