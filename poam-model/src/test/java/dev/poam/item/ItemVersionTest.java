package dev.poam.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemVersionTest {

    @Test
    void readsTheValuesThatHistoryIsMadeOf() {
        ItemVersion version = yaml("""
                        id: POAM-001
                        status: Remediated
                        targetCompletion: 2026-06-30
                        milestones:
                          - {name: second, target: 2026-06-20}
                          - {name: first, target: 2026-06-10}
                          - {name: second, target: 2026-06-25}
                          - {name: undated}
                        """).orElseThrow();

        assertThat(version.id()).isEqualTo("POAM-001");
        assertThat(version.status()).isEqualTo("Remediated");
        assertThat(version.targetCompletion()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(version.milestoneTargets().keySet()).containsExactly("second", "first");
        assertThat(version.milestoneTargets()).containsEntry("second", LocalDate.of(2026, 6, 20));
    }

    @Test
    void nestedFrontMatterIsNotTakenForTheItemsOwn() {
        ItemVersion version = ItemVersion.read(
                        "POAM-001.md", "---\nid: POAM-001\nmap:\n  status: Closed\n---\n## Notes\n".getBytes(UTF_8))
                .orElseThrow();

        assertThat(version.status()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"in progress, In Progress", "IN_PROGRESS, In Progress", "closed, Closed", "Done, Done", "' Open ', Open"
    })
    void aStatusIsOneOfTheFiveOrStandsAsWritten(String written, String status) {
        assertThat(yaml("id: POAM-001\nstatus: '" + written + "'\n")
                        .orElseThrow()
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "status: Open", "id: ", "id: [POAM-001]", "id: poam-1", "id: POAM-001\n]", "id: &a POAM-001"
            })
    void aFileWithoutAProperIdIsUnreadable(String text) {
        assertThat(yaml(text)).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreUnreadable() {
        assertThat(ItemVersion.read("POAM-001.yaml", new byte[] {(byte) 0xFF, (byte) 0xFE, 'i', 0}))
                .isEmpty();
    }

    private static Optional<ItemVersion> yaml(String text) {
        return ItemVersion.read("poam/items/POAM-001.yaml", text.getBytes(UTF_8));
    }
}
