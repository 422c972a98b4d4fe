package dev.poam.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumListTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    @Test
    void isInTheOrderOfBytes() {
        // UTF-16 units would put the lock, a pair of surrogates, before the ligature.
        ChecksumList list = list(Map.of("\uFB01", ONE, "\uD83D\uDD12", ONE, "a/b", ONE, "a-b", ONE));

        assertThat(list.sha256ByName().keySet()).containsExactly("a-b", "a/b", "\uFB01", "\uD83D\uDD12");
    }

    @Test
    void readsWhatItWrites() throws RefusedInputException {
        ChecksumList list = list(Map.of("a b", ONE, "u/\u00E4\u2028", TWO));

        assertThat(ChecksumList.parse("x", list.plain().getBytes(UTF_8))).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1  a",
                "%1$s  b\n%1$s  a\n",
                "%1$s  a\n%1$s  a\n",
                "%1$s  a",
                "%1$s *a\n",
                "%1$s  a\r\n",
                "\uFEFF%1$s  a\n",
                "\n%1$s  a\n",
                "\\%1$s  a\\\\b\n",
                "%1$s  a\nremark\n"
            })
    void refusesEveryOtherForm(String text) {
        assertThatThrownBy(() -> ChecksumList.parse("x", text.formatted(ONE).getBytes(UTF_8)))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageStartingWith("x: this is not a list of checksums");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\\b", "a\u0085b", "a\uFFFDb", "a\uD800"})
    void refusesNamesThatItCannotCarry(String name) {
        assertThat(ChecksumList.objection(name)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> ChecksumList.of(name, ONE));
    }

    private static ChecksumList list(Map<String, String> sha256ByName) {
        return new ChecksumList(new TreeMap<>(sha256ByName));
    }
}
