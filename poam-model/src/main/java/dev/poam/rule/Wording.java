package dev.poam.rule;

import dev.poam.history.Landing;
import dev.poam.item.PoamItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns of phrase that messages and reports share. */
public final class Wording {

    private Wording() {}

    /** {@code 1 day}, {@code 2 days}. */
    public static String days(long count) {
        return counted(count, "day", "days");
    }

    /** A number with its noun: {@code 1 item}, {@code 2 items}. */
    public static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** In which commit, by whom and when (the committer's calendar date) something landed; or that it has not. */
    static String landed(@Nullable Landing landing) {
        if (landing == null) {
            return "(not landed)";
        }
        return "(commit " + landing.shortCommit() + ", " + landing.by().name() + ", "
                + landing.at().toLocalDate() + ")";
    }

    /** A milestone by its name, or by its place when it has none. */
    static String milestone(PoamItem item, int index) {
        String name = item.milestones().get(index).name();
        return name == null ? "milestone " + (index + 1) : "milestone \"" + name + "\"";
    }

    /** A question that offers a near value, with a blank before it; else nothing. */
    static String didYouMean(Optional<String> near) {
        return near.map(value -> "; did you mean `" + value + "`?").orElse("");
    }

    /** {@code a, b and c}. */
    public static String and(List<String> values) {
        int last = values.size() - 1;
        return last < 1
                ? String.join("", values)
                : String.join(", ", values.subList(0, last)) + " and " + values.get(last);
    }
}
