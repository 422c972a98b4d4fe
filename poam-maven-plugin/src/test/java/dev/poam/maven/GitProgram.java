package dev.poam.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The real git, in one folder, free of the settings of whoever runs the build; the scripts under {@code src/it} make
 * their repositories with it.
 */
public final class GitProgram {

    private final Path folder;

    private GitProgram(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a git to run; on a CI machine there must be. */
    public static boolean isThere() {
        try {
            new GitProgram(Path.of("").toAbsolutePath()).run("--version");
            return true;
        } catch (UncheckedIOException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("git is missing on a CI machine", e);
            }
            System.err.println("git is missing: the projects that need it are left out");
            return false;
        }
    }

    /** Works in this folder, in whatever repository it lies. */
    public static GitProgram in(Path folder) {
        return new GitProgram(folder);
    }

    /** Makes the folder, if need be, and an empty repository in it. */
    public static GitProgram init(Path folder) throws IOException {
        Files.createDirectories(folder);
        GitProgram git = new GitProgram(folder);
        git.run("init", "--quiet", "--initial-branch=main");
        return git;
    }

    /** Commits everything in the folder as Jane Doe, at noon of this day. */
    public GitProgram commit(String day, String message) {
        run("add", "--all");
        run(
                Map.of("GIT_AUTHOR_DATE", day + "T12:00:00Z", "GIT_COMMITTER_DATE", day + "T12:00:00Z"),
                "commit",
                "--quiet",
                "--message",
                message);
        return this;
    }

    /** Replaces a text in a file of the folder, which must hold it. */
    public GitProgram edit(String path, String from, String to) throws IOException {
        Path file = folder.resolve(path);
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        Files.writeString(file, text.replace(from, to));
        return this;
    }

    /** Runs a command and gives what it prints. */
    public String run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Runs a command with a file as its input. */
    public void feed(Path input, String... arguments) {
        run(input, Map.of(), arguments);
    }

    private String run(Map<String, String> environment, String... arguments) {
        return run(null, environment, arguments);
    }

    private String run(@Nullable Path input, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "git",
                "-c",
                "user.name=Jane Doe",
                "-c",
                "user.email=jane@example.com",
                "-c",
                "commit.gpgSign=false",
                "-c",
                "core.autocrlf=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // Variables such as GIT_DIR, which a Git hook hands on, would lead to another repository.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        builder.environment().putAll(environment);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " in " + folder + " ended with " + status + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run git", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git ran", e);
        }
    }
}
