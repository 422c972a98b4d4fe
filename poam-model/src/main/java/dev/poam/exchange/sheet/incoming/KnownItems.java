package dev.poam.exchange.sheet.incoming;

import dev.poam.item.Imported;
import dev.poam.item.PoamItem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The items of the repository, to be found again by the rows that they came from; each is found once. */
final class KnownItems {

    private final String file;
    private final List<PoamItem> items;
    private final Set<String> found = new HashSet<>();

    KnownItems(String file, List<PoamItem> items) {
        this.file = file;
        this.items = items;
    }

    /** The item that a row has become, or that has had the row's id all the time. */
    Optional<PoamItem> of(RowItem row) {
        if (row.isOurs()) {
            return first(each -> each.id().equals(row.name()));
        }
        Optional<PoamItem> item = first(each -> isSameRow(each, row));
        if (item.isEmpty() && !row.name().isEmpty()) {
            item = first(each -> isCalledSo(each, row));
        }
        if (item.isEmpty() && row.name().isEmpty()) {
            item = first(each -> isFromHere(each) && hasTitle(each, row));
        }
        item.ifPresent(each -> found.add(each.path()));
        return item;
    }

    private Optional<PoamItem> first(Predicate<PoamItem> condition) {
        return items.stream()
                .filter(item -> !found.contains(item.path()))
                .filter(condition)
                .findFirst();
    }

    private static boolean isSameRow(PoamItem item, RowItem row) {
        Imported imported = item.imported();
        return imported != null && row.sha256().equalsIgnoreCase(imported.sha256());
    }

    /** An old id that is no proper one can be that of another sheet's row. */
    private boolean isCalledSo(PoamItem item, RowItem row) {
        Imported imported = item.imported();
        String old = imported == null ? null : imported.id();
        if (old == null) {
            return item.id().equals(row.name());
        }
        return old.equals(row.name()) && (isFromHere(item) || hasTitle(item, row));
    }

    private boolean isFromHere(PoamItem item) {
        Imported imported = item.imported();
        String from = imported == null ? null : imported.from();
        return from != null && from.startsWith(file + ",");
    }

    private static boolean hasTitle(PoamItem item, RowItem row) {
        return folded(item.title()).equals(folded(row.field("title")));
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("\\s{1,99}", " ");
    }
}
