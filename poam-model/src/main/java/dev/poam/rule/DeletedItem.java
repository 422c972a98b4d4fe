package dev.poam.rule;

import dev.poam.history.ItemHistory;
import dev.poam.history.Transition;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

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
                report(item, inspection, reporter);
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

    private static void report(ItemHistory item, Inspection inspection, Reporter reporter) {
        Transition last = item.transitions().get(item.transitions().size() - 1);
        boolean landed = item.path() == null;
        String path = landed ? last.path() : item.path();
        String when = Wording.landed(landed ? last.landing() : null);
        boolean renumbered = landed
                ? last.flags().contains(Transition.Flag.ID_CHANGED)
                : inspection.project().items().stream()
                        .anyMatch(other -> other.path().equals(path));
        if (renumbered) {
            reporter.report(
                    path,
                    null,
                    item.id(),
                    "the id " + item.id() + " is gone, its file has another one " + when,
                    "Give the item its id back; a new item gets a new file.");
        } else {
            String commit = landed ? last.landing().shortCommit() + "^" : "HEAD";
            reporter.report(
                    path,
                    null,
                    item.id(),
                    item.id() + " has been deleted " + when,
                    "Bring the file back: git checkout " + commit + " -- \"" + path + "\"; close the item instead.");
        }
    }
}
