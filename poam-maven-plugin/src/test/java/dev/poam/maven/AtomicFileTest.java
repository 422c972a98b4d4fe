package dev.poam.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void makesFoldersAndLeavesNothingElseBehind() throws IOException {
        AtomicFile.write(folder.resolve("a/b/c.json"), "ü\n");

        assertThat(folder.resolve("a/b/c.json")).hasBinaryContent("ü\n".getBytes(UTF_8));
        assertThat(folder.resolve("a/b"))
                .isDirectoryContaining("glob:**/c.json")
                .isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void replacesAFileAndKeepsItsPermissions() throws IOException {
        assumeThat(Files.getFileAttributeView(folder, PosixFileAttributeView.class))
                .isNotNull();
        Path file = Files.writeString(folder.resolve("item.yaml"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));

        AtomicFile.replace(file, "new".getBytes(UTF_8));

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-rw-r-x"));
    }

    @Test
    void neverCreatesOverAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("item.yaml"), "old");

        assertThatThrownBy(() -> AtomicFile.create(file, "new".getBytes(UTF_8)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("old");
    }

    @Test
    void leavesTheOldFileWhenTheNewOneCannotTakeItsPlace() throws IOException {
        Path file = folder.resolve("full");
        Files.createDirectories(file.resolve("of/files"));

        assertThatThrownBy(() -> AtomicFile.write(file, "new")).isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(file.resolve("of/files")).isDirectory();
    }
}
