package dev.poam.maven;

import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.merge.Regrouping;
import dev.poam.item.PoamItem;
import dev.poam.rule.Audit;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Puts what scans have seen of an item, and will see, under another one: two checks of one thing, or a check that its scanner
 * has given another number. Both items stay and name each other; nothing is committed.
 */
@Mojo(name = "merge", requiresProject = false, threadSafe = true)
public final class MergeMojo extends RegroupingMojo {

    /**
     * The item that takes over what scans see of {@code poam.id}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.into")
    private @Nullable String into;

    @Override
    String example() {
        return "mvn poam:merge -Dpoam.id=POAM-007 -Dpoam.into=POAM-003";
    }

    @Override
    ImportPlan plan(Regrouping regrouping, PoamItem item, Audit audit, Path folder)
            throws IOException, RefusedInputException, MojoExecutionException {
        if (into == null) {
            throw new MojoExecutionException("Say which item takes over: " + example());
        }
        return regrouping.merge(item, ItemChoice.of(audit.project(), into));
    }
}
