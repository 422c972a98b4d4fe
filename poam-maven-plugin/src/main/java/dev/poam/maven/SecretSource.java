package dev.poam.maven;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Where the secret of a key comes from: an environment variable, or else whoever sits at the terminal.
 *
 * @param environment gives the value of a variable; null when it is not set
 * @param keyboard null where nobody may be asked
 */
record SecretSource(
        UnaryOperator<@Nullable String> environment,
        @Nullable Keyboard keyboard) {

    /** Somebody who types what is not shown. */
    interface Keyboard {

        /** Empty when the input is at its end. */
        Optional<char[]> ask(String prompt);
    }

    /** The environment of this process, and its terminal when there is one. */
    static SecretSource ofThisProcess(boolean mayAsk) {
        var terminal = mayAsk ? System.console() : null;
        return new SecretSource(
                System::getenv,
                terminal == null ? null : prompt -> Optional.ofNullable(terminal.readPassword("%s: ", prompt)));
    }

    /**
     * Gets a secret, asking at most once.
     *
     * @param what the secret, such as {@code the passphrase of jane.p12}
     * @return to be wiped by the caller
     */
    char[] get(String variable, String what) throws MojoExecutionException {
        String value = environment.apply(variable);
        if (value != null) {
            return value.toCharArray();
        }
        return (keyboard == null ? Optional.<char[]>empty() : keyboard.ask("Type " + what))
                .orElseThrow(() -> new MojoExecutionException("Put " + what + " into the environment variable "
                        + variable + ", or run Maven at a terminal and without -B to be asked for it"));
    }
}
