package dev.poam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.poam.history.GitRepository;
import dev.poam.history.Identity;
import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.Snapshot;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository by which git would run a program or show another past: here it does neither. */
@NeedsProgram("git")
class PreparedRepositoryTest {

    private static final String ITEM = "poam/items/POAM-001.yaml";

    @TempDir
    Path temporary;

    private Path folder = Path.of("");
    private Path program = Path.of("");
    private Path trace = Path.of("");

    /** A way to have git run a program, and the git command that does. */
    private enum Trap {
        CLEAN_FILTER("[filter 'trap']\n clean = %s", "* filter=trap", "hash-object " + ITEM),
        SMUDGE_FILTER("[filter 'trap']\n smudge = %s", "* filter=trap", "cat-file --filters HEAD:" + ITEM),
        PROCESS_FILTER("[filter 'trap']\n process = %s", "* filter=trap", "cat-file --filters HEAD:" + ITEM),
        TEXT_CONVERSION("[diff 'trap']\n textconv = %s", "* diff=trap", "cat-file --textconv HEAD:" + ITEM),
        DIFF_DRIVER("[diff 'trap']\n command = %s", "* diff=trap", "diff HEAD~1 HEAD"),
        EXTERNAL_DIFF("[diff]\n external = %s", "", "diff HEAD~1 HEAD"),
        FSMONITOR("[core]\n fsmonitor = %s", "", "status"),
        HOOK("", "", "update-ref refs/heads/other HEAD"),
        HOOKS_PATH("[core]\n hooksPath = traps", "", "update-ref refs/heads/other HEAD"),
        SSH_COMMAND("[core]\n sshCommand = %s", "", "ls-remote ssh://localhost/poam"),
        PROMISED_OBJECT(
                "[extensions]\n partialClone = origin\n[remote 'origin']\n url = ssh://localhost/poam\n promisor = true\n"
                        + "[core]\n repositoryformatversion = 1\n sshCommand = %s",
                "", "cat-file -p 0123456789012345678901234567890123456789"),
        SIGNATURE_CHECK("[gpg]\n program = %s", "", "verify-commit HEAD"),
        CREDENTIAL_HELPER("[credential]\n helper = %s", "", "credential fill"),
        INCLUDE("[include]\n path = more", "* filter=trap", "hash-object " + ITEM),
        CONDITIONAL_INCLUDE("[includeIf 'gitdir:**']\n path = more", "* filter=trap", "hash-object " + ITEM);

        private final String settings;
        private final String attributes;
        private final String command;

        Trap(String settings, String attributes, String command) {
            this.settings = settings.replace('\'', '"');
            this.attributes = attributes;
            this.command = command;
        }

        private void layIn(Path repository, Path program) throws IOException {
            Path data = repository.resolve(".git");
            append(data.resolve("config"), settings.formatted(program) + "\n");
            Files.writeString(repository.resolve(".gitattributes"), attributes + "\n");
            if (this == INCLUDE || this == CONDITIONAL_INCLUDE) {
                append(data.resolve("more"), CLEAN_FILTER.settings.formatted(program) + "\n");
            }
            if (this == HOOK || this == HOOKS_PATH) {
                Path hooks =
                        Files.createDirectories(this == HOOK ? data.resolve("hooks") : repository.resolve("traps"));
                for (String hook : List.of("post-checkout", "post-index-change", "reference-transaction")) {
                    Files.copy(program, hooks.resolve(hook));
                }
            }
        }

        /** Has git walk into it, whatever else comes of that. */
        private void spring(Path repository) throws IOException, InterruptedException {
            Process git = new GitProgram(repository).start(command.split(" ", -1));
            try (OutputStream input = git.getOutputStream()) {
                if (this == CREDENTIAL_HELPER) {
                    input.write("protocol=https\nhost=example.com\n\n".getBytes(StandardCharsets.UTF_8));
                }
            }
            git.getInputStream().readAllBytes();
            git.waitFor();
        }
    }

