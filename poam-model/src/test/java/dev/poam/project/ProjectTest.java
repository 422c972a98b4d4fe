package dev.poam.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.poam.history.GitRepository;
import dev.poam.item.PoamItem;
import dev.poam.source.Problem;
import dev.poam.source.WorkingFolder;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    @TempDir
    Path root;

    @Test
    void aFolderWithOnlyItemsWorks() throws IOException {
        write("poam/items/POAM-002.yaml", "id: POAM-002\nowner: jane\n");
        write("poam/items/2026/POAM-001.md", "---\nid: POAM-001\n---\n");

        Project project = Project.load(root);

        assertThat(project.items()).extracting(PoamItem::id).containsExactly("POAM-001", "POAM-002");
        assertThat(project.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(project.people().isEmpty()).isTrue();
        assertThat(project.item("POAM-002")).map(PoamItem::owner).hasValue("jane");
    }

    @Test
    void aBadFileHidesNoOther() throws IOException {
        write("poam/items/POAM-001.yaml", "id: [\n");
        write("poam/items/POAM-002.yaml", "id: POAM-002\n");
        write("poam/items/POAM-003.yaml", "x".repeat(300 * 1024));

        Project project = Project.load(root);

        assertThat(project.items()).extracting(PoamItem::id).containsExactly("POAM-002");
        assertThat(project.itemFiles()).hasSize(3);
        assertThat(project.problems())
                .filteredOn(problem -> !problem.path().endsWith("POAM-002.yaml"))
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.UNREADABLE, Problem.Kind.TOO_LARGE);
    }

    @Test
    void aLinkAmongTheItemsIsNotFollowedButTold() throws IOException {
        write("poam/elsewhere.yaml", "id: POAM-001\n");
        Files.createDirectories(root.resolve("poam/items"));
        Files.createSymbolicLink(root.resolve("poam/items/POAM-001.yaml"), Path.of("../elsewhere.yaml"));

        Project project = Project.load(root);

        assertThat(project.items()).isEmpty();
        assertThat(project.problems())
                .extracting(Problem::path, Problem::kind)
                .containsExactly(tuple("poam/items/POAM-001.yaml", Problem.Kind.UNREADABLE));
    }

    @Test
    void aLinkAmongTheItemsOfACommitIsTold() throws IOException {
        try (TestRepository repository = TestRepository.create(root)) {
            repository
                    .commit()
                    .write("poam/elsewhere.yaml", "id: POAM-001\n")
                    .link("poam/items/POAM-001.yaml", "../elsewhere.yaml")
                    .land();
        }

        try (GitRepository repository = GitRepository.find(root).orElseThrow()) {
            Project project = Project.load(repository.files("main"));

            assertThat(project.items()).isEmpty();
            assertThat(project.problems())
                    .extracting(Problem::path, Problem::kind)
                    .containsExactly(tuple("poam/items/POAM-001.yaml", Problem.Kind.UNREADABLE));
        }
    }

    @Test
    void aPageOfProseAmongTheItemsIsNoItem() throws IOException {
        write("poam/items/README.md", "# How we write items\n");

        Project project = Project.load(root);

        assertThat(project.itemFiles()).isEmpty();
        assertThat(project.problems()).isEmpty();
    }

    @Test
    void proseUnderTheNameOfAnItemIsAProblem() throws IOException {
        write("poam/items/POAM-001.md", "# MFA\n");

        assertThat(Project.load(root).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("the file has no front matter"));
    }

    @Test
    void aFileNamedLikeAnItemThatIsNotReadIsAWarning() throws IOException {
        write("poam/items/POAM-001.yaml.bak", "id: POAM-001\n");
        write("poam/items/sheet.xlsx", "");

        assertThat(Project.load(root).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("poam/items/POAM-001.yaml.bak");
            assertThat(problem.level()).isEqualTo(Problem.Level.WARNING);
        });
    }

    @Test
    void tellsWhetherThereIsAPoamAtAll() throws IOException {
        assertThat(Project.isIn(new WorkingFolder(root))).isFalse();

        write("poam/items/POAM-001.yaml", "");

        assertThat(Project.isIn(new WorkingFolder(root))).isTrue();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
