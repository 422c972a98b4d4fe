package dev.poam.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.testing.Snapshot;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies around a repository, in the environment and in the user's folders, neither counts nor changes. */
class SurroundingsTest {

    /** Everything that could be read or written. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path world;

    /** What a run under observation writes itself. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path workplace;

    private static Path root = Path.of("");
    private static Path programs = Path.of("");
    private static List<Path> changes = List.of();
    private static SeparateAudit.Outcome outcome = new SeparateAudit.Outcome("", List.of());

    @BeforeAll
    static void audit() throws IOException, InterruptedException {
        String item = "plans/poam/items/POAM-001.yaml";
        try (TestRepository repository = TestRepository.create(world.resolve("repository"))) {
            repository.commit().write(item, "id: POAM-001\nstatus: Open\n").land();
            repository
                    .commit()
                    .write(item, "id: POAM-001\nstatus: In Progress\n")
                    .land();
            repository.writeWorkingTree();
            root = repository.folder().resolve("plans");
        }
        Path decoy = world.resolve("decoy");
        String decoyHead;
        try (TestRepository other = TestRepository.create(decoy)) {
            decoyHead =
                    other.commit().write(item, "id: POAM-666\nstatus: Closed\n").land();
        }
        programs = programs();
        Path home = home(decoy);
        Path temporary = Files.createDirectories(world.resolve("temporary"));
        Map<String, String> environment = environment(home, decoy, decoyHead);
        Snapshot before = Snapshot.of(world);

        outcome =
                SeparateAudit.of(root, workplace, environment, "-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary);

        changes = before.changes();
    }

    @Test
    void nothingInTheEnvironmentOrTheUsersSettingsCounts() throws IOException {
        assertThat(outcome.report())
                .isEqualTo(SeparateAudit.report(root))
                .contains("\"to\": \"In Progress\"")
                .doesNotContain("POAM-666");
    }

    @Test
    void noProgramIsStarted() {
        assertThat(outcome.started()).isEmpty();
    }

    @Test
    void aProgramThatIsStartedWouldBeSeen() throws IOException, InterruptedException {
        Path program = programs.resolve("git");

        assertThat(SeparateAudit.of(root, workplace, Map.of(), "-Dpoam.test.start=" + program)
                        .started())
                .containsExactly(program.toString());
    }

    @Test
    void nothingIsWritten() {
        assertThat(changes).isEmpty();
    }

    /** Every name by which Git's tools start others; each leaves a trace. */
    private static Path programs() throws IOException {
        Path folder = Files.createDirectories(world.resolve("programs"));
        for (String name : List.of("git", "sh", "bash", "ssh", "gpg", "uname", "hostname", "id", "cygpath", "xcrun")) {
            Path program = Files.writeString(
                    folder.resolve(name), "#!/bin/sh\n: > '" + world.resolve("started-" + name) + "'\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        return folder;
    }

    /** A home with the settings of a user wherever Git's tools look for them. */
    private static Path home(Path decoy) throws IOException {
        Path home = world.resolve("home");
        String text = "[core]\n\tworktree = " + decoy + "\n\tfsmonitor = " + programs.resolve("git")
                + "\n\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n\tsparkle = true\n"
                + "[remote \"origin\"]\n\tpromisor = true\n";
        for (String place : List.of(".gitconfig", ".config/git/config", ".config/jgit/config")) {
            Path file = home.resolve(place);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        return home;
    }

    /** Variables that each lead git elsewhere or have it start a program. */
    private static Map<String, String> environment(Path home, Path decoy, String decoyHead) throws IOException {
        Path data = decoy.resolve(".git");
        String settings = home.resolve(".gitconfig").toString();
        Path shallow = Files.writeString(home.resolve("shallow"), decoyHead + "\n");
        Map<String, String> variables = new HashMap<>();
        variables.put("PATH", programs.toString());
        variables.put("HOME", home.toString());
        variables.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
        variables.put("GIT_DIR", data.toString());
        variables.put("GIT_WORK_TREE", decoy.toString());
        variables.put("GIT_COMMON_DIR", data.toString());
        variables.put("GIT_OBJECT_DIRECTORY", data.resolve("objects").toString());
        variables.put(
                "GIT_ALTERNATE_OBJECT_DIRECTORIES", data.resolve("objects").toString());
        variables.put("GIT_INDEX_FILE", data.resolve("index").toString());
        variables.put("GIT_NAMESPACE", "other");
        variables.put("GIT_CEILING_DIRECTORIES", world.resolve("repository").toString());
        variables.put("GIT_SHALLOW_FILE", shallow.toString());
        variables.put("GIT_CONFIG", settings);
        variables.put("GIT_CONFIG_GLOBAL", settings);
        variables.put("GIT_CONFIG_SYSTEM", settings);
        variables.put("GIT_CONFIG_COUNT", "1");
        variables.put("GIT_CONFIG_KEY_0", "core.worktree");
        variables.put("GIT_CONFIG_VALUE_0", decoy.toString());
        variables.put("GIT_CONFIG_PARAMETERS", "'core.worktree=" + decoy + "'");
        variables.put("GIT_SSH_COMMAND", programs.resolve("ssh").toString());
        variables.put("GIT_EXTERNAL_DIFF", programs.resolve("sh").toString());
        variables.put("GIT_TRACE", world.resolve("git-trace").toString());
        return variables;
    }
}
