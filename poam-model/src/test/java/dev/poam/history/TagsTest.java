package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsProgram("git")
class TagsTest {

    @TempDir
    private Path folder;

    @Test
    void tellsOfEachTagWhatItCanSay() throws IOException {
        String first;
        String second;
        try (TestRepository made = TestRepository.create(folder)) {
            first = made.commit().write("a.txt", "a").land();
            second = made.commit().write("a.txt", "b").land();
        }
        GitProgram git = new GitProgram(folder);
        git.run("tag", "light", first);
        git.run("tag", "-a", "-m", "Third quarter", "annotated", second);
        git.run("tag", "-a", "-m", "-----BEGIN of the quarter", "of-a-tag", "annotated");
        git.run("tag", "of-no-commit", first + "^{tree}");

        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            assertThat(repository.tags(List.of(first))).containsExactly(new Tag("light", first, null, false));
            assertThat(repository.tags(List.of(second)))
                    .extracting(Tag::name, tag -> tag.at() != null)
                    .containsExactly(tuple("annotated", true), tuple("of-a-tag", true));
        }
    }
}
