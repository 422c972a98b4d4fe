package dev.poam.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.source.RefusedInputException;
import java.util.Optional;

/**
 * Whatever the bytes are, reading gives a problem and no exception, and it ends. An ordinary build tries the inputs beside
 * this class; the profile {@code fuzz} looks for new ones.
 */
class ItemReaderFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesYaml(byte[] content) {
        check("poam/items/POAM-001.yaml", content);
    }

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesMarkdown(byte[] content) {
        check("poam/items/POAM-001.md", content);
    }

    private static void check(String path, byte[] content) {
        ItemReading reading = ItemReader.read(path, content);
        assertThat(reading.item() != null || !reading.problems().isEmpty()).isTrue();
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank().doesNotContain("\n");
            assertThat(problem.help()).isNotBlank().doesNotContain("\n");
        });
        assertThat(ItemVersion.read(path, content).map(ItemVersion::id))
                .as("the history sees an item where the reader does")
                .isEqualTo(Optional.ofNullable(reading.item()).map(PoamItem::id));
        editIfPossible(path, content, reading);
    }

    private static void editIfPossible(String path, byte[] content, ItemReading before) {
        try {
            byte[] changed = ItemEditor.of(path, content).set("status", "In Progress");
            PoamItem item = ItemReader.read(path, changed).item();
            assertThat(item == null).isEqualTo(before.item() == null);
            assertThat(item == null ? Status.IN_PROGRESS : item.status()).isEqualTo(Status.IN_PROGRESS);
        } catch (RefusedInputException e) {
            assertThat(e.problem().message()).isNotBlank();
        }
    }
}
