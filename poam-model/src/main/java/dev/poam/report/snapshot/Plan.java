package dev.poam.report.snapshot;

import dev.poam.item.PoamItem;
import dev.poam.rule.Audit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every item that is or ever was in the plan, by id, as known at the end of a day.
 *
 * @param asOf the day
 */
public record Plan(List<TrackedItem> items, LocalDate asOf) {

    public Plan {
        items = List.copyOf(items);
    }

    /** Of two files with the same id the first by path is looked at. */
    public static Plan of(Audit audit) {
        Map<String, PoamItem> files = new HashMap<>();
        audit.project().items().forEach(item -> files.putIfAbsent(item.id(), item));
        return new Plan(
                audit.history().items().stream()
                        .map(landed -> TrackedItem.of(landed, audit.asOf(), files.get(landed.id())))
                        .toList(),
                audit.asOf());
    }

    public List<TrackedItem> openOn(LocalDate day) {
        return items.stream().filter(item -> item.isOpenOn(day)).toList();
    }

    public List<TrackedItem> closedOn(LocalDate day) {
        return items.stream().filter(item -> item.isClosedOn(day)).toList();
    }

    /** Items that left the plan without ever being Closed, or after; they are in no other count. */
    public List<TrackedItem> goneOn(LocalDate day) {
        return items.stream()
                .filter(item -> !item.added().isAfter(day) && item.statusOn(day).isEmpty())
                .toList();
    }

    /** The files of the items, where they can be read. */
    public List<PoamItem> files() {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(item.item()).stream())
                .toList();
    }

    /** The files of items that are open. */
    public List<PoamItem> openFiles() {
        return files().stream().filter(PoamItem::isOpen).toList();
    }

    /** Those of some days that are not before the month in which the first item came in. */
    public Days since(Days days) {
        LocalDate begin = items.stream()
                .map(TrackedItem::added)
                .min(LocalDate::compareTo)
                .map(day -> day.withDayOfMonth(1))
                .orElse(days.first());
        return begin.isAfter(days.first()) ? new Days(begin, days.last()) : days;
    }
}
