package dev.poam.report.snapshot;

import dev.poam.cmmc.Trajectory;
import dev.poam.history.GitRepository;
import dev.poam.history.LandedChange;
import dev.poam.project.Project;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a POA&amp;M at the end of a day: all that reports are made from.
 *
 * @param root the folder that holds {@code poam/}
 * @param audit of the commit to which the main line had come
 * @param trajectory how score and status went until then, oldest first; empty without an assessment
 * @param version which commit it is; null where no history is known
 * @param changes what commits did to the files of items until then, oldest first
 */
public record Snapshot(
        Path root,
        Audit audit,
        List<Trajectory.Point> trajectory,
        @Nullable Version version,
        List<LandedChange> changes) {

    public Snapshot {
        trajectory = List.copyOf(trajectory);
        changes = List.copyOf(changes);
    }

    /**
     * Reads a commit.
     *
     * @param request names the commit, and the day that counts as today
     * @throws IOException when the repository cannot be read, or holds no such commit
     */
    public static Snapshot of(AuditRequest request) throws IOException {
        String commit = Objects.requireNonNull(request.ref(), "reports are made from a commit");
        Audit audit = Audit.run(request);
        if (!audit.history().isKnown()) {
            return new Snapshot(request.root(), audit, List.of(), null, List.of());
        }
        List<String> folders = audit.project().settings().allItemFolders();
        try (GitRepository repository = repositoryOf(request.root())) {
            return new Snapshot(
                    request.root(),
                    audit,
                    Trajectory.of(repository, commit, folders, audit.asOf()),
                    Version.of(repository, audit.history(), audit.asOf()),
                    repository.changes(commit, folders));
        }
    }

    private static GitRepository repositoryOf(Path root) throws IOException {
        return GitRepository.find(root).orElseThrow(() -> new IOException("no Git repository holds " + root));
    }

    /** The repository once more, for what a report asks of it beside all this; close it after use. */
    public GitRepository openRepository() throws IOException {
        return repositoryOf(root);
    }

    /** Whether the commit holds a POA&amp;M at all; one that is begun may hold no item yet. */
    public boolean holdsPoam() throws IOException {
        if (!project().itemFiles().isEmpty()) {
            return true;
        }
        try (GitRepository repository = openRepository()) {
            return version != null
                    && Project.isIn(repository.files(version.landing().commit()));
        }
    }

    public Project project() {
        return audit.project();
    }

    public LocalDate asOf() {
        return audit.asOf();
    }
}