    @BeforeEach
    void create() throws IOException {
        folder = temporary.toRealPath().resolve("repository");
        trace = temporary.resolve("trace");
        program = Files.writeString(temporary.resolve("program"), "#!/bin/sh\n: > '" + trace + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        try (TestRepository repository = TestRepository.create(folder)) {
            repository.commit().write(ITEM, "id: POAM-001\nstatus: Open\n").land();
            repository
                    .commit()
                    .write(ITEM, "id: POAM-001\nstatus: In Progress\n")
                    .land();
            repository.writeWorkingTree();
        }
        GitProgram git = new GitProgram(folder);
        // A signature of sorts, for the program that would check it.
        String commit = git.run("cat-file", "commit", "HEAD")
                .replaceFirst("\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n");
        Path signed = Files.writeString(temporary.resolve("commit"), commit);
        git.run(
                "update-ref",
                "HEAD",
                git.run("hash-object", "-t", "commit", "-w", signed.toString()).strip());
    }

    @ParameterizedTest
    @EnumSource(Trap.class)
    void runsNothing(Trap trap) throws IOException, InterruptedException {
        trap.layIn(folder, program);
        Snapshot before = Snapshot.of(temporary);

        readEverything();

        assertThat(trace).doesNotExist();
        assertThat(before.changes()).isEmpty();
        trap.spring(folder);
        assertThat(trace).as("the trap is a real one: git walks into it").exists();
    }

    @Test
    void namesOfOtherPeopleInAMailmapAreNotTaken() throws IOException {
        Files.writeString(folder.resolve(".mailmap"), "Nobody <nobody@example.com> <jane.roe@example.com>\n");
        append(
                folder.resolve(".git/config"),
                "[mailmap]\n\tfile = .mailmap\n\tblob = HEAD:.mailmap\n[log]\n\tmailmap = true\n");

        assertThat(audit(null).history().items().get(0).transitions())
                .extracting(transition -> transition.landing().by())
                .containsOnly(new Identity("Jane Roe", "jane.roe@example.com"));
        assertThat(new GitProgram(folder).run("log", "--format=%cN")).contains("Nobody");
    }

    @Test
    void settingsThatIncludeThemselvesEndInASentence() throws IOException {
        append(folder.resolve(".git/config"), "[include]\n\tpath = config\n");

        assertThatIOException().isThrownBy(() -> audit(null)).withMessageContaining("config");
    }

    /** Reading from a pipe would never end. */
    @ParameterizedTest
    @ValueSource(
            strings = {"[include]\n\tpath = pipe\n", "[include]\n\tpath = more\n", "[include]\n\tpath = /dev/zero\n"})
    @NeedsProgram("mkfifo")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void settingsThatLeadToAPipeAreRefused(String include) throws IOException, InterruptedException {
        Path data = folder.resolve(".git");
        makePipe(data.resolve("pipe"));
        Files.writeString(data.resolve("more"), "[include]\n\tpath = pipe\n");
        append(data.resolve("config"), include);

        assertThatIOException().isThrownBy(() -> audit(null)).withMessageContaining("is no regular file");
    }

    @Test
    @NeedsProgram("mkfifo")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void settingsThatAreAPipeAreRefused() throws IOException, InterruptedException {
        Files.delete(folder.resolve(".git/config"));
        makePipe(folder.resolve(".git/config"));

        assertThatIOException().isThrownBy(() -> audit(null)).withMessageContaining("is no regular file");
    }

    private static void makePipe(Path path) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();
    }

    private void readEverything() throws IOException {
        audit(null);
        audit("HEAD");
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            repository.files("HEAD").sha256(ITEM);
            repository.idsOnAllBranches(List.of("poam/items"));
        }
    }

    private Audit audit(@Nullable String ref) throws IOException {
        return Audit.run(new AuditRequest(
                folder, ref, LocalDate.of(2026, 6, 30), Instant.parse("2026-06-30T12:00:00Z"), HistoryMode.REQUIRE));
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + text);
    }
}
