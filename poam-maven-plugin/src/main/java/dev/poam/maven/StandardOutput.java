package dev.poam.maven;

import java.io.PrintStream;

/** The way past Maven's log, for the one reader that needs it. */
final class StandardOutput {

    private StandardOutput() {}

    /**
     * Where GitHub looks for workflow commands. It heeds one only at the beginning of a line, and Maven's log begins
     * each line with the level.
     */
    static PrintStream forWorkflowCommands() {
        return System.out;
    }
}
