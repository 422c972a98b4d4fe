package dev.poam.maven;

import dev.poam.exchange.scan.merge.ScanCheck;
import dev.poam.history.GitRepository;
import dev.poam.project.Project;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.Finding;
import dev.poam.rule.HistoryMode;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that reads the repository and writes none of its files. */
abstract class ReadingMojo extends RepositoryMojo {

    /**
     * Reads the items from this commit, branch or tag; by default as they lie in the folder, or at HEAD in a bare
     * repository.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.ref")
    private @Nullable String ref;

    /** Reads and checks everything. */
    final Audit audit(Path folder, HistoryMode mode) throws IOException, MojoExecutionException {
        String commit = ref == null && isBare(folder) ? "HEAD" : ref;
        if (commit == null) {
            requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        }
        Audit audit = Audit.run(new AuditRequest(folder, commit, asOf(), now(), mode, progress(), historyCache()));
        if (commit != null) {
            requirePoam(!audit.project().itemFiles().isEmpty(), folder);
        }
        return audit.and(ofScans(audit, commit, folder));
    }

    /** What of the files that imports write does not fit the items. */
    private static List<Finding> ofScans(Audit audit, @Nullable String commit, Path folder) throws IOException {
        if (commit == null) {
            return ScanCheck.of(audit, audit.project().files());
        }
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            return ScanCheck.of(audit, repository.files(commit));
        }
    }
}
