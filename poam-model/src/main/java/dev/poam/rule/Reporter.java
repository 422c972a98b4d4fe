package dev.poam.rule;

import dev.poam.item.PoamItem;
import dev.poam.source.Position;
import org.jspecify.annotations.Nullable;

/** Takes what a rule finds; the rule book adds rule id and severity, and heeds the item's suppressions. */
public interface Reporter {

    /** Reports something about one field of an item: {@code targetCompletion}, {@code milestones[0].target}. */
    default void report(PoamItem item, String field, String message, String help) {
        report(item.path(), item.at(field), item.id(), message, help);
    }

    /** Reports something about a file, an item, or neither. */
    void report(@Nullable String path, @Nullable Position position, @Nullable String item, String message, String help);

    /** The same, for a case that is graver or milder than the rule's own severity; {@code poam.yaml} still decides. */
    Reporter as(Severity severity);
}
