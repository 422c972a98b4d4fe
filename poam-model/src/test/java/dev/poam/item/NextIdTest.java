package dev.poam.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextIdTest {

    @ParameterizedTest
    @CsvSource({
        "'', POAM-001",
        "POAM-001, POAM-002",
        "POAM-001 POAM-007, POAM-008",
        "POAM-0009, POAM-0010",
        "POAM-999, POAM-1000",
        "POAM-099 POAM-0100, POAM-0101",
        "MAC-040 POAM-002, POAM-003",
        "POAMX-005, POAM-001",
        "POAM-99999999999999999999, POAM-100000000000000000000"
    })
    void comesAfterTheGreatestOfItsPrefix(String taken, String next) {
        assertThat(NextId.after(List.of(taken.split(" ")), "POAM")).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"poam", "", "PO-AM", "1POAM", "../POAM"})
    void refusesAPrefixThatNoIdCanHave(String prefix) {
        assertThatThrownBy(() -> NextId.after(List.of(), prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesThePrefixThatMostItemsHave() {
        assertThat(NextId.usualPrefix(List.of("OLD-001", "MAC-001", "MAC-002", "no id")))
                .contains("MAC");
        assertThat(NextId.usualPrefix(List.of("B-001", "A-001"))).contains("A");
        assertThat(NextId.usualPrefix(List.of())).isEmpty();
    }
}
