package dev.poam.maven;

import dev.poam.item.Evidence;
import dev.poam.item.EvidenceState;
import dev.poam.item.EvidenceType;
import dev.poam.report.text.ConsoleText;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of the files to record; null is what was not said.
 *
 * @param location in words
 * @param url of one file
 * @param milestone a name
 */
record EvidenceWish(
        @Nullable EvidenceType type,
        @Nullable EvidenceState state,
        @Nullable String location,
        @Nullable String url,
        @Nullable String milestone) {

    /**
     * What is to be recorded of a file.
     *
     * @param alone whether it is the only one
     */
    Evidence proof(EvidenceFile file, boolean alone) throws MojoExecutionException {
        if (file.path() != null) {
            if (url != null || location != null) {
                throw new MojoExecutionException(ConsoleText.escaped(file.path()
                        + " is in the repository, which is where it is kept; leave out poam.url and poam.location"));
            }
            return new Evidence(type, file.path(), null, null, file.sha256(), state, milestone);
        }
        if ((url == null) == (location == null)) {
            throw new MojoExecutionException(ConsoleText.escaped(file.name() + " is not in the repository; say where it"
                    + " is kept, by -Dpoam.location=\"evidence safe, drive EV-03\" or by -Dpoam.url=https://..."));
        }
        if (url != null && !alone) {
            throw new MojoExecutionException("One address cannot be that of several files; record them one by one");
        }
        return new Evidence(type, null, url, placeOf(file), file.sha256(), state, milestone);
    }

    private @Nullable String placeOf(EvidenceFile file) {
        return location == null || location.contains(file.name()) ? location : location + ", " + file.name();
    }
}
