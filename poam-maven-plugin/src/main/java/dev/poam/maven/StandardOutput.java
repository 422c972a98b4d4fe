package dev.poam.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;

/** The way past Maven's log, for the one reader that needs it. */
final class StandardOutput {

    private StandardOutput() {}

    /**
     * Writes commands to GitHub, which heeds one only at the beginning of a line. Maven's log begins each line with the
     * level, and Maven 4 leads {@code System.out} into its log as well; so this is the file descriptor itself.
     */
    static void print(List<String> workflowCommands) {
        // Never closed: it belongs to the process.
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        workflowCommands.forEach(output::println);
    }
}
