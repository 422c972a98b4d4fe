package dev.poam.maven;

import dev.poam.report.findings.RuleTable;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.RuleBook;
import dev.poam.rule.RulePages;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Explains a rule: what it checks and why, a wrong example and a right one, how to change its severity. Without a rule
 * it lists all of them.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends PoamMojo {

    /**
     * The rule's id, such as {@code date/overdue}; by default all rules are listed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.rule")
    private @Nullable String rule;

    @Override
    Path folder() {
        return Path.of("").toAbsolutePath();
    }

    @Override
    void work(Path folder) throws MojoExecutionException {
        RuleBook book = RuleBook.standard();
        String id = rule;
        if (id == null) {
            console().info(RuleTable.lines(book.rules()));
            console().info("More on one of them: mvn poam:explain -Dpoam.rule=ID");
            return;
        }
        String page = RulePages.page(id).orElseThrow(() -> unknown(id, book));
        page.lines().forEach(console()::info);
    }

    private static MojoExecutionException unknown(String id, RuleBook book) {
        String near =
                book.nearest(id).map(name -> "; did you mean " + name + "?").orElse(".");
        return new MojoExecutionException(
                ConsoleText.escaped("There is no rule " + id + near + " All rules: mvn poam:explain"));
    }
}
