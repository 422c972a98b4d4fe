package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.report.snapshot.Snapshot;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.signoff.TimestampService;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that works on a POA&amp;M repository: where it is, and as of when. */
abstract class RepositoryMojo extends PoamMojo {

    /**
     * The folder that holds {@code poam.yaml} and {@code poam/}; by default the nearest one at or above the current
     * module, inside its Git repository.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.root")
    private @Nullable File root;

    /**
     * The date that counts as today, such as {@code 2026-06-30}; by default today.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.asOf")
    private @Nullable String asOf;

    /**
     * Whether the state of a history of more than a thousand commits is kept in the Git directory, so that the next
     * reading goes on from there; no result depends on it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.historyCache", defaultValue = "true")
    private boolean historyCache;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}", readonly = true)
    private @Nullable File buildTop;

    @Override
    final Path folder() throws IOException, MojoExecutionException {
        return root == null ? startingAt(basedir.toPath().toRealPath()) : named(root);
    }

    /** The folder that the user names. */
    Path named(File root) throws IOException, MojoExecutionException {
        if (!root.isDirectory()) {
            throw new MojoExecutionException("poam.root names no folder: " + root);
        }
        return root.toPath().toRealPath();
    }

    /** The folder to work on when the user names none. */
    Path startingAt(Path basedir) throws IOException, MojoExecutionException {
        return RootSearch.from(basedir, buildTop(basedir)).orElse(basedir);
    }

    /** The top of the build, when {@code start} lies in it. */
    private Path buildTop(Path start) throws IOException {
        if (buildTop == null || !buildTop.isDirectory()) {
            return start;
        }
        Path real = buildTop.toPath().toRealPath();
        return start.startsWith(real) ? real : start;
    }

    /** The date that rules and reports see. */
    final LocalDate asOf() throws MojoExecutionException {
        return asOf == null ? LocalDate.now(ZoneId.systemDefault()) : date("poam.asOf", asOf);
    }

    /** The date that a parameter gives. */
    static LocalDate date(String parameter, String text) throws MojoExecutionException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new MojoExecutionException(
                    parameter + " takes a date such as 2026-06-30, not " + ConsoleText.escaped(text), e);
        }
    }

    /** What was known at the end of a day: the POA&amp;M of the commit to which the main line had come by then. */
    final Audit auditOf(Path folder, LocalDate day) throws IOException, MojoExecutionException {
        return Audit.run(request(folder, commitOn(folder, day), day));
    }

    /** The same with what reports tell beside the check. */
    final Snapshot snapshotOf(Path folder, LocalDate day) throws IOException, MojoExecutionException {
        return Snapshot.of(request(folder, commitOn(folder, day), day));
    }

    private static String commitOn(Path folder, LocalDate day) throws IOException, MojoExecutionException {
        try (GitRepository repository = GitRepository.find(folder)
                .orElseThrow(() -> new IOException(
                        "what was known on " + day + " is in the commits, and no Git repository holds " + folder))) {
            return repository
                    .commitOn("HEAD", day)
                    .orElseThrow(() -> new MojoExecutionException("Nothing had been committed by " + day));
        }
    }

    /** The POA&amp;M as it lies in the folder. */
    final Audit auditNow(Path folder) throws IOException, MojoExecutionException {
        return Audit.run(request(folder, null, asOf()));
    }

    private AuditRequest request(Path folder, @Nullable String commit, LocalDate day) {
        return new AuditRequest(folder, commit, day, now(), HistoryMode.REQUIRE, progress(), historyCache());
    }

    /** The moment of reading; no deadline comes from it. */
    final Instant now() {
        return Instant.now();
    }

    /** Whether the state of a long history may be kept. */
    final boolean historyCache() {
        return historyCache;
    }

    /** Prints how far a long reading has come. */
    final ProgressLines progress() {
        return new ProgressLines(console()::info, System::nanoTime);
    }

    /** {@code target/poam} of the folder; a bare repository keeps nothing beside its objects. */
    final Path outputDirectory(@Nullable File wish, Path folder) {
        if (wish != null) {
            return wish.toPath();
        }
        return (isBare(folder) ? basedir.toPath() : folder).resolve("target/poam");
    }

    /** Whether the folder is a Git repository without working files. */
    static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD")) && Files.isDirectory(folder.resolve("objects"));
    }

    /** Fails, with the cure, where the history cannot be read. */
    static void requireKnown(History history) throws MojoExecutionException {
        if (!history.isKnown()) {
            throw new MojoExecutionException(ConsoleText.escaped(history.notices().stream()
                    .filter(notice -> notice.kind().refuses())
                    .map(notice -> notice.message() + ". " + notice.help())
                    .collect(Collectors.joining(" "))));
        }
    }

    /** Fails where there is nothing to work on. */
    static void requirePoam(boolean isThere, Path folder) throws MojoExecutionException {
        if (!isThere) {
            throw new MojoExecutionException(ConsoleText.escaped("There is no POA&M in " + folder
                    + ": neither poam.yaml nor poam/items. Begin one there with mvn poam:init,"
                    + " or name the folder that holds it with -Dpoam.root=DIR."));
        }
    }

    /**
     * A timestamp authority.
     *
     * @throws MojoExecutionException when Maven is to stay offline
     */
    final TimestampService service(String tsa) throws MojoExecutionException {
        if (isOffline()) {
            throw new MojoExecutionException(
                    "Maven is offline (-o), and a timestamp authority is asked over the network:"
                            + " leave -o or poam.tsa out; mvn poam:timestamp can add a timestamp later");
        }
        return HttpTimestamps.at(tsa);
    }
}
