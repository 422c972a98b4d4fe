package dev.poam.maven;

import dev.poam.item.Status;
import dev.poam.report.text.ConsoleText;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** A parameter that names one of the five statuses. */
final class StatusName {

    private StatusName() {}

    /** Letter case, spaces, hyphens and underscores do not matter, so that no quotes are needed. */
    static Status parse(String parameter, String text) throws MojoExecutionException {
        return Status.parse(text)
                .orElseThrow(() -> new MojoExecutionException(parameter + " takes one of "
                        + Arrays.stream(Status.values()).map(Status::label).collect(Collectors.joining(", ")) + ", not "
                        + ConsoleText.escaped(text)));
    }
}
