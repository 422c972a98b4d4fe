package dev.poam.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The git program, run without any setting but the repository's own. */
public final class GitProgram {

    private final Path folder;

    public GitProgram(Path folder) {
        this.folder = folder;
    }

    /** What it prints; it must succeed. */
    public String run(String... arguments) {
        return new String(bytes(arguments), StandardCharsets.UTF_8);
    }

    /** What it prints, line by line. */
    public List<String> lines(String... arguments) {
        return run(arguments).lines().toList();
    }

    /** What it prints, as it stands. */
    public byte[] bytes(String... arguments) {
        return bytes(null, arguments);
    }

    /** What it prints when it is given this input. */
    public byte[] answer(byte[] input, String... arguments) {
        try {
            Path file = Files.createTempFile("git", ".in");
            try {
                return bytes(Files.write(file, input), arguments);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, to be talked with. */
    public Process start(String... arguments) {
        try {
            return prepared(arguments).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it with a file as its input. */
    public void feed(Path input, String... arguments) {
        bytes(input, arguments);
    }

    private ProcessBuilder prepared(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_NO_REPLACE_OBJECTS", "1");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + who + "_NAME", "Jane Roe");
            environment.put("GIT_" + who + "_EMAIL", "jane.roe@example.com");
            environment.put("GIT_" + who + "_DATE", "2026-01-05T09:00:00Z");
        }
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private byte[] bytes(@Nullable Path input, String... arguments) {
        ProcessBuilder builder = prepared(arguments);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", builder.command()) + " failed in " + folder);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
