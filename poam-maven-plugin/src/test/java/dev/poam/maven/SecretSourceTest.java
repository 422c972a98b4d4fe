package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class SecretSourceTest {

    private final List<String> prompts = new ArrayList<>();

    @Test
    void takesTheVariableAndAsksNobody() throws MojoExecutionException {
        SecretSource source = new SecretSource(name -> name + "'s value", this::typing);

        assertThat(source.get("POAM_SIGN_PIN", "the PIN")).isEqualTo("POAM_SIGN_PIN's value".toCharArray());
        assertThat(prompts).isEmpty();
    }

    @Test
    void asksOnceWhereThereIsNoVariable() throws MojoExecutionException {
        SecretSource source = new SecretSource(name -> null, this::typing);

        assertThat(source.get("POAM_SIGN_PIN", "the PIN of a card")).isEqualTo("typed".toCharArray());
        assertThat(prompts).containsExactly("Type the PIN of a card");
    }

    @Test
    void namesTheVariableWhereNobodyMayBeAsked() {
        assertRefused(new SecretSource(name -> null, null));
    }

    @Test
    void namesTheVariableWhereNothingIsTyped() {
        assertRefused(new SecretSource(name -> null, prompt -> Optional.empty()));
    }

    private static void assertRefused(SecretSource source) {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> source.get("POAM_SIGN_PIN", "the PIN of a card"))
                .withMessage("Put the PIN of a card into the environment variable POAM_SIGN_PIN,"
                        + " or run Maven at a terminal and without -B to be asked for it");
    }

    private Optional<char[]> typing(String prompt) {
        prompts.add(prompt);
        return Optional.of("typed".toCharArray());
    }
}
