package dev.poam.exchange.scan.merge;

import dev.poam.history.History;
import dev.poam.history.ItemHistory;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The items that there are, and since when they have the status that they have. */
final class ItemStates {

    private final Map<String, PoamItem> items = new HashMap<>();
    private final Map<String, ItemHistory> histories = new HashMap<>();

    ItemStates(Collection<PoamItem> items, History history) {
        items.forEach(item -> this.items.putIfAbsent(item.id(), item));
        history.items().forEach(each -> histories.put(each.id(), each));
    }

    Optional<PoamItem> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    boolean isClosed(String id) {
        return item(id).filter(item -> !item.isOpen()).isPresent();
    }

    /** Whether somebody has decided that the weakness may stay; an acceptance that has ended is told, and is one still. */
    boolean isAccepted(String id) {
        return item(id).filter(AcceptedItem::isAccepted).isPresent();
    }

    /** The day on which the item's status landed; empty while it has not, or the history is not known. */
    Optional<LocalDate> since(PoamItem item) {
        Status status = item.status();
        return status == null
                ? Optional.empty()
                : Optional.ofNullable(histories.get(item.id()))
                        .flatMap(history -> history.lastMoveTo(status.label()))
                        .map(move -> move.landing().at().toLocalDate());
    }
}
