package dev.poam.maven;

import dev.poam.item.Kind;
import dev.poam.project.Project;
import dev.poam.report.period.Backlog;
import dev.poam.rule.HistoryMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the backlog, the greatest risk first: status, class, owner, target date and what comes next. */
@Mojo(name = "list", requiresProject = false, threadSafe = true)
public final class ListMojo extends ReadingMojo {

    /**
     * Shows items of this status only; by default all that are not Closed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.status")
    private @Nullable String status;

    /**
     * Shows items of this owner only: a person's id or a role; by default everybody's.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.owner")
    private @Nullable String owner;

    /**
     * Shows items of this kind only: {@code operational} or {@code assessment}; by default both.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.kind")
    private @Nullable String kind;

    /**
     * Shows only items that are past their target date or a milestone's.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.overdue", defaultValue = "false")
    private boolean overdue;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        Backlog.Filter filter = new Backlog.Filter(
                status == null ? null : StatusName.parse("poam.status", status),
                owner,
                Choice.ofOptional(Kind.class, "poam.kind", kind),
                overdue);
        Project project = audit(folder, HistoryMode.OFF).project();
        List<String> lines = Backlog.lines(project.items(), filter, asOf());
        if (lines.isEmpty()) {
            console().info("No item of " + project.items().size() + " is to be shown");
        } else {
            console().info(lines);
        }
        if (project.items().size() < project.itemFiles().size()) {
            console()
                    .warn("Not all of the " + project.itemFiles().size()
                            + " files could be read as items; mvn poam:verify says why");
        }
    }
}
