package dev.poam.exchange.extract;

import dev.poam.item.BudgetCategory;
import dev.poam.item.Cost;
import dev.poam.item.Evidence;
import dev.poam.item.PoamItem;
import dev.poam.item.Resources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of an item in the words that forms ask for. */
public final class ItemWords {

    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,19}");

    private ItemWords() {}

    /** Time, money and what it is spent on; empty when nothing is said. */
    public static String resources(PoamItem item) {
        Resources resources = item.resources();
        if (resources == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        BigDecimal hours = resources.totalHours();
        if (hours != null) {
            parts.add(plain(hours) + " hours");
        }
        if (resources.cost() != null) {
            parts.add(money(resources.cost()));
        }
        if (!resources.budget().isEmpty()) {
            parts.add("for "
                    + resources.budget().stream().map(BudgetCategory::label).collect(Collectors.joining(", ")));
        }
        return String.join("; ", parts);
    }

    private static String money(Cost cost) {
        return cost.min().compareTo(cost.max()) == 0
                ? "USD " + plain(cost.min())
                : "USD " + plain(cost.min()) + " to " + plain(cost.max());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** How it was found, in words: {@code Vulnerability assessment}; empty when nobody says. */
    public static String source(PoamItem item) {
        if (item.source().type() == null) {
            return "";
        }
        String label = item.source().type().label().replace('-', ' ');
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    /** The CVE ids that an item names, each once, sorted. */
    public static List<String> cves(PoamItem item) {
        return Stream.of(item.title(), item.deficiency(), item.source().reference(), item.notes())
                .filter(Objects::nonNull)
                .flatMap(text -> CVE.matcher(text).results().map(MatchResult::group))
                .distinct()
                .sorted()
                .toList();
    }

    /** Where each proof is, on a line of its own. */
    public static String evidence(PoamItem item) {
        return item.evidence().stream().map(ItemWords::place).collect(Collectors.joining("\n"));
    }

    /** Where a proof is: its file, address or place; empty when nobody says. */
    public static String place(Evidence proof) {
        return Stream.of(proof.path(), proof.url(), proof.location())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** A text, or an empty one for none. */
    public static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
