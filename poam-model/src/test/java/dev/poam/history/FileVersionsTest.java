package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVersionsTest {

    @TempDir
    private Path root;

    private TestRepository repository;

    @BeforeEach
    void create() {
        repository = TestRepository.create(root);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void namesTheCommitsInWhichAFileChangedLatestFirst() throws IOException {
        String first = repository.commit().write("docs/a.md", "one").land();
        repository.commit().write("other", "x").land();
        String second = repository.commit().write("docs/a.md", "two").land();
        String third = repository.commit().delete("docs/a.md").land();

        List<FileVersion> versions = versions("docs/a.md");

        assertThat(versions).extracting(version -> version.landing().commit()).containsExactly(third, second, first);
        assertThat(versions.get(0).blob()).isNull();
        assertThat(versions.get(0).parent()).isEqualTo(second);
        assertThat(versions.get(2).parent()).isNull();
    }

    @Test
    void aMergeLandsWhatItsBranchChanged() throws IOException {
        repository.commit().write("a.md", "one").land();
        repository.branch("side");
        repository.commit().write("a.md", "two").land();
        repository.checkout("main");
        repository.commit().write("b.md", "x").land();
        String merge = repository.merge("side").land();

        assertThat(versions("a.md").get(0).landing().commit()).isEqualTo(merge);
    }

    @Test
    void aFileInPlaceOfAFolderEndsWhatWasInIt() throws IOException {
        repository.commit().write("docs/a/b.md", "one").land();
        repository.commit().write("docs/c.md", "two").land();
        String turned = repository
                .commit()
                .delete("docs/a")
                .write("docs/a", "a file now")
                .land();

        try (GitRepository git = GitRepository.find(root).orElseThrow()) {
            Map<String, List<FileVersion>> versions = git.versions("HEAD", List.of("docs/a", "docs/a/b.md"));

            assertThat(versions.get("docs/a"))
                    .singleElement()
                    .satisfies(version -> assertThat(version.landing().commit()).isEqualTo(turned));
            assertThat(versions.get("docs/a/b.md")).hasSize(2).first().satisfies(gone -> {
                assertThat(gone.landing().commit()).isEqualTo(turned);
                assertThat(gone.blob()).isNull();
            });
        }
    }

    @Test
    void whatNeverWasHasNoVersions() throws IOException {
        repository.commit().write("a.md", "one").land();

        assertThat(versions("b/c.md")).isEmpty();
    }

    private List<FileVersion> versions(String path) throws IOException {
        try (GitRepository git = GitRepository.find(root).orElseThrow()) {
            return git.versions("HEAD", List.of(path)).getOrDefault(path, List.of());
        }
    }
}
