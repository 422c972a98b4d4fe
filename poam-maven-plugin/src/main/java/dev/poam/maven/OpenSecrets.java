package dev.poam.maven;

import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** Secrets among settings, which the process list, the shell's history and the build's log show to others. */
final class OpenSecrets {

    private static final Pattern SECRET =
            Pattern.compile("poam\\.(?:.*[._-])?(?:passphrase|password|pin|secret|token)", Pattern.CASE_INSENSITIVE);

    private OpenSecrets() {}

    /**
     * Fails where a setting is a secret; its value is not repeated.
     *
     * @param settings those of the command line, of the POM, and of the machine
     */
    static void refuse(Stream<Properties> settings) throws MojoExecutionException {
        String found = settings.flatMap(properties -> properties.stringPropertyNames().stream())
                .filter(name -> SECRET.matcher(name).matches())
                .sorted()
                .findFirst()
                .orElse(null);
        if (found != null) {
            throw refusal(found);
        }
    }

    static MojoExecutionException refusal(String setting) {
        return new MojoExecutionException(setting
                + " is refused: a secret in the POM or on the command line can be read by"
                + " others. Put the passphrase of a key into the environment variable " + SigningMojo.PASSPHRASE
                + ", the PIN of a token into " + SigningMojo.PIN + " and the token of a ticket system into "
                + TicketsMojo.TOKEN + ", and change the one that was given here");
    }
}
