package dev.poam.exchange.sheet.incoming;

import dev.poam.item.Imported;
import dev.poam.item.PoamItem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items of the repository, to be found again by the rows that they came from; each is found once. */
final class KnownItems {

    private final String file;
    private final Map<String, List<PoamItem>> byId;
    private final Map<String, List<PoamItem>> byDigest;
    private final Map<String, List<PoamItem>> byName;
    private final Map<String, List<PoamItem>> byTitle;
    private final Set<String> found = new HashSet<>();

    KnownItems(String file, List<PoamItem> items) {
        this.file = file;
        this.byId = items.stream().collect(Collectors.groupingBy(PoamItem::id));
        this.byDigest = items.stream().collect(Collectors.groupingBy(KnownItems::digest));
        this.byName = items.stream().collect(Collectors.groupingBy(KnownItems::name));
        this.byTitle = items.stream().collect(Collectors.groupingBy(item -> folded(item.title())));
    }

    /** The item that a row has become, or that has had the row's id all the time. */
    Optional<PoamItem> of(RowItem row) {
        if (row.isOurs()) {
            return first(byId, row.name(), item -> true);
        }
        Optional<PoamItem> item = row.sha256().isEmpty()
                ? Optional.empty()
                : first(byDigest, row.sha256().toLowerCase(Locale.ROOT), each -> true);
        if (item.isEmpty() && !row.name().isEmpty()) {
            item = first(byName, row.name(), each -> isCalledSo(each, row));
        }
        if (item.isEmpty() && row.name().isEmpty()) {
            item = first(byTitle, folded(row.field("title")), this::isFromHere);
        }
        item.ifPresent(each -> found.add(each.path()));
        return item;
    }

    private Optional<PoamItem> first(Map<String, List<PoamItem>> items, String key, Predicate<PoamItem> condition) {
        return items.getOrDefault(key, List.of()).stream()
                .filter(item -> !found.contains(item.path()))
                .filter(condition)
                .findFirst();
    }

    private static String digest(PoamItem item) {
        Imported imported = item.imported();
        return imported == null || imported.sha256() == null
                ? ""
                : imported.sha256().toLowerCase(Locale.ROOT);
    }

    /** What the sheet called it from which it came; else its own id. */
    private static String name(PoamItem item) {
        Imported imported = item.imported();
        return imported == null || imported.id() == null ? item.id() : imported.id();
    }

    /** Another sheet, or somebody here, may have given the same id to something else. */
    private boolean isCalledSo(PoamItem item, RowItem row) {
        return isFromHere(item)
                || hasTitle(item, row)
                || folded(item.deficiency()).equals(folded(row.field("deficiency")));
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
