package dev.poam.rule;

import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Advises on milestones that nobody could be held to: no date, no person, or words instead of a result. */
final class VagueMilestone extends ItemRule {

    private static final Set<String> VAGUE =
            Set.of("tbd", "tba", "ongoing", "asap", "continuous", "continuously", "someday", "eventually");

    VagueMilestone() {
        super(
                "item/vague-milestone",
                Severity.INFO,
                "A milestone has a result, a date and a person",
                "CMMC Assessment Guide Level 2, CA.L2-3.12.2");
    }

    @Override
    void check(PoamItem item, Inspection inspection, Reporter reporter) {
        for (int i = 0; i < item.milestones().size(); i++) {
            List<String> faults = faults(item, item.milestones().get(i));
            if (!faults.isEmpty()) {
                reporter.report(
                        item,
                        "milestones[" + i + "]",
                        Wording.milestone(item, i) + " " + Wording.and(faults),
                        "Say what will be there, by which day, and who answers for it.");
            }
        }
    }

    private static List<String> faults(PoamItem item, Milestone milestone) {
        List<String> faults = new ArrayList<>();
        String name = milestone.name() == null ? "" : milestone.name();
        for (String word : name.split("[^\\p{L}]+", -1)) {
            if (VAGUE.contains(word.toLowerCase(Locale.ROOT))) {
                faults.add("says \"" + word + "\"");
            }
        }
        String folded = name.toLowerCase(Locale.ROOT);
        if (folded.contains("to be determined") || folded.contains("as needed")) {
            faults.add("leaves open what is meant");
        }
        if (milestone.target() == null) {
            faults.add("has no date");
        }
        if (milestone.owner() == null && item.owner() == null) {
            faults.add("has no person");
        }
        return faults;
    }
}
