package dev.poam.source;

import java.util.List;

/**
 * A YAML file that could be read.
 *
 * @param problems names given twice; the rest of the file stands
 */
public record YamlDocument(MapNode root, List<Problem> problems) {

    public YamlDocument {
        problems = List.copyOf(problems);
    }
}
