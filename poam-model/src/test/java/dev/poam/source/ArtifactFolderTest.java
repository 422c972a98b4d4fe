package dev.poam.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArtifactFolderTest {

    @TempDir
    private Path folder;

    @Test
    void hashesEveryFileAtAnyDepth() throws IOException {
        write("a/b/scan.csv", "x\r\n");
        write("a/.hidden", "");

        assertThat(read())
                .containsExactlyInAnyOrder(
                        new Artifact("a/b/scan.csv", 3, Sha256.of(new byte[] {'x', '\r', '\n'})),
                        new Artifact(
                                "a/.hidden", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    @Test
    void leavesOutItsOwnFilesAndThoseOfGit() throws IOException {
        write("list.log", "x");
        write("a/list.log", "x");
        write(".git/HEAD", "x");
        write("a/.git/HEAD", "x");

        assertThat(read("list.log")).extracting(Artifact::name).containsExactly("a/list.log");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesASymbolicLink() throws IOException {
        write("a/b", "x");
        Files.createSymbolicLink(folder.resolve("a/c"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("up"), Path.of(".."));

        assertThatThrownBy(this::read)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "a/c is a symbolic link; put the file itself in its place; up is a symbolic link");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @NeedsProgram("mkfifo")
    void refusesWhatIsNoFile() throws Exception {
        Process process = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertThat(process.waitFor()).isZero();

        assertThatThrownBy(this::read).hasMessageContaining("pipe is no regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesANameThatWouldForgeALine() throws IOException {
        write("a\nSHA256 (b) = 0", "x");

        assertThatThrownBy(this::read).hasMessageContaining("has the character U+000A");
    }

    private List<Artifact> read(String... own) throws IOException {
        return new ArtifactFolder(folder, Set.of(own)).read();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
