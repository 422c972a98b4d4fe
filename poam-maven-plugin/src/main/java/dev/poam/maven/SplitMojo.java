package dev.poam.maven;

import dev.poam.exchange.plan.ImportPlan;
import dev.poam.exchange.scan.merge.Regrouping;
import dev.poam.item.PoamItem;
import dev.poam.rule.Audit;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Gives some assets of an item a new item of their own, such as those that somebody else corrects. What scans have seen there,
 * and will see, goes to it; both items name each other, and nothing is committed.
 */
@Mojo(name = "split", requiresProject = false, threadSafe = true)
public final class SplitMojo extends RegroupingMojo {

    /**
     * The assets that leave the item, parted by commas, as {@code poam/observations} names them; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.assets")
    private @Nullable List<String> assets;

    @Override
    String example() {
        return "mvn poam:split -Dpoam.id=POAM-003 -Dpoam.assets=srv-web01,srv-web02";
    }

    @Override
    ImportPlan plan(Regrouping regrouping, PoamItem item, Audit audit, Path folder)
            throws IOException, RefusedInputException, MojoExecutionException {
        if (assets == null || assets.isEmpty()) {
            throw new MojoExecutionException("Say which assets get an item of their own: " + example());
        }
        return regrouping.split(
                item,
                assets.stream().map(String::strip).toList(),
                TakenIds.of(audit, folder).next(null));
    }
}
