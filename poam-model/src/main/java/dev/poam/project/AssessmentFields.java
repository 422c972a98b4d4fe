package dev.poam.project;

import static dev.poam.source.table.Field.optional;
import static dev.poam.source.table.Field.required;

import dev.poam.source.table.FieldTable;
import dev.poam.source.table.FieldType;

/** Every field of a file in {@code poam/assessments}, declared once. */
public final class AssessmentFields {

    private static final int HIGHEST_LEVEL = 3;

    private static final FieldType LINE = FieldType.line();
    private static final FieldType DATE = FieldType.date();
    private static final FieldType PATH = FieldType.name("path in this repository");
    private static final FieldType CAGE_CODES = FieldType.list(FieldType.form("CAGE code", "[0-9A-HJ-NP-Z]{5}"));

    private static final FieldTable SSP = FieldTable.of(
            required("document", PATH, "the system security plan", "docs/SSP.md"),
            optional("version", LINE, "its version", "\"1.2\""),
            optional("date", DATE, "its date", "2026-04-01"));

    private static final FieldTable RESULT = FieldTable.of(
            required(
                    "result",
                    FieldType.choice(Outcome.class, Outcome::label),
                    "what was found (32 CFR 170.24(b))",
                    "not-met"),
            optional(
                    "justification",
                    FieldType.prose(),
                    "why it is not applicable; without it, it is not assessed",
                    "No wireless in scope."),
            optional(
                    "mfa",
                    FieldType.choice(MfaUse.class, MfaUse::label),
                    "of 3.5.3 when it is not met: for whom there is multifactor authentication",
                    "remote-and-privileged"),
            optional(
                    "fips",
                    FieldType.choice(FipsUse.class, FipsUse::label),
                    "of 3.13.11 when it is not met: what cryptography there is",
                    "employed-not-validated"));

    private static final FieldType RESULTS = FieldType.names("requirement or objective", FieldType.table(RESULT));

    private static final FieldTable ARTIFACTS = FieldTable.of(
            required("list", PATH, "the list of artifact names and hashes", "poam/evidence/artifacts.sha256"),
            required(
                    "algorithm",
                    FieldType.form("SHA-2 or SHA-3", "SHA-?(?:224|256|384|512)|SHA3-(?:224|256|384|512)"),
                    "with what the list was hashed",
                    "SHA-256"),
            required(
                    "hash",
                    FieldType.form("56 to 128 hexadecimal digits", "[0-9A-Fa-f]{56,128}"),
                    "the hash over the list",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

    private static final FieldTable CLOSEOUT = FieldTable.of(
            required("performed", DATE, "the day on which it was completed", "2026-09-01"),
            optional("resultsPosted", DATE, "the day on which its results were submitted", "2026-09-10"),
            optional("scope", LINE, "what was assessed; that of the assessment unless given", "Enclave"),
            optional("cageCodes", CAGE_CODES, "for whom; those of the assessment unless given", "[1ABC2]"),
            optional(
                    "results",
                    RESULTS,
                    "what was found of each requirement that was not met",
                    "{3.5.3: {result: met}}"));

    private static final FieldTable AFFIRMATION = FieldTable.of(
            required("on", DATE, "the day on which it was submitted to SPRS", "2026-05-14"),
            required("by", FieldType.name("person's id"), "the affirming official", "jane"));

    private static final FieldTable ASSESSMENT = FieldTable.of(
            required(
                    "id",
                    FieldType.form("id such as 2026-05-self", "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"),
                    "the name of the assessment",
                    "2026-05-self"),
            optional(
                    "level", FieldType.wholeNumber("a level", 1, HIGHEST_LEVEL), "the CMMC level; 2 unless given", "2"),
            required("track", FieldType.choice(Track.class, Track::label), "who assesses", "self"),
            required("performed", DATE, "the day on which it was completed", "2026-05-01"),
            optional(
                    "statusDate",
                    DATE,
                    "the day on which the results were submitted to SPRS or CMMC eMASS (32 CFR 170.4)",
                    "2026-05-14"),
            optional("reportDelivered", DATE, "the day on which a C3PAO delivered its findings report", "2026-05-13"),
            optional("scope", LINE, "what was assessed", "Enclave"),
            optional("cageCodes", CAGE_CODES, "for whom", "[1ABC2]"),
            optional("assessors", FieldType.list(LINE), "who assessed", "[jane]"),
            optional(
                    "ssp",
                    FieldType.table(SSP),
                    "the system security plan; without one there is no score (32 CFR 170.24(c)(2)(i)(B)(5))",
                    "{document: docs/SSP.md, version: \"1.2\", date: 2026-04-01}"),
            optional(
                    "default",
                    FieldType.form("`met`", "met"),
                    "what was found of each requirement that is not listed; not assessed unless given",
                    "met"),
            optional("results", RESULTS, "what was found", "{3.5.3: {result: not-met, mfa: none}}"),
            optional(
                    "artifacts",
                    FieldType.table(ARTIFACTS),
                    "the evidence, hashed",
                    "{list: poam/evidence/artifacts.sha256, algorithm: SHA-256, hash: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855}"),
            optional(
                    "closeout",
                    FieldType.table(CLOSEOUT),
                    "the assessment of what was not met (32 CFR 170.21(b))",
                    "{performed: 2026-09-01, resultsPosted: 2026-09-10, results: {3.5.3: {result: met}}}"),
            optional(
                    "affirmations",
                    FieldType.list(FieldType.table(AFFIRMATION)),
                    "the affirmations in SPRS (32 CFR 170.22)",
                    "[{on: 2026-05-14, by: jane}]"));

    private AssessmentFields() {}

    /** The fields in the order in which a new file has them. */
    public static FieldTable table() {
        return ASSESSMENT;
    }
}
