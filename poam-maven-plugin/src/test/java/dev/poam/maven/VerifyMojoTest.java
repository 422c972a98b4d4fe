package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

@MojoTest
class VerifyMojoTest {

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "skip", value = "true")
    @MojoParameter(name = "asOf", value = "yesterday")
    void doesNothingWhenSkipped(VerifyMojo mojo) throws MojoExecutionException, MojoFailureException {
        mojo.execute();
    }

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "root", value = "src/test/resources/sample")
    @MojoParameter(name = "asOf", value = "30.6.2026")
    void refusesADateOfAnotherForm(VerifyMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("poam.asOf takes a date such as 2026-06-30, not 30.6.2026");
    }

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "root", value = "src/test/resources/sample")
    @MojoParameter(name = "asOf", value = "2026-04-15")
    @MojoParameter(name = "history", value = "off")
    @MojoParameter(name = "outputDirectory", value = "target/verify-mojo-test")
    void writesItsFiles(VerifyMojo mojo) throws MojoExecutionException, MojoFailureException {
        mojo.execute();

        assertThat(Path.of("target/verify-mojo-test"))
                .isDirectoryContaining("glob:**/findings.json")
                .isDirectoryContaining("glob:**/findings.sarif")
                .isDirectoryContaining("glob:**/history.json");
    }

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "history", value = "off")
    @MojoParameter(name = "failOn", value = "fatal")
    void refusesAThresholdItDoesNotKnow(VerifyMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("poam.failOn takes one of error, warning, never, not fatal");
    }

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "root", value = "src/test/java")
    void saysWhatToDoWhereThereIsNoPoam(VerifyMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("There is no POA&M in ")
                .hasMessageContaining("mvn poam:init");
    }
}
