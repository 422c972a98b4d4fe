package dev.poam.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Programs that are run to their end. */
final class Processes {

    private Processes() {}

    static void run(Path folder, String... command) throws IOException, InterruptedException {
        millis(folder, List.of(command));
    }

    /** How long a program takes from its start to its end. */
    static double millis(Path folder, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
