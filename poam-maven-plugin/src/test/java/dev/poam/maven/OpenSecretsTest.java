package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poam.passphrase",
                "poam.pin",
                "poam.sign.passphrase",
                "poam.sign.pin",
                "poam.keystore.password",
                "poam.keystore-password",
                "poam.PIN"
            })
    void refusesASecretWithoutRepeatingIt(String name) {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> OpenSecrets.refuse(Stream.of(new Properties(), properties(name))))
                .withMessageStartingWith(name + " is refused: ")
                .withMessageEndingWith("and change the one that was given here")
                .withMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poam.alias", "poam.mapping", "poam.spin", "gpg.passphrase", "poam.pinned"})
    void leavesOtherSettingsAlone(String name) {
        assertThatCode(() -> OpenSecrets.refuse(Stream.of(properties(name)))).doesNotThrowAnyException();
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        properties.setProperty(name, "hush");
        return properties;
    }
}
