package dev.poam.report.page;

import dev.poam.history.Landing;
import dev.poam.project.SignoffPurpose;
import dev.poam.report.text.MarkdownBody;
import dev.poam.report.text.MarkdownTable;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.FiledSignoff;
import dev.poam.signoff.SignoffStatement;
import dev.poam.signoff.Signoffs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Who approved of the POA&amp;M as a whole, or of a document in it, and whether that still holds.
 *
 * @param latest the latest first
 * @param earlier how many there are before them
 */
record Approvals(List<FiledSignoff> latest, int earlier) {

    private static final int SHOWN = 10;

    static Approvals of(Signoffs signoffs) {
        List<FiledSignoff> all = new ArrayList<>(signoffs.all().stream()
                .filter(signoff -> signoff.isFor(SignoffPurpose.RELEASE) || signoff.isFor(SignoffPurpose.APPROVAL))
                .toList());
        Collections.reverse(all);
        int shown = Math.min(SHOWN, all.size());
        return new Approvals(List.copyOf(all.subList(0, shown)), all.size() - shown);
    }

    String markdown() {
        MarkdownTable table = new MarkdownTable("Landed", "What", "Of", "By", "Role", "On this day");
        for (FiledSignoff signoff : latest) {
            add(signoff.checked(), table);
        }
        MarkdownBody body = new MarkdownBody()
                .paragraph(
                        "Signed releases of the POA&M and approvals of its documents, and what they were worth on the"
                                + " day of this report.")
                .table(table);
        if (earlier > 0) {
            body.paragraph(earlier == 1 ? "One earlier is not shown." : earlier + " earlier ones are not shown.");
        }
        return body.text();
    }

    private static void add(CheckedSignoff signoff, MarkdownTable table) {
        SignoffStatement statement = signoff.statement();
        if (statement == null) {
            return;
        }
        Landing landed = signoff.landed();
        table.row(
                landed == null ? "" : landed.at().toLocalDate().toString(),
                statement.purpose().label(),
                statement.purpose() == SignoffPurpose.RELEASE ? "the whole POA&M" : statement.documentId(),
                statement.attestor().name(),
                statement.attestor().title(),
                signoff.today().name().toLowerCase(Locale.ROOT)
                        + (signoff.reason().isEmpty() ? "" : ": " + signoff.reason()));
    }
}
