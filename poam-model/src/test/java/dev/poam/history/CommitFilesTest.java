package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitFilesTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private GitRepository git;

    @SuppressWarnings("NullAway.Init")
    private FileTree files;

    @BeforeEach
    void create() throws IOException {
        try (TestRepository repository = TestRepository.create(folder)) {
            String first = repository.commit().write("a.txt", "abc").land();
            repository
                    .commit()
                    .write("poam/z.yaml", "z\r\n")
                    .write("poam/a/b/\u00fc.yaml", "b\n")
                    .write("poam/a.yaml", "a\n")
                    .link("poam/link.yaml", "z.yaml")
                    .link("poam/linked", "a")
                    .submodule("poam/vendor", first)
                    .land();
        }
        git = GitRepository.find(folder).orElseThrow();
        files = git.files("HEAD");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void tellsWhatAPathLeadsTo() throws IOException {
        assertThat(files.kind("poam/z.yaml")).isEqualTo(EntryKind.FILE);
        assertThat(files.kind("poam/a")).isEqualTo(EntryKind.FOLDER);
        assertThat(files.kind("poam/vendor")).isEqualTo(EntryKind.OTHER);
        assertThat(files.kind("poam/none")).isEqualTo(EntryKind.MISSING);
        assertThat(files.kind("poam/z.yaml/below")).isEqualTo(EntryKind.MISSING);
        assertThat(files.kind("")).isEqualTo(EntryKind.MISSING);
    }

    @Test
    void aLinkIsNeverFollowed() throws IOException {
        assertThat(files.kind("poam/link.yaml")).isEqualTo(EntryKind.SYMLINK);
        assertThat(files.kind("poam/linked/b")).isEqualTo(EntryKind.SYMLINK);
        assertThatThrownBy(() -> files.read("poam/link.yaml", 100)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.size("poam/linked/b/\u00fc.yaml")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void listsRegularFilesSorted() throws IOException {
        assertThat(files.filesBelow("poam")).containsExactly("poam/a.yaml", "poam/a/b/\u00fc.yaml", "poam/z.yaml");
        assertThat(files.filesBelow("poam/linked")).isEmpty();
        assertThat(files.filesBelow("none")).isEmpty();
    }

    @Test
    void readsTheBytesAsTheyWereCommitted() throws IOException {
        assertThat(files.read("poam/z.yaml", 3)).isEqualTo("z\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(files.size("poam/z.yaml")).isEqualTo(3);
        assertThat(files.sha256("a.txt")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesAFileOverTheLimit() {
        assertThatThrownBy(() -> files.read("poam/z.yaml", 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("poam/z.yaml");
    }

    @Test
    void anEarlierCommitHasItsOwnFiles() throws IOException {
        assertThat(git.files("HEAD~1").filesBelow("poam")).isEmpty();
    }
}
