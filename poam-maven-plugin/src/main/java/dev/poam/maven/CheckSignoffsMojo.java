package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.project.Project;
import dev.poam.report.proof.SignoffReport;
import dev.poam.signoff.CheckedSignoff;
import dev.poam.signoff.SignoffCheck;
import dev.poam.signoff.Verdict;
import dev.poam.source.FileTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks every committed sign-off: whether its signature holds, whether the signer had the authority when the record
 * landed, and whether the document still has the signed bytes. Prints a table and writes {@code signoffs.json}.
 */
@Mojo(name = "check-signoffs", requiresProject = false, threadSafe = true)
public final class CheckSignoffsMojo extends RepositoryMojo {

    /**
     * Checks the records of this commit, branch or tag, with its history; by default those of HEAD.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.ref", defaultValue = "HEAD")
    private String ref;

    /**
     * Fails the build at a sign-off that proves nothing ({@code error}), also at one whose document has changed since
     * ({@code warning}), or {@code never}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Where the file goes; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        FailOn threshold = Choice.of(FailOn.class, "poam.failOn", failOn);
        try (GitRepository repository = GitRepository.find(folder)
                .orElseThrow(
                        () -> new IOException("sign-offs count as committed, and no Git repository holds " + folder))) {
            FileTree files = repository.files(ref);
            requirePoam(Project.isIn(files), folder);
            History history = history(repository, files);
            List<CheckedSignoff> signoffs = SignoffCheck.of(repository, history);
            console().info(SignoffReport.lines(signoffs));
            Path output = outputDirectory(outputDirectory, folder).resolve("signoffs.json");
            AtomicFile.write(output, SignoffReport.json(signoffs, history.head()));
            console().info("Written   " + output);
            judge(signoffs, threshold);
        }
    }

    private History history(GitRepository repository, FileTree files) throws IOException, MojoExecutionException {
        var settings = Project.load(files).settings();
        List<String> folders = settings.allItemFolders();
        History history = History.of(repository, new HistoryQuery(ref, folders, now()));
        requireKnown(history);
        return history;
    }

    private static void judge(List<CheckedSignoff> signoffs, FailOn threshold) throws MojoFailureException {
        long grave = signoffs.stream()
                .filter(signoff -> fails(signoff.today(), threshold))
                .count();
        if (grave > 0) {
            throw new MojoFailureException(grave + " of " + signoffs.size() + " sign-offs do not hold");
        }
    }

    private static boolean fails(Verdict verdict, FailOn threshold) {
        return switch (threshold) {
            case ERROR -> verdict != Verdict.VALID && verdict != Verdict.STALE;
            case WARNING -> verdict != Verdict.VALID;
            case NEVER -> false;
        };
    }
}
