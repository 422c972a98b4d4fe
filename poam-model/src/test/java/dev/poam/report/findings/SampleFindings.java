package dev.poam.report.findings;

import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.source.Position;

/** One finding of each shape. */
final class SampleFindings {

    static final Finding NO_FILE = new Finding(
            "history/shallow", Severity.ERROR, null, null, null, "the clone is shallow", "Fetch the whole history.");

    static final Finding WHOLE_FILE = new Finding(
            "item/too-large",
            Severity.ERROR,
            "poam/items/POAM-009 größer.yaml",
            null,
            null,
            "the file has 300000 bytes",
            "Move long text out.");

    static final Finding PLACED = new Finding(
            "date/overdue",
            Severity.WARNING,
            "poam/items/POAM-002.yaml",
            new Position(12, 19),
            "POAM-002",
            "100% of 2026-05-01: target, passed",
            "Move on\u001b[31m.");

    static final Finding NOTE = new Finding(
            "item/vague-milestone",
            Severity.INFO,
            "poam/items/POAM-002.yaml",
            new Position(20, 5),
            "POAM-002",
            "the milestone says \"TBD\"",
            "Say what will be done.");

    private SampleFindings() {}
}
