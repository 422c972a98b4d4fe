package dev.poam.item;

import dev.poam.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one file.
 *
 * @param item null when the file could not be read or has no proper id
 */
public record ItemReading(@Nullable PoamItem item, List<Problem> problems) {

    public ItemReading {
        problems = List.copyOf(problems);
    }
}
