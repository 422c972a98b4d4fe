package dev.poam.item;

import dev.poam.source.Position;
import java.util.Map;
import java.util.Optional;

/**
 * Where each field stands in its file.
 *
 * @param byField keys are field paths such as {@code risk.cvss} and {@code milestones[0].target}
 */
public record FieldPositions(Map<String, Position> byField) {

    public FieldPositions {
        byField = Map.copyOf(byField);
    }

    /** The position of a field that is in the file, with or without a value. */
    Optional<Position> exactly(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** The position of a field, else of the nearest field around it, else of the file's first character. */
    public Position at(String field) {
        for (String path = field; !path.isEmpty(); path = parent(path)) {
            Position position = byField.get(path);
            if (position != null) {
                return position;
            }
        }
        return Position.START;
    }

    private static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }
}
