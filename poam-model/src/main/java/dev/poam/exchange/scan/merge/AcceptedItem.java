package dev.poam.exchange.scan.merge;

import dev.poam.item.Deferral;
import dev.poam.item.Impact;
import dev.poam.item.PoamItem;
import dev.poam.item.Risk;
import dev.poam.item.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of which somebody has decided that the weakness may stay: its risk is accepted for a time, it is no weakness here,
 * or operation needs it. Scans never take it up again; but the decision was made on what was known then.
 */
final class AcceptedItem {

    /** What people tag an item with that a scanner is wrong about. */
    static final String FALSE_POSITIVE = "false-positive";

    /** What people tag an item with that operation needs as it is. */
    static final String OPERATIONAL_REQUIREMENT = "operational-requirement";

    /** What people, and this import, tag an item with that is in CISA's catalogue of known exploited vulnerabilities. */
    static final String EXPLOITED = "kev";

    private static final int SHOWN = 5;

    /**
     * Why a decision should be looked at again.
     *
     * @param field of the item, where a person would answer
     * @param message one line
     * @param help what would settle it
     */
    record Doubt(String field, String message, String help) {}

    private final PoamItem item;
    private final Collection<Observation> seen;

    /**
     * An item with what scans have seen of it.
     *
     * @param observations all those of the item
     */
    AcceptedItem(PoamItem item, Collection<Observation> observations) {
        this.item = item;
        this.seen = observations.stream().filter(Observation::isOpen).toList();
    }

    /** Whether somebody has decided that the weakness may stay, for whatever time. */
    static boolean isAccepted(PoamItem item) {
        return item.deferral() != null
                || item.tags().contains(FALSE_POSITIVE)
                || item.tags().contains(OPERATIONAL_REQUIREMENT);
    }

    /** What speaks for looking at the decision again; empty for what is not accepted, or no longer seen. */
    List<Doubt> doubts(LocalDate asOf) {
        List<Doubt> doubts = new ArrayList<>();
        if (isAccepted(item)) {
            rose().ifPresent(doubts::add);
            exploited().ifPresent(doubts::add);
            spread().ifPresent(doubts::add);
            ended(asOf).ifPresent(doubts::add);
        }
        return doubts;
    }

    private Optional<Doubt> rose() {
        for (Observation observation : seen) {
            BigDecimal now = observation.score().map(score -> score.score()).orElse(null);
            BigDecimal then =
                    max(item.risk().cvss(), number(observation.written().get("risk.cvss")));
            if (now != null && then != null && now.compareTo(then) > 0) {
                return Optional.of(new Doubt(
                        "risk.cvss",
                        "it was accepted with the CVSS score " + then.toPlainString() + ", and scanners now say "
                                + now.toPlainString() + " (" + observation.key() + ")",
                        "Have the decision looked at again; if it holds, state the new score in risk.cvss."));
            }
            Impact impact = ProposedRisk.of(observation.severity().orElse(null), Optional.empty())
                    .impact();
            Impact accepted = max(item.risk(), observation.written());
            if (now == null && accepted != null && impact.compareTo(accepted) > 0) {
                return Optional.of(new Doubt(
                        "risk.impact",
                        "it was accepted with the impact " + accepted.label() + ", and scanners now call it "
                                + observation.rating() + " (" + observation.key() + ")",
                        "Have the decision looked at again; if it holds, state the new risk.impact."));
            }
        }
        return Optional.empty();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,2}(?:\\.[0-9]{1,2})?") ? null : new BigDecimal(text);
    }

    private static @Nullable BigDecimal max(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }

    private static @Nullable Impact max(Risk risk, Map<String, String> written) {
        return Stream.of(Impact.values())
                .filter(impact -> impact == risk.impact()
                        || impact.label().equals(Objects.requireNonNullElse(written.get("risk.impact"), "")))
                .max(Impact::compareTo)
                .orElse(null);
    }

    private Optional<Doubt> exploited() {
        return seen.stream()
                .filter(observation -> observation.isExploited() && !item.tags().contains(EXPLOITED))
                .findFirst()
                .map(observation -> new Doubt(
                        "tags",
                        "it is accepted, and scanners now say that it is exploited in the wild (CISA KEV, "
                                + observation.key() + ")",
                        "Have the decision looked at again; the tag " + EXPLOITED + " says that it was."));
    }

    private Optional<Doubt> spread() {
        SortedSet<String> more = new TreeSet<>();
        seen.forEach(observation -> more.addAll(observation.openAssets()));
        more.removeAll(item.assets());
        if (item.assets().isEmpty() || more.isEmpty()) {
            return Optional.empty();
        }
        String shown = String.join(", ", more.stream().limit(SHOWN).toList())
                + (more.size() > SHOWN ? " and " + (more.size() - SHOWN) + " more" : "");
        return Optional.of(new Doubt(
                "assets",
                "it is accepted on " + MergeTally.places(item.assets().size(), "asset") + ", and is now seen on "
                        + shown,
                "Have the decision looked at again; if it holds there too, add what is missing to assets."));
    }

    /** Of what is not yet Remediated another rule tells. */
    private Optional<Doubt> ended(LocalDate asOf) {
        Deferral deferral = item.deferral();
        LocalDate until = deferral == null ? null : deferral.until();
        if (until == null || !until.isBefore(asOf) || !item.isAtLeast(Status.REMEDIATED)) {
            return Optional.empty();
        }
        return seen.stream()
                .map(Observation::newest)
                .filter(until::isBefore)
                .max(LocalDate::compareTo)
                .map(last -> new Doubt(
                        "deferral.until",
                        "the acceptance ended on " + until + ", and scans still saw it on " + last,
                        "Have the risk accepted again, or write a new item with recurrenceOf: " + item.id() + "."));
    }
}
