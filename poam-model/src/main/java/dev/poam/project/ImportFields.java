package dev.poam.project;

import static dev.poam.source.table.Field.optional;
import static dev.poam.source.table.Field.required;

import dev.poam.source.table.FieldTable;
import dev.poam.source.table.FieldType;

/** The settings of imports. */
final class ImportFields {

    private static final int LONGEST_DAYS = 3650;
    private static final FieldType LINE = FieldType.line();

    private static final FieldTable ASSET = FieldTable.of(
            required("name", LINE, "what the asset is called here", "srv-web01"),
            required(
                    "aliases",
                    FieldType.list(LINE),
                    "what scanners call it: domain name, host name, hardware or IP address",
                    "[srv-web01.corp.example, 10.20.0.14]"));

    private static final FieldTable WEAKNESS = FieldTable.of(
            required("key", LINE, "the key of the weakness now", "nessus:51192"),
            required("aliases", FieldType.list(LINE), "keys that it had before", "[nessus:57582]"));

    private static final FieldTable IMPORT = FieldTable.of(
            optional(
                    "threshold",
                    FieldType.choice(ScanSeverity.class, ScanSeverity::label),
                    "from which severity of the scanner on a weakness becomes an item; medium unless given, lesser ones"
                            + " are kept in poam/observations/tracked.yaml",
                    "high"),
            optional(
                    "grouping",
                    FieldType.choice(ImportPolicy.Grouping.class, ImportPolicy.Grouping::label),
                    "one item a weakness on all its assets, or one an asset; weakness unless given",
                    "weakness"),
            optional(
                    "autoClose",
                    FieldType.choice(ImportPolicy.AutoClose.class, ImportPolicy.AutoClose::label),
                    "what follows when a scan that looked no longer sees a weakness; propose unless given, nothing is ever"
                            + " closed",
                    "propose"),
            optional(
                    "reopenWithinDays",
                    FieldType.wholeNumber("days", 0, LONGEST_DAYS),
                    "a weakness that is back this soon after its item was closed keeps the day on which it was first"
                            + " found; 90 unless given",
                    "90"),
            optional(
                    "owner",
                    LINE,
                    "who answers for new items: a person's id or a role; poam.owner of the command wins",
                    "system-administrator"),
            optional(
                    "exploited",
                    LINE,
                    "a copy of CISA's catalogue of known exploited vulnerabilities (JSON or CSV) in this repository; what it names"
                            + " gets the tag kev, whatever scanner saw it",
                    "poam/import/known_exploited_vulnerabilities.json"),
            optional(
                    "assets",
                    FieldType.list(FieldType.table(ASSET)),
                    "the assets and what scanners call them; a name that is none of these stays as the scanner has it",
                    "[{name: srv-web01, aliases: [10.20.0.14]}]"),
            optional(
                    "weaknesses",
                    FieldType.list(FieldType.table(WEAKNESS)),
                    "weaknesses whose key has changed",
                    "[{key: nessus:51192, aliases: [nessus:57582]}]"));

    private ImportFields() {}

    static FieldTable table() {
        return IMPORT;
    }
}
