package dev.poam.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.source.FileTree.EntryKind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingFolderTest {

    @TempDir
    Path root;

    private WorkingFolder folder = new WorkingFolder(Path.of(""));

    @BeforeEach
    void write() throws IOException {
        folder = new WorkingFolder(root);
        Files.createDirectories(root.resolve("poam/items/2026"));
        Files.createDirectories(root.resolve("poam/items/.git"));
        Files.writeString(root.resolve("poam/items/B.yaml"), "b");
        Files.writeString(root.resolve("poam/items/2026/A.yaml"), "abc");
        Files.writeString(root.resolve("poam/items/.git/config"), "x");
    }

    @Test
    void listsFilesAtAnyDepthSortedAndNothingOfGit() throws IOException {
        assertThat(folder.filesBelow("poam/items")).containsExactly("poam/items/2026/A.yaml", "poam/items/B.yaml");
    }

    @Test
    void aFolderThatIsNotThereHasNoFiles() throws IOException {
        assertThat(folder.filesBelow("poam/none")).isEmpty();
    }

    @Test
    void tellsWhatIsAtAPath() throws IOException {
        assertThat(folder.kind("poam/items")).isEqualTo(EntryKind.FOLDER);
        assertThat(folder.kind("poam/items/B.yaml")).isEqualTo(EntryKind.FILE);
        assertThat(folder.kind("poam/items/C.yaml")).isEqualTo(EntryKind.MISSING);
        assertThat(folder.kind("poam/items/B.yaml/x")).isEqualTo(EntryKind.MISSING);
    }

    @Test
    void followsNoLink() throws IOException {
        link("poam/items/link.yaml", "B.yaml");
        link("away", "poam/items");

        assertThat(folder.kind("poam/items/link.yaml")).isEqualTo(EntryKind.SYMLINK);
        assertThat(folder.kind("away/B.yaml")).isEqualTo(EntryKind.SYMLINK);
        assertThat(folder.filesBelow("away")).isEmpty();
        assertThat(folder.filesBelow("poam/items")).doesNotContain("poam/items/link.yaml");
        assertThatThrownBy(() -> folder.read("away/B.yaml", 10)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> folder.sha256("poam/items/link.yaml")).isInstanceOf(IOException.class);
    }

    @Test
    void readsUpToTheLimit() throws IOException {
        assertThat(folder.read("poam/items/2026/A.yaml", 3)).isEqualTo("abc".getBytes(UTF_8));
        assertThat(folder.size("poam/items/2026/A.yaml")).isEqualTo(3);
        assertThatThrownBy(() -> folder.read("poam/items/2026/A.yaml", 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 2 bytes");
    }

    @Test
    void hashesTheBytesAsTheyStand() throws IOException {
        assertThat(folder.sha256("poam/items/2026/A.yaml"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private void link(String from, String to) throws IOException {
        try {
            Files.createSymbolicLink(root.resolve(from), Path.of(to));
        } catch (FileSystemException | UnsupportedOperationException e) {
            Assumptions.abort("symbolic links can not be made here: " + e.getMessage());
        }
    }
}
