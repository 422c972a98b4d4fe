package dev.poam.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.item.Status;
import dev.poam.project.SignoffPurpose;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedStepTest {

    @TempDir
    private Path committed;

    @Test
    void aVerificationAndAClosureAreSigned() throws MojoExecutionException {
        assertThat(SignedStep.purposeOf(Status.VERIFIED)).isEqualTo(SignoffPurpose.VERIFICATION);
        assertThat(SignedStep.purposeOf(Status.CLOSED)).isEqualTo(SignoffPurpose.CLOSURE);
    }

    @Test
    void noOtherStepIs() {
        assertThatThrownBy(() -> SignedStep.purposeOf(Status.REMEDIATED))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("nobody signs for Remediated");
    }

    @Test
    void whatIsCheckedOutWithOtherLineEndsIsStoredWithLineFeeds() throws IOException {
        assertThat(asStored("a\n", "a\r\n", "b\r\n")).isEqualTo("b\n");
    }

    @Test
    void whatIsStoredWithOtherLineEndsKeepsThem() throws IOException {
        assertThat(asStored("a\r\n", "a\r\n", "b\r\n")).isEqualTo("b\r\n");
    }

    @Test
    void whatHasChangedSinceIsLeftAsItIs() throws IOException {
        assertThat(asStored("a\n", "changed\r\n", "b\r\n")).isEqualTo("b\r\n");
    }

    private String asStored(String inGit, String before, String edited) throws IOException {
        Files.writeString(committed.resolve("item"), inGit);
        byte[] stored = SignedStep.asStored(
                edited.getBytes(UTF_8), before.getBytes(UTF_8), "item", new WorkingFolder(committed));
        return new String(stored, UTF_8);
    }
}
