package dev.poam.history;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * The lines in which two versions of a file differ, with a few around them.
 *
 * @param lines in their order; empty when nothing differs, or when the files were too long to be compared
 * @param compared whether they were
 */
public record LineDiff(List<Line> lines, boolean compared) {

    /** More would make a comparison take long, and nobody read it. */
    private static final int MOST_LINES = 4000;

    /**
     * A line of one version or of both.
     *
     * @param text without its end, by UTF-8
     */
    public record Line(Kind kind, String text) {}

    /** Which version a line is of. */
    public enum Kind {
        BOTH,
        BEFORE,
        AFTER,
        /** Lines of both that are left out; the text is empty. */
        GAP
    }

    public LineDiff {
        lines = List.copyOf(lines);
    }

    /**
     * Compares two versions.
     *
     * @param around how many lines of both stay before and behind a change
     */
    public static LineDiff of(byte[] before, byte[] after, int around) {
        RawText old = new RawText(before);
        RawText now = new RawText(after);
        if (old.size() + now.size() > MOST_LINES) {
            return new LineDiff(List.of(), false);
        }
        List<Line> lines = new ArrayList<>();
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now);
        int told = 0;
        for (Edit edit : edits) {
            int from = Math.max(told, edit.getBeginA() - around);
            if (from > told) {
                lines.add(new Line(Kind.GAP, ""));
            }
            add(lines, Kind.BOTH, old, from, edit.getBeginA());
            add(lines, Kind.BEFORE, old, edit.getBeginA(), edit.getEndA());
            add(lines, Kind.AFTER, now, edit.getBeginB(), edit.getEndB());
            told = Math.min(edit.getEndA() + around, nextBegin(edits, edit, old.size()));
            add(lines, Kind.BOTH, old, edit.getEndA(), told);
        }
        if (told < old.size() && !edits.isEmpty()) {
            lines.add(new Line(Kind.GAP, ""));
        }
        return new LineDiff(lines, true);
    }

    private static int nextBegin(EditList edits, Edit edit, int end) {
        int next = edits.indexOf(edit) + 1;
        return next < edits.size() ? edits.get(next).getBeginA() : end;
    }

    private static void add(List<Line> lines, Kind kind, RawText text, int from, int to) {
        for (int i = from; i < to; i++) {
            lines.add(new Line(kind, text.getString(i)));
        }
    }
}
