package dev.poam.maven;

import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.merge.Regrouping;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.source.RefusedInputException;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that puts what scans see of an item elsewhere. */
abstract class RegroupingMojo extends RepositoryMojo {

    /**
     * The item that gives up what scans see of it, such as {@code POAM-007}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.id")
    private @Nullable String id;

    /**
     * Only shows what would be written; writes nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    final void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        if (id == null) {
            throw new MojoExecutionException("Say which item: " + example());
        }
        Audit audit = auditNow(folder);
        requireKnown(audit.history());
        PoamItem item = ItemChoice.of(audit.project(), id);
        PlannedFiles planned = new PlannedFiles(folder, console(), dryRun);
        try {
            planned.carryOut(plan(Regrouping.of(audit), item, audit, folder));
        } catch (RefusedInputException e) {
            throw new MojoExecutionException(
                    ConsoleText.escaped(e.getMessage() + ". " + e.problem().help()), e);
        }
        planned.judge();
    }

    /** How the goal is called. */
    abstract String example();

    abstract ImportPlan plan(Regrouping regrouping, PoamItem item, Audit audit, Path folder)
            throws IOException, RefusedInputException, MojoExecutionException;
}
