package dev.poam.maven;

import dev.poam.report.text.ConsoleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: the switch to skip them, and that they do their work once in a build. */
abstract class PoamMojo extends AbstractMojo {

    /**
     * Leaves the goal out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution mojoExecution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            return;
        }
        try {
            Path folder = folder();
            if (OncePerBuild.isFirst(session, workIn(folder))) {
                work(folder);
            } else {
                console().info(folder + ": " + alreadyDone());
            }
        } catch (IOException e) {
            throw new MojoExecutionException(couldNotGoOn(e), e);
        }
    }

    /** Whether the user leaves the goal out, which is then said. */
    final boolean isSkipped() {
        if (skip) {
            console().info("poam:" + goal() + " is skipped (poam.skip)");
        }
        return skip;
    }

    /** Whether the current module is the first of the build that asks for this work in the folder. */
    final boolean isFirstModule(Path folder) {
        return OncePerBuild.isFirstModule(session, workIn(folder));
    }

    /** The configuration tells one module's wishes from another's; what is given by -D is the same for all. */
    private String workIn(Path folder) {
        return goal() + " in " + folder + " with " + mojoExecution.getConfiguration();
    }

    /** What to say when something cannot be read or written. */
    final String couldNotGoOn(IOException e) {
        return ConsoleText.escaped("poam:" + goal() + " could not go on: " + reason(e));
    }

    /** Our own exceptions say it in a sentence; those of the JDK often hold a path only, and the class says what for. */
    private static String reason(IOException e) {
        return e.getClass() == IOException.class ? String.valueOf(e.getMessage()) : e.toString();
    }

    /** The folder that the goal works on, absolute. */
    abstract Path folder() throws IOException, MojoExecutionException;

    abstract void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException;

    /** What to say when an earlier module of this build has done the same. */
    String alreadyDone() {
        return "poam:" + goal() + " has already run in this build";
    }

    final Console console() {
        return new Console(getLog());
    }

    /** The version of this plugin. */
    final String version() {
        return mojoExecution.getVersion();
    }

    /** Whether somebody sits at the terminal and may be asked. */
    final boolean mayAsk() {
        return session.getRequest().isInteractiveMode();
    }

    /** Whether nothing may be fetched. */
    final boolean isOffline() {
        return session.isOffline();
    }

    /** What is set on the command line, in the POM and by the machine. */
    final Stream<Properties> settings() {
        return Stream.of(
                session.getUserProperties(),
                session.getCurrentProject().getProperties(),
                session.getSystemProperties());
    }

    private String goal() {
        return mojoExecution.getGoal();
    }
}
