package dev.poam.report.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.poam.history.GitRepository;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.Finding;
import dev.poam.rule.HistoryMode;
import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads on the console in each state that a repository can be in. */
@NeedsProgram("git")
class RepositoryStateTest {

    private static final String ITEM = "poam/items/POAM-001.yaml";

    @TempDir
    Path temporary;

    private Path origin = Path.of("");
    private GitProgram git = new GitProgram(origin);
    private String head = "";

    /** Two landed steps. */
    @BeforeEach
    void create() throws IOException {
        origin = temporary.toRealPath().resolve("origin");
        git = new GitProgram(origin);
        try (TestRepository repository = TestRepository.create(origin)) {
            repository.commit().write(ITEM, item("Open")).land();
            repository.commit().write(ITEM, item("In Progress")).land();
            repository.writeWorkingTree();
            head = repository.head();
        }
    }

    @Test
    void aWholeCloneHasItsHistory() throws IOException {
        assertRead(origin, null, "2 commits up to " + head.substring(0, 10));
    }

    @Test
    void noRepository() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("archive/poam/items"));
        Files.writeString(folder.resolve("POAM-001.yaml"), item("Open"));

        assertRefused(
                temporary.resolve("archive"),
                "[history/unsupported-repository] no Git repository holds this folder, so there is no status history",
                "Run git init and commit the items, or clone the repository instead of downloading an archive.");
    }

    @Test
    void noCommitYet() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("new/poam/items"));
        Files.writeString(folder.resolve("POAM-001.yaml"), item("Open"));
        GitRepository.create(temporary.resolve("new"));

        assertRead(temporary.resolve("new"), null, "no commit yet");
    }

    @Test
    void shallowClone() throws IOException {
        assertRefused(
                clone("--depth", "1"),
                "[history/shallow] the clone is shallow: the older part of the history is missing",
                "Fetch all of it: GitHub Actions: `fetch-depth: 0` under `with:` of actions/checkout; GitLab CI:"
                        + " `GIT_DEPTH: \"0\"` under `variables:`; Azure Pipelines: `fetchDepth: 0` at the `checkout:`"
                        + " step; Bitbucket Pipelines: `clone: depth: full`; elsewhere: `git fetch --unshallow`.");
    }

    @Test
    void partialClone() throws IOException {
        git.run("config", "uploadpack.allowFilter", "true");

        assertRefused(
                clone("--filter=blob:none"),
                "[history/partial] the clone is partial (remote.origin.promisor): older file contents are not here",
                "Clone again without --filter: GitHub Actions: drop `filter:` and `sparse-checkout:` of"
                        + " actions/checkout; Azure Pipelines: drop `fetchFilter:`; elsewhere: `git clone` without"
                        + " `--filter`.");
    }

    @Test
    void aFileThatAPartialCloneLeftOutIsNamed() throws IOException {
        git.run("config", "uploadpack.allowFilter", "true");
        Path clone = clone("--filter=blob:none", "--no-checkout");

        try (GitRepository repository = GitRepository.find(clone).orElseThrow()) {
            assertThatIOException()
                    .isThrownBy(() -> repository.files("HEAD").read(ITEM, 1000))
                    .withMessageStartingWith("the content of " + ITEM + " is not in this clone (object ")
                    .withMessageEndingWith("); clone again without --filter, or see what git fsck says");
        }
    }

    @Test
    void objectsNamedBySha256() throws IOException {
        Path folder = temporary.resolve("sha256");
        git.run("init", "--object-format=sha256", folder.toString());
        Files.createDirectories(folder.resolve("poam/items"));
        Files.writeString(folder.resolve(ITEM), item("Open"));
        new GitProgram(folder).run("add", ".");
        new GitProgram(folder).run("commit", "-m", "first");

        assertRefused(
                folder,
                "[history/unsupported-repository] the repository names its objects by sha256 (extensions.objectFormat),"
                        + " only sha1 can be read",
                "Keep the POA&M in a repository made by `git init --object-format=sha1`.");
    }

    @Test
    void aFormatOfTheFuture() throws IOException {
        git.run("config", "core.repositoryformatversion", "1");
        Path settings = origin.resolve(".git/config");
        Files.writeString(settings, Files.readString(settings) + "[extensions]\n\tsparkle = true\n");

        assertRefused(
                origin,
                "[history/unsupported-repository] the repository is of a format that cannot be read"
                        + " (extensions.sparkle)",
                "Clone it again with a plain `git clone`, without that extension.");
    }

    @Test
    void aWorktreeWithoutItsRepository() throws IOException {
        Path worktree = temporary.resolve("worktree");
        git.run("worktree", "add", "--detach", worktree.toString());
        Files.move(origin, temporary.resolve("elsewhere"));

        assertRefused(
                worktree,
                "[history/unsupported-repository] the file .git points to " + origin.resolve(".git/worktrees/worktree")
                        + ", which is no Git repository",
                "Make that folder reachable, as in a container that holds a worktree without its repository, or clone"
                        + " again.");
    }

    @Test
    void borrowedObjectsAreFound() throws IOException {
        assertRead(clone("--shared"), null, "2 commits up to " + head.substring(0, 10));
    }

    @Test
    void borrowedObjectsThatAreGone() throws IOException {
        Path clone = clone("--shared");
        Files.move(origin, temporary.resolve("elsewhere"));

        assertRefused(
                clone,
                "[history/unsupported-repository] the repository borrows objects from " + origin.resolve(".git/objects")
                        + ", which is not there",
                "Make that folder reachable, as in a container that holds a clone without the one it borrows from, or"
                        + " clone again without `--shared` and `--reference`.");
    }

    @Test
    void objectsThatTheLenderBorrowedAreGone() throws IOException {
        Path lender = clone("--shared");
        Path borrower = temporary.resolve("borrower");
        new GitProgram(lender).run("clone", "--shared", lender.toString(), borrower.toString());
        Files.move(origin, temporary.resolve("elsewhere"));

        assertThat(historyLines(run(borrower, null, HistoryMode.REQUIRE)).get(0))
                .endsWith("borrows objects from " + origin.resolve(".git/objects") + ", which is not there");
    }

    @Test
    void anObjectThatIsMissing() throws IOException {
        String lost = git.run("rev-parse", "HEAD~1:" + ITEM).strip();
        Files.delete(origin.resolve(".git/objects/" + lost.substring(0, 2) + "/" + lost.substring(2)));

        assertThatIOException()
                .isThrownBy(() -> run(origin, null, HistoryMode.REQUIRE))
                .withMessage("the repository lacks the object " + lost
                        + ", so its history cannot be read; git fsck says what is missing");
    }

    @Test
    void aReplacedCommit() throws IOException {
        git.run("replace", "--graft", "HEAD");

        assertThat(historyLines(run(origin, null, HistoryMode.REQUIRE)))
                .containsExactly(
                        "repository: warning: [history/replaced-refs] refs/replace replaces 1 object: git shows another"
                                + " past than the commits themselves, which are what is read here",
                        "    List replacements with `git replace --list` and delete them with `git replace --delete`;"
                                + " delete the file info/grafts in the Git directory.");
    }

    @Test
    void severalReplacedCommits() throws IOException {
        git.run("replace", "--graft", "HEAD");
        git.run("replace", "HEAD~1", "HEAD");

        assertThat(historyLines(run(origin, null, HistoryMode.REQUIRE)).get(0))
                .contains("refs/replace replaces 2 objects: ");
    }

    @Test
    void detachedHead() throws IOException {
        git.run("checkout", "--force", "--detach", "HEAD");

        assertRead(origin, null, "2 commits up to " + head.substring(0, 10));
    }

    @Test
    void linkedWorktree() throws IOException {
        Path worktree = temporary.resolve("worktree");
        git.run("worktree", "add", "--detach", worktree.toString());

        assertRead(worktree, null, "2 commits up to " + head.substring(0, 10));
    }

    @Test
    void submodule() throws IOException {
        Path parent = Files.createDirectories(temporary.resolve("parent"));
        GitRepository.create(parent);
        new GitProgram(parent)
                .run("-c", "protocol.file.allow=always", "submodule", "add", origin.toString(), "poam-repo");

        assertRead(parent.resolve("poam-repo"), null, "2 commits up to " + head.substring(0, 10));
    }

    @Test
    void bareRepositoryWithACommitToCheck() throws IOException {
        assertRead(clone("--bare"), "main", "2 commits up to " + head.substring(0, 10));
    }

    @Test
    void separateGitFolder() throws IOException {
        git.run("init", "--separate-git-dir", temporary.resolve("data").toString());

        assertRead(origin, null, "2 commits up to " + head.substring(0, 10));
    }

    @Test
    void aWorkTreeStatedElsewhereIsNotGoneTo() throws IOException {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        git.run("config", "core.worktree", elsewhere.toString());

        assertRefused(
                origin,
                "[history/unsupported-repository] core.worktree = " + elsewhere + " says that the working files lie"
                        + " elsewhere, so what the commits hold of this folder is not known",
                "Work in the folder that it names, or take the setting away: git config --unset core.worktree.");
    }

    @Test
    void aWorkTreeStatedWhereItIsChangesNothing() throws IOException {
        git.run("config", "core.worktree", "..");

        assertRead(origin, null, "2 commits up to " + head.substring(0, 10));
    }

    @Test
    void aLinkedWorktreeDoesNotHeedTheWorkTreeOfTheMainOne() throws IOException {
        Path worktree = temporary.resolve("worktree");
        git.run("worktree", "add", "--detach", worktree.toString());
        git.run("config", "core.worktree", "..");

        assertRead(worktree, null, "2 commits up to " + head.substring(0, 10));
    }

    @Test
    void aWorktreeMayStateAWorkTreeOfItsOwn() throws IOException {
        git.run("config", "extensions.worktreeConfig", "true");
        git.run("config", "--worktree", "core.worktree", "../..");

        assertThat(historyLines(run(origin, null, HistoryMode.REQUIRE)).get(0)).contains("core.worktree = ../..");
    }

    private Path clone(String... options) {
        Path clone = temporary.resolve("clone");
        String[] arguments = new String[options.length + 3];
        arguments[0] = "clone";
        System.arraycopy(options, 0, arguments, 1, options.length);
        // By its address: from a path git would copy everything.
        boolean borrows = List.of(options).contains("--shared");
        arguments[options.length + 1] =
                borrows ? origin.toString() : origin.toUri().toString();
        arguments[options.length + 2] = clone.toString();
        git.run(arguments);
        return clone;
    }

    /** The history is there, and the console says how much of it. */
    private static void assertRead(Path root, @Nullable String ref, String commits) throws IOException {
        Audit audit = run(root, ref, HistoryMode.REQUIRE);

        assertThat(historyLines(audit)).isEmpty();
        assertThat(ConsoleReport.summary(audit, Duration.ZERO))
                .contains("Read      1 item in 1 file, " + commits + ", in 0.0 s; as of 2026-06-30");
    }

    /** The missing history is an error, a warning or nothing, as was asked for; the present state is always checked. */
    private static void assertRefused(Path root, String message, String help) throws IOException {
        Audit required = run(root, null, HistoryMode.REQUIRE);
        Audit tolerated = run(root, null, HistoryMode.WARN);
        Audit off = run(root, null, HistoryMode.OFF);

        assertThat(historyLines(required)).containsExactly("repository: error: " + message, "    " + help);
        assertThat(historyLines(tolerated)).containsExactly("repository: warning: " + message, "    " + help);
        assertThat(historyLines(off)).isEmpty();
        for (Audit audit : List.of(required, tolerated, off)) {
            assertThat(audit.findings()).extracting(Finding::rule).contains("item/missing-field");
            assertThat(ConsoleReport.summary(audit, Duration.ZERO))
                    .contains("Read      1 item in 1 file, no history, in 0.0 s; as of 2026-06-30");
        }
    }

    private static Audit run(Path root, @Nullable String ref, HistoryMode mode) throws IOException {
        return Audit.run(
                new AuditRequest(root, ref, LocalDate.of(2026, 6, 30), Instant.parse("2026-06-30T12:00:00Z"), mode));
    }

    private static List<String> historyLines(Audit audit) {
        return ConsoleReport.findings(audit.findings().stream()
                        .filter(finding -> finding.rule().startsWith("history/"))
                        .toList())
                .stream()
                .map(ConsoleReport.Line::text)
                .toList();
    }

    private static String item(String status) {
        return "id: POAM-001\nstatus: " + status + "\n";
    }
}
