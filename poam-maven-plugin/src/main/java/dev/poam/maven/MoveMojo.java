package dev.poam.maven;

import dev.poam.item.ItemEditor;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.Project;
import dev.poam.report.ConsoleReport;
import dev.poam.report.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.Finding;
import dev.poam.rule.HistoryMode;
import dev.poam.rule.StatusMove;
import dev.poam.source.RefusedInputException;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Gives an item its next status, and every other byte of the file stays. A step that the lifecycle does not have is
 * refused; so is one whose proof is missing, and the goal says what that is. Nothing is committed.
 */
@Mojo(name = "move", requiresProject = false, threadSafe = true)
public final class MoveMojo extends RepositoryMojo {

    /**
     * The item, such as {@code POAM-001}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.id")
    private @Nullable String id;

    /**
     * The status to give it, such as {@code Remediated}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.to")
    private @Nullable String to;

    /**
     * Who tested the fix: a person's id, written as {@code verification.by}; by default it stays as it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.by")
    private @Nullable String by;

    /**
     * The day of the test, written as {@code verification.on}; by default today when {@code poam.by} is given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.on")
    private @Nullable String on;

    /**
     * How the fix was tested, written as {@code verification.method}; by default it stays as it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.method")
    private @Nullable String method;

    /**
     * What came out of the test, written as {@code verification.result}; by default it stays as it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.result")
    private @Nullable String result;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        if (id == null || to == null) {
            throw new MojoExecutionException(
                    "Say which item and which status: mvn poam:move -Dpoam.id=POAM-001 -Dpoam.to=Remediated");
        }
        Status target = StatusName.parse("poam.to", to);
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        Audit audit =
                Audit.run(new AuditRequest(folder, null, asOf(), now(), HistoryMode.WARN, progress(), historyCache()));
        PoamItem item = ItemChoice.of(audit.project(), id);
        StatusMove move = new StatusMove(audit, item, target);
        refuse(item, move.forbidden().stream().toList());

        Path file = folder.resolve(item.path());
        byte[] edited = edited(item.path(), Files.readAllBytes(file), target);
        refuse(item, move.obstacles(edited));
        AtomicFile.replace(file, edited);
        console().info(item.path() + ": " + item.status() + " -> " + target);
        console().info("It counts once it is committed and merged.");
    }

    private void refuse(PoamItem item, List<Finding> reasons) throws MojoFailureException {
        if (!reasons.isEmpty()) {
            ConsoleReport.findings(reasons).forEach(line -> console().log(line.severity(), line.text()));
            throw new MojoFailureException(
                    ConsoleText.escaped(item.id() + " stays " + item.status() + "; nothing was written."));
        }
    }

    private byte[] edited(String path, byte[] content, Status target) throws MojoExecutionException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("status", target.label());
        put(values, "verification.by", by);
        put(values, "verification.on", on == null && by != null ? asOf().toString() : on);
        put(values, "verification.method", method);
        put(values, "verification.result", result);
        try {
            return ItemEditor.of(path, content).set(values);
        } catch (RefusedInputException e) {
            throw new MojoExecutionException(
                    ConsoleText.escaped(e.getMessage() + ". " + e.problem().help()), e);
        }
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
