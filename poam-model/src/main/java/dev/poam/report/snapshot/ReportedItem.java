package dev.poam.report.snapshot;

import dev.poam.history.ItemHistory;
import dev.poam.history.Transition;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.rule.Audit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item beside what the commits tell of it.
 *
 * @param landed null when nothing of it has landed, or no history is known
 */
public record ReportedItem(PoamItem item, @Nullable ItemHistory landed) {

    /** Every item of a check, by id and path. */
    public static List<ReportedItem> all(Audit audit) {
        return audit.project().items().stream()
                .sorted(Comparator.comparing(PoamItem::id).thenComparing(PoamItem::path))
                .map(item ->
                        new ReportedItem(item, audit.history().item(item.id()).orElse(null)))
                .toList();
    }

    public String title() {
        return text(item.title());
    }

    public String requirements() {
        return String.join(", ", item.requirements());
    }

    public String plan() {
        return item.remediation() == null ? "" : text(item.remediation().plan());
    }

    public String owner() {
        return text(item.owner());
    }

    public String target() {
        return item.targetCompletion() == null ? "" : item.targetCompletion().toString();
    }

    public String status() {
        return item.status() == null ? "" : item.status().label();
    }

    public String notes() {
        return text(item.notes());
    }

    /** The day on which Closed landed, by the committer's calendar; of an item that came in closed, the day it states. */
    public Optional<LocalDate> completed() {
        if (item.isOpen()) {
            return Optional.empty();
        }
        Optional<LocalDate> closed = Optional.ofNullable(landed)
                .flatMap(history -> history.lastMoveTo(Status.CLOSED.label()))
                .filter(move -> move.from() != null)
                .map(move -> move.landing().at().toLocalDate());
        return closed.or(() -> Optional.ofNullable(item.actualCompletion()));
    }

    public List<Transition> transitions() {
        return landed == null ? List.of() : landed.transitions();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
