package dev.poam.report.diff;

import dev.poam.item.Evidence;
import dev.poam.item.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one piece of evidence.
 *
 * @param before null when it is new
 * @param after null when it is gone
 */
record EvidenceChange(@Nullable Evidence before, @Nullable Evidence after) {

    /** The evidence of an item that is not as it was; each is known by where it is kept. */
    static List<EvidenceChange> of(List<Evidence> before, List<Evidence> after) {
        List<Evidence> left = new ArrayList<>(before);
        List<EvidenceChange> changes = new ArrayList<>();
        for (Evidence now : after) {
            Evidence old = left.stream()
                    .filter(each -> place(each).equals(place(now)))
                    .findFirst()
                    .orElse(null);
            left.remove(old);
            if (!now.equals(old)) {
                changes.add(new EvidenceChange(old, now));
            }
        }
        left.forEach(gone -> changes.add(new EvidenceChange(gone, null)));
        return changes;
    }

    private static String place(Evidence evidence) {
        return Stream.of(evidence.path(), evidence.url(), evidence.location())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    String place() {
        return place(known());
    }

    /** What kind of proof it is, and whether it is a draft. */
    String kind() {
        return text(known().type()) + (text(known().state()).equals("draft") ? " (draft)" : "");
    }

    /** What happened to it, in a few words. */
    String verb() {
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "removed";
        }
        List<String> verbs = new ArrayList<>();
        if (!Objects.equals(before.sha256(), after.sha256())) {
            verbs.add(before.sha256() == null ? "hash added" : after.sha256() == null ? "hash removed" : "other hash");
        }
        add(verbs, "now ", text(before.state()), text(after.state()));
        add(verbs, "now of type ", text(before.type()), text(after.type()));
        add(verbs, "now for milestone ", text(before.milestone()), text(after.milestone()));
        return verbs.isEmpty() ? "kept elsewhere too" : String.join(", ", verbs);
    }

    private static void add(List<String> verbs, String lead, String before, String after) {
        if (!before.equals(after)) {
            verbs.add(lead + (after.isEmpty() ? "not given" : after));
        }
    }

    private Evidence known() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Labelled labelled ? labelled.label() : Objects.toString(value, "");
    }
}
