package dev.poam.history;

import dev.poam.item.ItemVersion;
import dev.poam.item.PoamItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The history of all items up to one commit.
 *
 * @param read whether anybody asked for the history
 * @param head the commit, 40 hexadecimal digits; null when there is none yet or no history could be read
 * @param items sorted by id
 * @param notices what bears on the proof; one that refuses means that {@code items} is empty
 * @param chain the commits that were followed, oldest first, 40 hexadecimal digits each
 * @param clockBack commits of the chain whose committer date runs back, oldest first
 * @param elsewhere ids that other branches use for other items, sorted by id and branch
 */
public record History(
        boolean read,
        @Nullable String head,
        List<ItemHistory> items,
        List<HistoryNotice> notices,
        List<String> chain,
        List<Landing> clockBack,
        List<BranchItem> elsewhere) {

    /** What is known when nobody asked for the history. */
    public static final History NOT_READ =
            new History(false, null, List.of(), List.of(), List.of(), List.of(), List.of());

    public History {
        items = items.stream().sorted(Comparator.comparing(ItemHistory::id)).toList();
        notices = List.copyOf(notices);
        chain = List.copyOf(chain);
        clockBack = List.copyOf(clockBack);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Reads the history of all items along the first parents of the tip.
     *
     * <p>What a repository cannot prove is a notice, not an exception: in a shallow or partial clone and in a repository of
     * an unsupported kind the items are empty. Before the first commit they are empty too, and {@code head} is null.
     *
     * @throws IOException when the tip does not exist, or the repository is damaged or cannot be read
     */
    public static History of(GitRepository repository, HistoryQuery query) throws IOException {
        return repository.history(query, ItemVersion::read);
    }

    /**
     * The same history, with {@code elsewhere} also telling of items in the working folder that have not landed yet.
     *
     * @param items the items of the working folder; those with a history are passed over
     */
    public History withUnlanded(GitRepository repository, HistoryQuery query, List<PoamItem> items) throws IOException {
        if (!isKnown()) {
            return this;
        }
        List<PoamItem> unlanded =
                items.stream().filter(item -> item(item.id()).isEmpty()).toList();
        List<BranchItem> all = new ArrayList<>(elsewhere);
        all.addAll(repository.clashes(query, unlanded));
        all.sort(BranchItem.ORDER);
        return new History(read, head, this.items, notices, chain, clockBack, all);
    }

    /**
     * The same history, with what signatures are worth.
     *
     * @param judged by commit; what it does not tell stays as it is
     */
    public History withSignatures(Map<String, Transition.Signature> judged) {
        List<ItemHistory> changed = items.stream()
                .map(item -> item.withTransitions(transition ->
                        transition.with(judged.getOrDefault(transition.landing().commit(), transition.signature()))))
                .toList();
        return new History(read, head, changed, notices, chain, clockBack, elsewhere);
    }

    /** What is known of a folder that no Git repository holds: nothing, and a notice says why. */
    public static History withoutRepository() {
        return refused(HistoryNotice.noRepository());
    }

    static History refused(HistoryNotice... notices) {
        return new History(true, null, List.of(), List.of(notices), List.of(), List.of(), List.of());
    }

    /** The history of one item; empty when no version of it has landed. */
    public Optional<ItemHistory> item(String id) {
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            ItemHistory item = items.get(middle);
            int order = item.id().compareTo(id);
            if (order == 0) {
                return Optional.of(item);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** Whether a commit, named by its 40 digits, is one of those that lead to the head by first parents. */
    public boolean isOnChain(String commit) {
        return chain.contains(commit);
    }

    /** Whether the history stands: it was asked for and nothing refused it. */
    public boolean isKnown() {
        return read && notices.stream().noneMatch(notice -> notice.kind().refuses());
    }
}
