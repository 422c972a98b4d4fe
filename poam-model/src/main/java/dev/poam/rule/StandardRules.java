package dev.poam.rule;

import dev.poam.history.HistoryNotice;
import dev.poam.signoff.Verdict;
import dev.poam.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/** The list of all rules, group by group. */
final class StandardRules {

    private static final String ITEM_FORMAT = "Item format (field reference)";
    private static final String SETTINGS_FORMAT = "Settings format";
    private static final String ASSESSMENT_FORMAT = "Assessment format (field reference)";
    private static final String REVIEW_FORMAT = "Review format (field reference)";
    private static final String YAML_KEYS = "YAML 1.2, mapping keys are unique";
    private static final String TROJAN_SOURCE = "CVE-2021-42574 (Trojan Source)";
    private static final String LIMITS = "Reading limits";

    private StandardRules() {}

    static List<Rule> all() {
        return Stream.of(
                        item(),
                        project(),
                        assessment(),
                        operational(),
                        reference(),
                        date(),
                        lifecycle(),
                        review(),
                        risk(),
                        signoff(),
                        history(),
                        exchange())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> item() {
        return List.of(
                ofItems(
                        Problem.Kind.BAD_VALUE,
                        "Each value has the form and the range that its field asks for",
                        ITEM_FORMAT),
                ofItems(
                        Problem.Kind.BIDI_CONTROL,
                        "Text has no invisible characters that change what people read",
                        TROJAN_SOURCE),
                new DuplicateId(),
                ofItems(Problem.Kind.DUPLICATE_KEY, "A field is given once", YAML_KEYS),
                new MisnamedFile(),
                ofItems(
                        Problem.Kind.MISSING_FIELD,
                        "An item has the fields that its kind and status ask for",
                        "NIST SP 800-171A 3.12.2[a], [b]"),
                new WrongSuppression(),
                ofItems(Problem.Kind.TOO_LARGE, "An item file is at most 256 KiB", LIMITS),
                ofItems(Problem.Kind.UNKNOWN_FIELD, "An item has only fields that are known", ITEM_FORMAT),
                ofItems(Problem.Kind.UNREADABLE, "An item file can be read", ITEM_FORMAT),
                new VagueMilestone());
    }

    private static List<Rule> project() {
        return List.of(
                ofSettings(
                        Problem.Kind.BAD_VALUE,
                        "Each setting has the form and the range that it asks for",
                        SETTINGS_FORMAT),
                ofSettings(
                        Problem.Kind.BIDI_CONTROL,
                        "Settings have no invisible characters that change what people read",
                        TROJAN_SOURCE),
                ofSettings(Problem.Kind.DUPLICATE_KEY, "A setting is given once", YAML_KEYS),
                ofSettings(
                        Problem.Kind.MISSING_FIELD,
                        "A person or document entry has the fields it needs",
                        SETTINGS_FORMAT),
                ofSettings(Problem.Kind.TOO_LARGE, "A settings file is at most 256 KiB", LIMITS),
                ofSettings(
                        Problem.Kind.UNKNOWN_FIELD,
                        "Settings files have only settings that are known",
                        SETTINGS_FORMAT),
                new UnknownRuleSetting(),
                ofSettings(Problem.Kind.UNREADABLE, "A settings file can be read", SETTINGS_FORMAT));
    }

    private static List<Rule> assessment() {
        return List.of(
                new MissingAffirmation(),
                new AfterCloseout(),
                new UnprovedArtifacts(),
                ofAssessments(
                        Problem.Kind.BAD_VALUE,
                        "Each value of an assessment has the form and the range that its field asks for",
                        ASSESSMENT_FORMAT),
                new BelowThreshold(),
                ofAssessments(
                        Problem.Kind.BIDI_CONTROL,
                        "Assessments have no invisible characters that change what people read",
                        TROJAN_SOURCE),
                new CloseoutClock(),
                new ContradictoryResult(),
                new AssessmentDates(),
                new DuplicateAssessment(),
                ofAssessments(Problem.Kind.DUPLICATE_KEY, "A result is given once", YAML_KEYS),
                new RemovedEvidence(),
                new IncompleteAssessment(),
                new WrongLevel(),
                new MetRequirement(),
                ofAssessments(
                        Problem.Kind.MISSING_FIELD, "An assessment has the fields it needs", "32 CFR 170.16, 170.17"),
                new MissingState(),
                new UnplannedRequirement(),
                new MissingPlan(),
                new IneligibleRequirement(),
                new ChangedScope(),
                ofAssessments(Problem.Kind.TOO_LARGE, "An assessment file is at most 256 KiB", LIMITS),
                new UnjustifiedNotApplicable(),
                ofAssessments(
                        Problem.Kind.UNKNOWN_FIELD, "An assessment has only fields that are known", ASSESSMENT_FORMAT),
                ofAssessments(Problem.Kind.UNREADABLE, "An assessment file can be read", ASSESSMENT_FORMAT));
    }

    private static List<Rule> operational() {
        return List.of(new EnduringException(), new DeficientSinceAssessment());
    }

    private static Rule ofItems(Problem.Kind kind, String summary, String source) {
        return new ReadingProblemRule(ReadingProblemRule.Files.ITEMS, kind, summary, source);
    }

    private static Rule ofSettings(Problem.Kind kind, String summary, String source) {
        return new ReadingProblemRule(ReadingProblemRule.Files.SETTINGS, kind, summary, source);
    }

    private static Rule ofAssessments(Problem.Kind kind, String summary, String source) {
        return new ReadingProblemRule(ReadingProblemRule.Files.ASSESSMENTS, kind, summary, source);
    }

    private static Rule ofReviews(Problem.Kind kind, String summary, String source) {
        return new ReadingProblemRule(ReadingProblemRule.Files.REVIEWS, kind, summary, source);
    }

    private static List<Rule> reference() {
        return List.of(
                new BadUrl(),
                new EvidenceHashDiffers(),
                new MissingAnchor(),
                new MissingFile(),
                new UnknownItem(),
                new UnknownPerson(),
                new UnknownRequirement(),
                new UnsafePath());
    }

    private static List<Rule> date() {
        return List.of(
                new CompletedInFuture(),
                new MilestoneOverdue(),
                new DatesOutOfOrder(),
                new TargetSlipped(),
                new ItemOverdue());
    }

    private static List<Rule> lifecycle() {
        return List.of(
                new ActualCompletionDiffers(),
                new BornLate(),
                new DeletedItem(),
                new DraftEvidence(),
                new IllegalStep(),
                new ReopenedClosed(),
                new SelfVerified(),
                new WrongMover());
    }

    private static List<Rule> review() {
        return List.of(
                ofReviews(
                        Problem.Kind.BAD_VALUE,
                        "Each value of a review has the form and the range that its field asks for",
                        REVIEW_FORMAT),
                ofReviews(
                        Problem.Kind.BIDI_CONTROL,
                        "Reviews have no invisible characters that change what people read",
                        TROJAN_SOURCE),
                new ReviewDates(),
                ofReviews(Problem.Kind.DUPLICATE_KEY, "A field of a review is given once", YAML_KEYS),
                new UncoveredItem(),
                new MissingReview(),
                ofReviews(Problem.Kind.MISSING_FIELD, "A review has the fields it needs", REVIEW_FORMAT),
                new StaleItem(),
                ofReviews(Problem.Kind.TOO_LARGE, "A review file is at most 256 KiB", LIMITS),
                ofReviews(Problem.Kind.UNKNOWN_FIELD, "A review has only fields that are known", REVIEW_FORMAT),
                new UnknownReviewedItem(),
                ofReviews(Problem.Kind.UNREADABLE, "A review file can be read", REVIEW_FORMAT));
    }

    private static List<Rule> risk() {
        return List.of(
                new BadVector(),
                new BeyondStandardTime(),
                new ExpiredDeferral(),
                new UnauthorizedAcceptance(),
                new UnacceptedDeferral(),
                new PriorityDiffersFromClass(),
                new ScoreDiffersFromVector());
    }

    private static List<Rule> signoff() {
        return List.of(
                new SignoffVerdict(
                        Verdict.EXPIRED,
                        Severity.ERROR,
                        "A sign-off lands while its key counts",
                        "Have it signed again with a key that counts on the day on which the record lands."),
                new SignoffVerdict(
                        Verdict.INVALID,
                        Severity.ERROR,
                        "A sign-off's record, readable twin and signature are as they were made",
                        "Bring its files back as they were committed, or have it signed again."),
                new MissingSignoff(),
                new UnraisedVersion(),
                new SignoffVerdict(
                        Verdict.REVOKED,
                        Severity.ERROR,
                        "The key of a sign-off has not been revoked",
                        "Have it signed again with a key that holds."),
                new StaleSignoff(),
                new SignoffVerdict(
                        Verdict.UNBOUND,
                        Severity.ERROR,
                        "A sign-off is bound to bytes that its document has had on the main line",
                        "Land the document as it was signed, or have it signed as it has landed."),
                new SignoffVerdict(
                        Verdict.UNTRUSTED,
                        Severity.ERROR,
                        "Whoever signs is somebody whom poam/people.yaml lets sign for it",
                        "Have somebody sign who may; who may sign must land before the record does."));
    }

    private static List<Rule> history() {
        return List.of(
                new ClockRanBack(),
                new EvilMerge(),
                new NoticeRule(HistoryNotice.Kind.PARTIAL, "The clone holds every object", "git-clone(1), --filter"),
                new NoticeRule(
                        HistoryNotice.Kind.REPLACED_REFS, "No commits are replaced or grafted", "git-replace(1)"),
                new RewrittenHistory(),
                new NoticeRule(
                        HistoryNotice.Kind.SHALLOW, "The clone holds the whole history", "git-clone(1), --depth"),
                new NoticeRule(
                        HistoryNotice.Kind.UNSUPPORTED_REPOSITORY,
                        "The POA&M is in a Git repository that can be read",
                        "git-init(1), --object-format"));
    }

    private static List<Rule> exchange() {
        return List.of(
                new OutsideRule(
                        "exchange/accepted-changed",
                        Severity.WARNING,
                        "What was accepted is still what scans see",
                        "NIST SP 800-171 r2 3.11.3"),
                new OutsideRule(
                        "exchange/cut-text",
                        Severity.WARNING,
                        "Every text fits into its cell",
                        "Excel, specifications and limits"),
                new OutsideRule(
                        "exchange/emass-refused",
                        Severity.ERROR,
                        "eMASS takes every item of the workbook in",
                        "eMASS POA&M template, instructions"),
                new OutsideRule(
                        "exchange/emass-too-long",
                        Severity.WARNING,
                        "What eMASS limits fits",
                        "eMASS REST API, field lengths"),
                new OutsideRule(
                        "exchange/fedramp-incomplete",
                        Severity.WARNING,
                        "An item fills the mandatory columns of FedRAMP's template",
                        "FedRAMP POA&M template 3.0, Open POA&M Items, row 8"),
                new OutsideRule(
                        "exchange/fedramp-late",
                        Severity.WARNING,
                        "The target date is within the days that FedRAMP's template gives",
                        "FedRAMP POA&M template 3.0, Scheduled Completion Date"),
                new OutsideRule(
                        "exchange/oscal-incomplete",
                        Severity.INFO,
                        "An item gives what FedRAMP's rules for OSCAL ask for",
                        "FedRAMP OSCAL validations, rev. 5, poam.sch"),
                new OutsideRule(
                        "exchange/oscal-invalid",
                        Severity.ERROR,
                        "The OSCAL document is valid",
                        "NIST OSCAL 1.2.1, POA&M schema"),
                new OutsideRule(
                        "exchange/bad-value",
                        Severity.WARNING,
                        "Each value of a sheet is one that an item can have",
                        "NIST SP 800-171A 3.12.2[a], [b]"),
                new OutsideRule(
                        "exchange/claimed-status",
                        Severity.INFO,
                        "A status that a sheet claims comes with what it rests on",
                        "POA&M procedure, lifecycle"),
                new OutsideRule(
                        "exchange/left-out",
                        Severity.INFO,
                        "Each row of a sheet becomes an item",
                        "the form of the file"),
                new OutsideRule(
                        "exchange/read-as",
                        Severity.INFO,
                        "A file says all that is needed to read it",
                        "the form of the file"),
                new OutsideRule(
                        "exchange/row-differs",
                        Severity.WARNING,
                        "A row of a sheet and the item that came from it say the same",
                        "CA.L2-3.12.2 assessment objective [b]"),
                new OutsideRule(
                        "exchange/unreadable",
                        Severity.ERROR,
                        "A file that is brought in can be read, and so can each of its rows",
                        "the form of the file"),
                new OutsideRule(
                        "tickets/disagrees",
                        Severity.WARNING,
                        "A ticket and the item that names it tell the same",
                        "CA.L2-3.12.2 assessment objective [c]"));
    }
}
