package dev.poam.source.table;

import dev.poam.source.MapNode;
import dev.poam.source.Position;
import dev.poam.source.Problem;
import dev.poam.source.SourceText;
import java.util.List;
import java.util.Map;

/**
 * A file as read by its table.
 *
 * @param positions where each field stands, by its path; a single value's own place, else that of the name
 */
public record TableReading(Values values, Map<String, Position> positions, List<Problem> problems) {

    public TableReading {
        positions = Map.copyOf(positions);
        problems = List.copyOf(problems);
    }

    /** Reads a file's tree; whatever it holds, nothing is thrown. */
    public static TableReading of(SourceText source, MapNode root, FieldTable table) {
        Reading reading = new Reading(source);
        Values values = reading.table(root, "", table);
        reading.noteInvisibleElsewhere();
        return new TableReading(values, reading.positions(), reading.problems());
    }
}
