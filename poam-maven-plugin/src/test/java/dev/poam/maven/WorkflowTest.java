package dev.poam.maven;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflows that a new repository gets: what they may do, and what their scripts say to the host. */
class WorkflowTest {

    private static final String GITHUB = ".github/workflows/poam.yml";
    private static final String GITLAB = ".gitlab-ci.yml";

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        new Scaffold(folder, LocalDate.of(2026, 6, 30), "1.2.3").topOfRepository();
    }

    @Test
    void pinsEveryActionToACommit() throws IOException {
        assertThat(Files.readAllLines(folder.resolve(GITHUB)))
                .filteredOn(line -> line.contains("uses:"))
                .hasSize(3)
                .allMatch(line -> line.matches(".* uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9.]+"));
    }

    @Test
    void runsNothingOfABranchWhereItMayWrite() throws IOException {
        Map<?, ?> workflow = yaml(GITHUB);
        Map<?, ?> verify = at(workflow, "jobs", "verify");
        Map<?, ?> comment = at(workflow, "jobs", "comment");

        assertThat(at(workflow, "permissions")).isEmpty();
        assertThat(at(verify, "permissions")).isEqualTo(Map.of("contents", "read"));
        assertThat(at(comment, "permissions")).isEqualTo(Map.of("actions", "read", "pull-requests", "write"));
        assertThat(comment.toString()).doesNotContain("mvn", "uses=", "${{ github.head_ref", "title");
        assertThat(comment.get("if")).asString().contains("head.repo.full_name == github.repository");
    }

    @Test
    void readsTheWholeHistory() throws IOException {
        assertThat(yaml(GITHUB).toString()).contains("fetch-depth=0");
        assertThat(at(yaml(GITLAB), "poam", "variables").get("GIT_DEPTH")).isEqualTo("0");
    }

    @Test
    void runsNothingOfABranchWhereGitLabsTokenIs() throws IOException {
        Map<?, ?> note = at(yaml(GITLAB), "poam-note");

        assertThat(at(note, "variables").get("GIT_STRATEGY")).isEqualTo("none");
        assertThat(String.valueOf(note.get("script"))).doesNotContain("mvn");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void commentsOnGitHubOnceAndKeepsThatUpToDate() throws IOException, InterruptedException {
        Map<?, ?> step = (Map<?, ?>) only(at(yaml(GITHUB), "jobs", "comment").get("steps"));
        String script = String.valueOf(step.get("run"));
        fake("gh", """
                case "$*" in
                  "run download"*) mkdir -p poam; echo changes > poam/diff.md ;;
                  "api --paginate"*) printf "$FOUND" ;;
                esac
                """);

        assertThat(calls("bash", script, "")).last(as(STRING)).contains("--method POST repos/o/r/issues/3/comments ");
        assertThat(calls("bash", script, "12\\n34\\n"))
                .last(as(STRING))
                .contains("--method PATCH repos/o/r/issues/comments/12 --field body=@poam/diff.md");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void notesOnGitLabOnceAndKeepsThatUpToDate() throws IOException, InterruptedException {
        String script = String.valueOf(only(at(yaml(GITLAB), "poam-note").get("script")));
        fake("curl", """
                case "$*" in
                  *--request*) ;;
                  *) printf '%s' "$FOUND" ;;
                esac
                """);
        Files.createDirectories(folder.resolve("target/poam"));
        Files.writeString(folder.resolve("target/poam/diff.md"), "changes");

        assertThat(calls("sh", script, "[]")).last(as(STRING)).contains("--request POST https://gl/notes ");
        assertThat(calls("sh", script, """
                        [{"id":1,"type":null,"body":"\\"id\\":7,\\"type\\":null,\\"body\\":\\"<!-- poam:diff --"},\
                        {"id":42,"type":null,"body":"\\u003c!-- poam:diff --\\u003e\\n"}]"""))
                .last(as(STRING))
                .contains("--request PUT https://gl/notes/42 --data-urlencode body@target/poam/diff.md");
    }

    private void fake(String program, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(program);
        Files.writeString(file, "#!/bin/bash\necho \"$*\" >> \"$CALLS\"\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** What a script says to the fake programs, call by call. */
    private List<String> calls(String shell, String script, String found) throws IOException, InterruptedException {
        Path calls = folder.resolve("calls");
        Files.deleteIfExists(calls);
        ProcessBuilder process = new ProcessBuilder(shell, "-e", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        process.environment()
                .putAll(Map.of(
                        "PATH", folder.resolve("bin") + ":" + Objects.toString(System.getenv("PATH"), ""),
                        "CALLS", calls.toString(),
                        "FOUND", found,
                        "GITHUB_RUN_ID", "7",
                        "GH_REPO", "o/r",
                        "PULL_REQUEST", "3",
                        "CI_API_V4_URL", "https://gl",
                        "CI_PROJECT_ID", "5",
                        "CI_MERGE_REQUEST_IID", "9",
                        "POAM_NOTE_TOKEN", "secret"));
        Process running = process.start();
        assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue())
                .as(Files.readString(folder.resolve("output")))
                .isZero();
        assertThat(Files.readString(folder.resolve("output"))).doesNotContain("secret");
        return Files.readAllLines(calls).stream()
                .map(call -> call.replace("/projects/5/merge_requests/9", ""))
                .toList();
    }

    private Map<?, ?> yaml(String path) throws IOException {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(folder.resolve(path)));
    }

    /** The element of a list that has one. */
    private static Object only(@Nullable Object list) {
        List<?> elements = (List<?>) Objects.requireNonNull(list);
        assertThat(elements).hasSize(1);
        return Objects.requireNonNull(elements.get(0));
    }

    private static Map<?, ?> at(Map<?, ?> map, String... names) {
        Map<?, ?> inner = map;
        for (String name : names) {
            inner = (Map<?, ?>) Objects.requireNonNull(inner.get(name), name);
        }
        return inner;
    }
}
