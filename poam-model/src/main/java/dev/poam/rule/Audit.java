package dev.poam.rule;

import dev.poam.catalog.Catalog;
import dev.poam.cmmc.RemovedArtifact;
import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.project.MarkdownDocument;
import dev.poam.project.Project;
import dev.poam.signoff.CommitSignatures;
import dev.poam.signoff.Signoffs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One check of a repository: what was read and what was found.
 *
 * @param signoffs the records of approvals and what they are worth
 * @param asOf the date that counted as today
 * @param findings in their order, without those that are suppressed
 * @param suppressed how many findings items suppress
 */
public record Audit(
        Project project, History history, Signoffs signoffs, LocalDate asOf, List<Finding> findings, int suppressed) {

    public Audit {
        findings = List.copyOf(findings);
    }

    /**
     * Checks a repository.
     *
     * <p>Of a commit that was asked for, {@code project.files()} can no longer be read afterwards.
     *
     * @throws IOException when something that is there cannot be read, or when there is no such commit
     */
    public static Audit run(AuditRequest request) throws IOException {
        String ref = request.ref();
        if (ref != null) {
            return ofCommit(ref, request);
        }
        if (request.historyMode() == HistoryMode.OFF) {
            return judge(Project.load(request.root()), History.NOT_READ, Signoffs.NOT_READ, List.of(), request);
        }
        // JGit takes as long to open the smallest repository as all the files of a folder take to be read.
        Background<Project> loading = Background.begin(() -> loadAndWarmUp(request.root()));
        try (GitRepository repository = GitRepository.find(request.root()).orElse(null)) {
            Project project = loading.result();
            return repository == null
                    ? judge(project, History.withoutRepository(), Signoffs.NOT_READ, List.of(), request)
                    : withHistory(repository, "HEAD", project, request);
        }
    }

    private static Audit ofCommit(String ref, AuditRequest request) throws IOException {
        try (GitRepository repository = GitRepository.find(request.root())
                .orElseThrow(
                        () -> new IOException("cannot check " + ref + ": no Git repository holds " + request.root()))) {
            Project project = Project.load(repository.files(ref));
            return request.historyMode() == HistoryMode.OFF
                    ? judge(project, History.NOT_READ, Signoffs.NOT_READ, List.of(), request)
                    : withHistory(repository, ref, project, request);
        }
    }

    private static Audit withHistory(GitRepository repository, String tip, Project project, AuditRequest request)
            throws IOException {
        List<String> folders = project.settings().allItemFolders();
        HistoryQuery query = new HistoryQuery(tip, folders, request.now(), request.progress(), request.historyCache());
        History history = CommitSignatures.judged(
                repository, History.of(repository, query).withUnlanded(repository, query, project.items()));
        List<RemovedArtifact> removed =
                history.isKnown() ? RemovedArtifact.of(repository, history.head(), project) : List.of();
        return judge(project, history, Signoffs.of(repository, history, project), removed, request);
    }

    /** Loads the project, then what the rules rest on while the history is read; only the time depends on the latter. */
    private static Project loadAndWarmUp(Path root) throws IOException {
        Project project = Project.load(root);
        Background.begin(() -> {
            Catalog.load();
            if (project.items().stream().anyMatch(item -> item.ssp() != null)) {
                MarkdownDocument.read("any.md", "# Heading\n".getBytes(StandardCharsets.UTF_8));
            }
            return RuleBook.standard();
        });
        return project;
    }

    private static Audit judge(
            Project project, History history, Signoffs signoffs, List<RemovedArtifact> removed, AuditRequest request)
            throws IOException {
        FindingLog log;
        try {
            log = RuleBook.standard().inspect(project, history, signoffs, removed, request.asOf());
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
        List<Finding> findings = log.findings();
        if (request.historyMode() == HistoryMode.WARN) {
            findings = findings.stream().map(NoticeRule::toleratingRefusal).toList();
        }
        return new Audit(project, history, signoffs, request.asOf(), findings, log.suppressed());
    }

    /** This check with findings about what it did not look at itself. */
    public Audit and(List<Finding> more) {
        List<Finding> all =
                Stream.concat(findings.stream(), more.stream()).sorted().toList();
        return new Audit(project, history, signoffs, asOf, all, suppressed);
    }

    /** How many findings have this severity. */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
