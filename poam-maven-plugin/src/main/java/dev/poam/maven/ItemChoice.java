package dev.poam.maven;

import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.report.text.ConsoleText;
import dev.poam.source.Nearest;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** A parameter that names one item. */
final class ItemChoice {

    private ItemChoice() {}

    /** The one item with this id. */
    static PoamItem of(Project project, String id) throws MojoExecutionException {
        List<PoamItem> found =
                project.items().stream().filter(item -> item.id().equals(id)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            String near = Nearest.to(
                            id, project.items().stream().map(PoamItem::id).toList())
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            throw new MojoExecutionException(ConsoleText.escaped("There is no item " + id + near));
        }
        String paths = found.stream().map(PoamItem::path).collect(Collectors.joining(", "));
        throw new MojoExecutionException(ConsoleText.escaped("Several files say that they are " + id + ": " + paths));
    }
}
