package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.history.Landing;
import dev.poam.history.Transition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds items that have landed and are gone, at the tip or in the working tree only. */
final class DeletedItem extends StatedRule {

    DeletedItem() {
        super("lifecycle/deleted", Severity.ERROR, "An item is closed, never deleted", "POA&M procedure, lifecycle");
    }

    @Override
    public void check(Inspection inspection, Reporter reporter) {
        if (!inspection.history().isKnown()) {
            return;
        }
        Set<String> unreadable = unreadableFiles(inspection);
        for (ItemHistory item : inspection.history().items()) {
            boolean here = inspection.item(item.id()).isPresent();
            if (!here && (item.path() == null || !unreadable.contains(item.path()))) {
                report(item, reporter);
            }
        }
    }

    /** Files under an item folder that could not be read as an item: which one they are nobody knows. */
    private static Set<String> unreadableFiles(Inspection inspection) {
        Set<String> files = new HashSet<>(inspection.project().itemFiles());
        files.removeAll(
                inspection.project().items().stream().map(item -> item.path()).collect(Collectors.toSet()));
        return files;
    }

    private static void report(ItemHistory item, Reporter reporter) {
        Landing landing = item.path() == null ? lastOf(item.transitions()).landing() : null;
        String path = item.path() == null ? lastOf(item.transitions()).path() : item.path();
        reporter.report(
                path,
                null,
                item.id(),
                item.id() + " has been deleted " + Wording.landed(landing),
                "Bring the file back: git checkout " + lastCommitWithIt(landing) + " -- \"" + path
                        + "\"; close the item instead.");
    }

    private static String lastCommitWithIt(@Nullable Landing removal) {
        return removal == null ? "HEAD" : Wording.shortHash(removal) + "^";
    }

    private static Transition lastOf(List<Transition> transitions) {
        return transitions.get(transitions.size() - 1);
    }
}
