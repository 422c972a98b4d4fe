package dev.poam.exchange.scan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.source.RefusedInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScanJsonTest {

    private static final String MEGABYTE = "{\"a\": \"" + "x".repeat(1 << 20) + "\"}";

    @Test
    void readsAListThatIsLargerThanItsLargestElementMayBe() throws Exception {
        assertThat(count("{\"b\": 1, \"list\": [" + MEGABYTE, 70, "], \"c\": 2}"))
                .isEqualTo(71);
    }

    @Test
    void refusesAnElementThatIsTooLarge() {
        String inside = MEGABYTE.replace('a', 'd');

        assertThatExceptionOfType(RefusedInputException.class)
                .isThrownBy(() -> count("[{\"e\": [" + inside, 70, "]}]"))
                .withMessageContaining("one element of the file has more than 67108864 bytes");
    }

    @Test
    void handsOnWhatStandsBeforeAListAndGivesBackWhatStandsBeside() throws Exception {
        List<String> taken = new ArrayList<>();

        String rest = ScanJson.each(
                        input(bytes("{\"name\": \"n\", \"list\": [1, null, {}], \"after\": [2]}")),
                        Set.of("list"),
                        (before, list, element) -> taken.add(before + list + element))
                .toString();

        assertThat(taken)
                .containsExactly("{\"name\":\"n\"}list1", "{\"name\":\"n\"}listnull", "{\"name\":\"n\"}list{}");
        assertThat(rest).isEqualTo("{\"name\":\"n\",\"after\":[2]}");
    }

    @Test
    void takesValuesOneAfterTheOther() throws Exception {
        List<String> taken = new ArrayList<>();

        ScanJson.each(
                input(bytes("\uFEFF{\"a\": 1}\n{\"a\": 2} [{\"a\": 3}]")),
                Set.of("list"),
                (before, list, element) -> taken.add(element.toString()));

        assertThat(taken).containsExactly("{\"a\":1}", "{\"a\":2}", "{\"a\":3}");
    }

    private static int count(String begin, int more, String end) throws IOException, RefusedInputException {
        AtomicInteger count = new AtomicInteger();
        List<InputStream> parts = new ArrayList<>();
        parts.add(bytes(begin));
        for (int i = 0; i < more; i++) {
            parts.add(bytes("," + MEGABYTE));
        }
        parts.add(bytes(end));
        ScanJson.each(
                input(new SequenceInputStream(Collections.enumeration(parts))),
                Set.of("list"),
                (before, list, element) -> count.incrementAndGet());
        return count.get();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ScanInput input(InputStream bytes) {
        return new ScanInput("scan.json", bytes);
    }
}
