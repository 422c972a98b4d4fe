package dev.poam.exchange.scan.merge;

import dev.poam.exchange.plan.FileChange;
import dev.poam.item.ItemEditor;
import dev.poam.item.PoamItem;
import dev.poam.item.Risk;
import dev.poam.source.FileTree;
import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An item that scans go on seeing: what the import itself has written is kept up to date, and nothing that a person wrote. */
final class KnownItem {

    private static final int SHOWN_ASSETS = 5;

    private final PoamItem item;
    private final Collection<Observation> observations;
    private final FileTree files;
    private final List<String> lines = new ArrayList<>();

    /**
     * Nothing is read or changed yet.
     *
     * @param observations those of the item that this run has seen
     */
    KnownItem(PoamItem item, Collection<Observation> observations, FileTree files) {
        this.item = item;
        this.observations = observations;
        this.files = files;
    }

    /**
     * The item's file with what has changed; empty when nothing has. What is closed or accepted stays as it was when somebody
     * decided on it.
     */
    Optional<FileChange> update() throws IOException {
        if (!item.isOpen() || AcceptedItem.isAccepted(item)) {
            return Optional.empty();
        }
        byte[] before = files.read(item.path(), Limits.FILE_BYTES);
        byte[] after = before;
        try {
            for (Observation observation : observations) {
                after = withRisk(after, observation);
                after = withAssets(after, observation);
                after = withTag(after, observation);
            }
        } catch (RefusedInputException e) {
            lines.add("by hand   " + item.id() + " cannot be edited surely: "
                    + e.problem().message());
            return Optional.empty();
        }
        return Arrays.equals(before, after) ? Optional.empty() : Optional.of(new FileChange(item.path(), after, false));
    }

    /** What people are told of it. */
    List<String> lines() {
        return lines;
    }

    private byte[] withRisk(byte[] content, Observation observation) throws RefusedInputException {
        Map<String, String> now = ProposedRisk.of(observation.severity().orElse(null), observation.score())
                .fields();
        Map<String, String> written = observation.written();
        if (written.isEmpty() || now.equals(written)) {
            return content;
        }
        for (Map.Entry<String, String> value : written.entrySet()) {
            if (!isStill(value.getKey(), value.getValue())) {
                if (observation.isRatedAnew()) {
                    lines.add("yours     " + item.id() + " keeps the " + value.getKey()
                            + " that a person gave it; the scanner now says " + observation.rating());
                }
                return content;
            }
        }
        byte[] after = ItemEditor.of(item.path(), content).set(now);
        observation.written(now);
        lines.add("updated   " + item.id() + ": priority and risk follow the scanner, which now says "
                + observation.rating());
        return after;
    }

    /** Whether the item has the value that the import has put there. */
    private boolean isStill(String field, String value) {
        Risk risk = item.risk();
        return switch (field) {
            case "priority" ->
                item.priority() != null && item.priority().label().equals(value);
            case "risk.impact" -> risk.impact() != null && risk.impact().label().equals(value);
            case "risk.cvss" -> isSame(risk.cvss(), value);
            case "risk.vector" -> value.equals(risk.vector());
            default -> false;
        };
    }

    private static boolean isSame(@Nullable BigDecimal number, String value) {
        return number != null && number.compareTo(new BigDecimal(value)) == 0;
    }

    private byte[] withAssets(byte[] content, Observation observation) throws RefusedInputException {
        List<String> more = observation.newAssets().stream()
                .filter(asset -> !item.assets().contains(asset))
                .toList();
        // An item without assets has too many to list, or a person wants none there.
        boolean fits = !item.assets().isEmpty() && item.assets().size() + more.size() <= ScannedItem.MOST_ASSETS;
        if (more.isEmpty()) {
            return content;
        }
        String where = more.stream().limit(SHOWN_ASSETS).collect(Collectors.joining(", "))
                + (more.size() > SHOWN_ASSETS ? " and " + (more.size() - SHOWN_ASSETS) + " more" : "");
        lines.add("updated   " + item.id() + ": also on " + where
                + (fits ? ", added to its assets" : ", listed in " + Observations.path(item.id()) + " alone"));
        byte[] after = content;
        for (String asset : fits ? more : List.<String>of()) {
            after = ItemEditor.of(item.path(), after).append("assets", asset);
        }
        return after;
    }

    private byte[] withTag(byte[] content, Observation observation) throws RefusedInputException {
        if (!observation.isNewlyExploited() || item.tags().contains(AcceptedItem.EXPLOITED)) {
            return content;
        }
        lines.add("exploited " + item.id() + ": the scanner now says that it is exploited in the wild; tagged "
                + AcceptedItem.EXPLOITED);
        return ItemEditor.of(item.path(), content).append("tags", AcceptedItem.EXPLOITED);
    }
}
