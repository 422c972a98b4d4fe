package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs programs in a folder, as somebody at a terminal would; a failing one fails the test. */
public record Terminal(Path folder, Map<String, String> environment) {

    public Terminal(Path folder) {
        this(folder, Map.of());
    }

    /** Runs a command line; gives what it prints. */
    public String type(String commandLine) {
        return run("sh", "-c", commandLine);
    }

    public String run(String... command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(List.of(command) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    public void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
