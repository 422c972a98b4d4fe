package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.project.Project;
import dev.poam.report.diff.Changes;
import dev.poam.report.diff.Comparison;
import dev.poam.report.diff.DiffJson;
import dev.poam.report.diff.DiffMarkdown;
import dev.poam.report.diff.DiffText;
import dev.poam.report.findings.Tool;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.source.WorkingFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells in words what a branch changes: items opened, moved (and what is missing for it), re-planned and re-scored, evidence,
 * sign-offs, score, and findings. Writes {@code diff.md}, fit for a comment on a pull request, and {@code diff.json}. Both
 * sides are judged as of the same day, so that passing time is no change.
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends RepositoryMojo {

    /** Where a branch most likely began. */
    private static final List<String> MAIN_LINES =
            List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

    /**
     * The branch, tag or commit to compare with; by default {@code origin/HEAD}, {@code origin/main}, {@code origin/master},
     * {@code main} or {@code master}, the first that is there. Compared is the commit at which {@code poam.to} left it, as a
     * pull request does ({@code git diff FROM...TO}): what came to it since is no change of the branch.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.from")
    private @Nullable String from;

    /**
     * The branch, tag or commit whose changes are told; by default the files as they lie in the folder, committed or not, or
     * HEAD in a bare repository.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.to")
    private @Nullable String to;

    /**
     * Compares with the commit at which {@code poam.to} left {@code poam.from}; with {@code false}, with {@code poam.from}
     * itself ({@code git diff FROM TO}).
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.mergeBase", defaultValue = "true")
    private boolean mergeBase;

    /**
     * Where the files go; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        Comparison comparison = comparison(folder);
        requirePoam(isThere(comparison.before()) || isThere(comparison.after()), folder);
        Changes changes = Changes.of(comparison);
        Path output = outputDirectory(outputDirectory, folder);
        AtomicFile.write(output.resolve("diff.md"), DiffMarkdown.render(changes));
        AtomicFile.write(output.resolve("diff.json"), DiffJson.render(changes, Tool.poam(version())));
        console().info(DiffText.lines(changes));
        console().info("Written   " + output.resolve("diff.md") + ", diff.json");
    }

    private Comparison comparison(Path folder) throws IOException, MojoExecutionException {
        try (GitRepository repository = GitRepository.find(folder).orElse(null)) {
            if (repository == null) {
                requireKnown(History.withoutRepository());
                throw new IllegalStateException("a folder without a repository has no history");
            }
            String later = to == null && isBare(folder) ? "HEAD" : to;
            if (later == null) {
                requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
            }
            String tip = named(repository, "poam.to", later == null ? "HEAD" : later);
            String earlier = from == null ? mainLine(repository) : from;
            String start = named(repository, "poam.from", earlier);
            // First the later side: where the clone is shallow, that and no missing ancestor is to be told.
            Audit after = audit(folder, later == null ? null : tip);
            String base = mergeBase ? base(repository, earlier, start, tip) : start;
            return new Comparison(earlier, base, !base.equals(start), later, tip, audit(folder, base), after);
        }
    }

    private static boolean isThere(Audit audit) {
        return !audit.project().itemFiles().isEmpty();
    }

    private Audit audit(Path folder, @Nullable String commit) throws IOException, MojoExecutionException {
        Audit audit = Audit.run(
                new AuditRequest(folder, commit, asOf(), now(), HistoryMode.REQUIRE, progress(), historyCache()));
        requireKnown(audit.history());
        return audit;
    }

    private static String mainLine(GitRepository repository) throws IOException, MojoExecutionException {
        for (String name : MAIN_LINES) {
            if (repository.commitNamed(name).isPresent()) {
                return name;
            }
        }
        throw new MojoExecutionException("None of " + String.join(", ", MAIN_LINES)
                + " is there to compare with; name a branch, tag or commit with -Dpoam.from=NAME");
    }

    private static String named(GitRepository repository, String parameter, String name)
            throws IOException, MojoExecutionException {
        return repository
                .commitNamed(name)
                .orElseThrow(() -> new MojoExecutionException(ConsoleText.escaped(parameter + ": there is no commit "
                        + name + " here. A branch of the server must have been fetched: git fetch origin, in GitHub"
                        + " Actions `fetch-depth: 0`; in GitLab CI name the commit $CI_MERGE_REQUEST_DIFF_BASE_SHA.")));
    }

    private static String base(GitRepository repository, String name, String start, String tip)
            throws IOException, MojoExecutionException {
        return repository
                .mergeBase(start, tip)
                .orElseThrow(() -> new MojoExecutionException(ConsoleText.escaped(
                        "The two sides have no commit in common, so nothing was changed since the one left " + name
                                + "; -Dpoam.mergeBase=false compares them as they are.")));
    }
}
