package dev.poam.history;

import static dev.poam.history.Situation.ITEM;
import static dev.poam.history.Situation.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {

    @TempDir
    Path temporary;

    /** A repository with two landed steps, in a folder whose name needs care. */
    private Path origin() {
        Path folder = temporary.resolve("M\u00fcller & S\u00f6hne");
        try (TestRepository repository = TestRepository.create(folder)) {
            repository
                    .commit()
                    .write(ITEM, item("Open"))
                    .write("docs/SSP.md", "# SSP\n")
                    .land();
            repository.commit().write(ITEM, item("In Progress")).land();
            repository.writeWorkingTree();
        }
        return folder;
    }

    @Test
    void thereIsNoneInAnOrdinaryFolder() throws IOException {
        assertThat(GitRepository.find(temporary)).isEmpty();
    }

    @Test
    void withoutRepositoryNothingIsKnownAndANoticeSaysWhatToDo() {
        History history = History.withoutRepository();

        assertThat(history.isKnown()).isFalse();
        assertThat(history.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.help()).contains("git init"));
    }

    @Test
    void isFoundFromAFolderInsideAndNeverLooksOutOfIt() throws IOException {
        Path folder = origin();

        assertIntact(history(folder, "poam/items"), 2);
        assertIntact(history(folder.resolve("docs"), "../poam/items"), 0);
    }

    @Test
    void aRootBelowTheTopSeesItsOwnPaths() throws IOException {
        try (TestRepository repository = TestRepository.create(temporary)) {
            repository
                    .commit()
                    .write("company/\u00fcber us/" + ITEM, item("Open"))
                    .land();
            repository.commit().write(ITEM, item("POAM-009", "Open")).land();
        }
        Path root = Files.createDirectories(temporary.resolve("company/\u00fcber us"));

        assertThat(history(root, "poam/items").items())
                .singleElement()
                .satisfies(item -> assertThat(item.path()).isEqualTo(ITEM));
        try (GitRepository repository = GitRepository.find(root).orElseThrow()) {
            assertThat(repository.files("HEAD").filesBelow("poam")).containsExactly(ITEM);
            assertThat(repository.idsOnAllBranches(List.of("poam/items"))).containsExactly("POAM-001");
        }
    }

    @Test
    void theRootItselfMayBeTheItemFolder() throws IOException {
        try (TestRepository repository = TestRepository.create(temporary)) {
            repository.commit().write("POAM-001.yaml", item("Open")).land();
        }

        assertThat(history(temporary, ".").items())
                .singleElement()
                .satisfies(item -> assertThat(item.path()).isEqualTo("POAM-001.yaml"));
    }

    @Test
    void ancestorsAreThoseOfTheMainLineAndOfMergedBranches() throws IOException {
        try (TestRepository repository = TestRepository.create(temporary)) {
            String first = repository.commit().write("a", "1").land();
            repository.branch("merged");
            String merged = repository.commit().write("b", "1").land();
            repository.branch("left");
            String left = repository.commit().write("b", "2").land();
            repository.checkout("main");
            repository.commit().write("a", "2").land();
            String tip = repository.merge("merged").land();

            try (GitRepository git = GitRepository.find(temporary).orElseThrow()) {
                String unknown = "0123456789012345678901234567890123456789";
                assertThat(git.ancestors("HEAD", List.of(tip, left, unknown, merged, first)))
                        .containsExactlyInAnyOrder(tip, merged, first);
            }
        }
    }

    @Test
    void aBlobIsFoundByItsNameAndNothingElseIs() throws IOException {
        try (TestRepository repository = TestRepository.create(temporary)) {
            String commit = repository.commit().write("a", "1").land();

            try (GitRepository git = GitRepository.find(temporary).orElseThrow()) {
                String blob = Objects.requireNonNull(git.versions("HEAD", List.of("a"))
                        .getOrDefault("a", List.of())
                        .get(0)
                        .blob());
                assertThat(git.blob(blob, 1)).contains("1".getBytes(StandardCharsets.UTF_8));
                assertThat(git.blob(blob, 0)).isEmpty();
                assertThat(git.blob(commit, 1000)).isEmpty();
                assertThat(git.blob("0123456789012345678901234567890123456789", 1000))
                        .isEmpty();
            }
        }
    }

    @Test
    void createMakesAnEmptyRepositoryOnMain() throws IOException {
        GitRepository.create(temporary);

        assertThat(temporary.resolve(".git/HEAD")).hasContent("ref: refs/heads/main");
        assertThat(history(temporary, "poam/items").isKnown()).isTrue();
    }

    @Test
    void aLinkThatLeadsToNoRepositorySaysSo() throws IOException {
        Files.writeString(temporary.resolve(".git"), "gitdir: /nowhere/.git/worktrees/x\n");

        History history = history(temporary, "poam/items");

        assertRefused(history, HistoryNotice.Kind.UNSUPPORTED_REPOSITORY);
        assertThat(history.notices().get(0).message()).contains("nowhere");
    }

    @Test
    void anUnknownExtensionIsRefused() throws IOException {
        Path folder = origin();
        config(folder, "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tsparkle = true\n");

        assertThat(refusal(folder).message()).contains("extensions.sparkle");
    }

    @Test
    void aPromisorRemoteIsRefused() throws IOException {
        Path folder = origin();
        config(folder, "[remote \"origin\"]\n\turl = x\n\tpromisor = true\n");

        History history = history(folder, "poam/items");

        assertRefused(history, HistoryNotice.Kind.PARTIAL);
        assertThat(history.notices().get(0).help()).contains("--filter", "sparse-checkout", "fetchFilter");
    }

    @Test
    void aGraftIsReportedAndDoesNotCount() throws IOException {
        Path folder = origin();
        Files.createDirectories(folder.resolve(".git/info"));
        try (TestRepository other = TestRepository.create(temporary.resolve("other"))) {
            Files.writeString(folder.resolve(".git/info/grafts"), other.commit().land() + "\n");
        }

        History history = history(folder, "poam/items");

        assertIntact(history, 2);
        assertThat(history.notices()).extracting(HistoryNotice::kind).containsExactly(HistoryNotice.Kind.REPLACED_REFS);
    }

    @Test
    void ofTheEnvironmentAndTheUsersSettingsNothingIsSeen() throws IOException {
        GitRepository.create(temporary);
        SystemReader system = SystemReader.getInstance();

        assertThat(System.getenv("PATH")).isNotNull();
        assertThat(system.getenv("PATH")).isNull();
        assertThat(system.openUserConfig(null, FS.DETECTED).getFile()).isNull();
        assertThat(system.openSystemConfig(null, FS.DETECTED).getFile()).isNull();
        assertThat(system.openJGitConfig(null, FS.DETECTED).getFile()).isNull();
    }

    /** States of a repository that only the git program makes. */
    @Nested
    @NeedsProgram("git")
    class MadeByGit {

        private Path folder = Path.of("");
        private GitProgram git = new GitProgram(folder);

        @BeforeEach
        void create() {
            folder = origin();
            git = new GitProgram(folder);
        }

        @Test
        void aLinkedWorktreeHasTheHistoryOfItsOwnHead() throws IOException {
            Path worktree = temporary.resolve("work tree");
            git.run("worktree", "add", "--detach", worktree.toString(), "HEAD~1");

            assertIntact(history(worktree, "poam/items"), 1);
            assertIntact(history(folder, "poam/items"), 2);
        }

        @Test
        void aWorktreeOfABareRepositoryWorks() throws IOException {
            Path bare = temporary.resolve("bare.git");
            git.run("clone", "--bare", folder.toString(), bare.toString());
            Path worktree = temporary.resolve("worktree");
            new GitProgram(bare).run("worktree", "add", worktree.toString(), "main");

            assertIntact(history(worktree, "poam/items"), 2);
        }

        @Test
        void aBareRepositoryIsReadWhereItLies() throws IOException {
            Path bare = temporary.resolve("bare.git");
            git.run("clone", "--bare", folder.toString(), bare.toString());

            assertIntact(history(bare, "poam/items"), 2);
            try (GitRepository repository = GitRepository.find(bare).orElseThrow()) {
                assertThat(repository.files("main").filesBelow("poam")).containsExactly(ITEM);
            }
        }

        @Test
        void aSeparateGitFolderWorks() throws IOException {
            Path data = temporary.resolve("elsewhere/data");
            Files.createDirectories(data.getParent());
            git.run("init", "--separate-git-dir", data.toString());

            assertThat(folder.resolve(".git")).isRegularFile();
            assertIntact(history(folder, "poam/items"), 2);
            Files.createDirectories(folder.resolve("sub"));
            assertThat(history(folder.resolve("sub"), "poam/items").items()).isEmpty();
        }

        @Test
        void aSubmoduleHasItsOwnHistory() throws IOException {
            Path parent = temporary.resolve("parent");
            GitRepository.create(Files.createDirectories(parent));
            new GitProgram(parent)
                    .run("-c", "protocol.file.allow=always", "submodule", "add", folder.toString(), "poam-repo");

            assertIntact(history(parent.resolve("poam-repo"), "poam/items"), 2);
        }

        @Test
        void objectsBorrowedFromAnotherRepositoryAreFound() throws IOException {
            Path clone = temporary.resolve("clone");
            git.run("clone", "--shared", folder.toString(), clone.toString());

            assertThat(clone.resolve(".git/objects/info/alternates")).exists();
            assertIntact(history(clone, "poam/items"), 2);
        }

        @Test
        void aDetachedHeadIsAHead() throws IOException {
            git.run("checkout", "--force", "--detach", "HEAD~1");

            assertIntact(history(folder, "poam/items"), 1);
        }

        @Test
        void aPackedRepositoryReadsTheSame() throws IOException {
            History loose = history(folder, "poam/items");
            git.run("gc", "--aggressive");

            assertThat(history(folder, "poam/items")).isEqualTo(loose);
        }

        @Test
        void aShallowCloneIsRefusedWithTheCureForEachBuildServer() throws IOException {
            Path clone = shallow(1);

            History history = history(clone, "poam/items");

            assertRefused(history, HistoryNotice.Kind.SHALLOW);
            assertThat(history.notices().get(0).help())
                    .contains(
                            "fetch-depth: 0",
                            "GIT_DEPTH: \"0\"",
                            "fetchDepth: 0",
                            "clone: depth: full",
                            "git fetch --unshallow");
        }

        @Test
        void aShallowCloneThatHoldsAllIsComplete() throws IOException {
            assertIntact(history(shallow(2), "poam/items"), 2);
        }

        @Test
        void filesAndIdsCanBeReadInAShallowClone() throws IOException {
            try (GitRepository repository = GitRepository.find(shallow(1)).orElseThrow()) {
                assertThat(repository.files("HEAD").filesBelow("poam/items")).containsExactly(ITEM);
                assertThat(repository.idsOnAllBranches(List.of("poam/items"))).containsExactly("POAM-001");
            }
        }

        private Path shallow(int depth) {
            Path clone = temporary.resolve("shallow");
            git.run("clone", "--depth", "" + depth, folder.toUri().toString(), clone.toString());
            return clone;
        }

        @Test
        void aPartialCloneIsRefused() throws IOException {
            git.run("config", "uploadpack.allowFilter", "true");
            Path clone = temporary.resolve("partial");
            git.run("clone", "--filter=blob:none", folder.toUri().toString(), clone.toString());

            assertRefused(history(clone, "poam/items"), HistoryNotice.Kind.PARTIAL);
        }

        @Test
        void aRepositoryOfSha256IsRefused() throws IOException {
            Path other = temporary.resolve("sha256");
            git.run("init", "--object-format=sha256", other.toString());
            new GitProgram(other).run("commit", "--allow-empty", "-m", "first");

            History history = history(other, "poam/items");

            assertRefused(history, HistoryNotice.Kind.UNSUPPORTED_REPOSITORY);
            assertThat(history.notices().get(0).message()).contains("sha256");
            try (GitRepository repository = GitRepository.find(other).orElseThrow()) {
                assertThatThrownBy(() -> repository.files("HEAD")).hasMessageContaining("sha256");
                assertThatThrownBy(() -> repository.idsOnAllBranches(List.of())).hasMessageContaining("sha256");
            }
        }

        @Test
        void aReplacedCommitIsReportedAndDoesNotCount() throws IOException {
            git.run("replace", "--graft", "HEAD");

            History history = history(folder, "poam/items");

            assertIntact(history, 2);
            assertThat(history.notices())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.message()).contains("refs/replace"));
        }

        @Test
        void aSignedCommitIsUncheckedAndOthersAreUnsigned() throws IOException {
            String unsigned = git.run("cat-file", "commit", "HEAD");
            int end = unsigned.indexOf("\n\n");
            Path signed = Files.writeString(
                    temporary.resolve("commit"),
                    unsigned.substring(0, end)
                            + "\ngpgsig -----BEGIN SSH SIGNATURE-----\n U1NIU0lH\n -----END SSH SIGNATURE-----"
                            + unsigned.substring(end)
                            + "gpgsig in a message is none\n");
            String commit = git.run("hash-object", "-t", "commit", "-w", signed.toString())
                    .strip();
            git.run("update-ref", "HEAD", commit);

            assertThat(history(folder, "poam/items").items().get(0).transitions())
                    .extracting(Transition::signature)
                    .containsExactly(Transition.Signature.UNSIGNED, Transition.Signature.UNCHECKED);
        }
    }

    private static void config(Path folder, String settings) throws IOException {
        Path file = folder.resolve(".git/config");
        Files.writeString(file, Files.readString(file) + settings);
    }

    private static History history(Path root, String folder) throws IOException {
        try (GitRepository repository = GitRepository.find(root).orElseThrow()) {
            return History.of(
                    repository, new HistoryQuery("HEAD", List.of(folder), Instant.parse("2026-12-01T00:00:00Z")));
        }
    }

    private static HistoryNotice refusal(Path root) throws IOException {
        History history = history(root, "poam/items");
        assertThat(history.isKnown()).isFalse();
        return history.notices().get(0);
    }

    private static void assertIntact(History history, int steps) {
        assertThat(history.isKnown()).isTrue();
        assertThat(history.items().stream()
                        .mapToInt(item -> item.transitions().size())
                        .sum())
                .isEqualTo(steps);
    }

    private static void assertRefused(History history, HistoryNotice.Kind kind) {
        assertThat(history.isKnown()).isFalse();
        assertThat(history.items()).isEmpty();
        assertThat(history.notices()).extracting(HistoryNotice::kind).containsExactly(kind);
    }
}
