package dev.poam.exchange.scan.merge;

import dev.poam.exchange.FileChange;
import dev.poam.item.ItemEditor;
import dev.poam.item.PoamItem;
import dev.poam.item.Risk;
import dev.poam.source.FileTree;
import dev.poam.source.Limits;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item that scans go on seeing: what the import itself has written is kept up to date, and nothing that a person wrote. */
final class KnownItem {

    private static final int MOST_ASSETS = 50;

    private final PoamItem item;
    private final Observation observation;
    private final FileTree files;
    private final List<String> lines;

    KnownItem(PoamItem item, Observation observation, FileTree files, List<String> lines) {
        this.item = item;
        this.observation = observation;
        this.files = files;
        this.lines = lines;
    }

    /** The item's file with what has changed; empty when nothing has, or when the item is closed. */
    Optional<FileChange> update() throws IOException {
        if (!item.isOpen()) {
            return Optional.empty();
        }
        byte[] before = files.read(item.path(), Limits.FILE_BYTES);
        byte[] after = before;
        try {
            after = withRisk(after);
            after = withAssets(after);
        } catch (RefusedInputException e) {
            lines.add("by hand   " + item.id() + " cannot be edited surely: "
                    + e.problem().message());
            return Optional.empty();
        }
        return Arrays.equals(before, after) ? Optional.empty() : Optional.of(new FileChange(item.path(), after, false));
    }

    private byte[] withRisk(byte[] content) throws RefusedInputException {
        Map<String, String> now = ProposedRisk.of(observation.severity().orElse(null), observation.score())
                .fields();
        Map<String, String> written = observation.written();
        if (written.isEmpty() || now.equals(written)) {
            return content;
        }
        for (Map.Entry<String, String> value : written.entrySet()) {
            if (!isStill(value.getKey(), value.getValue())) {
                lines.add("yours     " + item.id() + " keeps its " + value.getKey() + "; the scan says " + now);
                return content;
            }
        }
        byte[] after = ItemEditor.of(item.path(), content).set(now);
        observation.written(now);
        lines.add("updated   " + item.id() + ": the scan rates it " + observation.rating());
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

    private byte[] withAssets(byte[] content) throws RefusedInputException {
        byte[] after = content;
        int room = MOST_ASSETS - item.assets().size();
        for (String asset : observation.newAssets()) {
            if (room > 0 && !item.assets().contains(asset)) {
                after = ItemEditor.of(item.path(), after).append("assets", asset);
                lines.add("updated   " + item.id() + ": also on " + asset);
                room--;
            }
        }
        return after;
    }
}
