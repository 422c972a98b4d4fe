package dev.poam.maven;

import dev.poam.history.History;
import dev.poam.history.ItemHistory;
import dev.poam.report.history.HistoryCsv;
import dev.poam.report.history.HistoryJson;
import dev.poam.report.history.HistoryText;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.HistoryMode;
import dev.poam.source.Nearest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows who moved an item from which status to which, when and in which commit, and writes {@code history.json} and
 * {@code history.csv}.
 */
@Mojo(name = "history", requiresProject = false, threadSafe = true)
public final class HistoryMojo extends ReadingMojo {

    /**
     * The item to show, such as {@code POAM-001}; by default all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.id")
    private @Nullable String id;

    /**
     * Where the files go; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        History history = audit(folder, HistoryMode.REQUIRE).history();
        requireKnown(history);
        List<ItemHistory> items = id == null ? history.items() : List.of(itemIn(history, id));
        items.forEach(item -> console().info(HistoryText.lines(item, history.chain())));
        console().info(history.head() == null ? "No commit yet" : "As of commit " + history.head());

        Path output = outputDirectory(outputDirectory, folder);
        AtomicFile.write(output.resolve("history.json"), HistoryJson.render(history));
        AtomicFile.write(output.resolve("history.csv"), HistoryCsv.render(history));
        console().info("Written   " + output);
    }

    private static ItemHistory itemIn(History history, String id) throws MojoExecutionException {
        return history.item(id)
                .orElseThrow(() -> new MojoExecutionException(
                        ConsoleText.escaped("No commit holds an item " + id + nearest(history, id))));
    }

    private static String nearest(History history, String id) {
        return Nearest.to(id, history.items().stream().map(ItemHistory::id).toList())
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }
}
