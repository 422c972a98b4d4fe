package dev.poam.exchange.scan.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.source.RefusedInputException;
import dev.poam.source.SourceText;
import dev.poam.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineYamlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words",
                "nessus:51192",
                "a: b",
                "- x",
                "# x",
                "x #y",
                "{a, b}",
                "[",
                "\"",
                "back\\slash",
                "tab\tline\nend",
                "\u202Eright to left",
                "e\u0301\uD83D\uDE00",
                "'",
                "C:\\file",
                "10.20.0.1",
                "https://x.example/?a=b&c=d",
                "ends: ",
                "\u2028",
                "=1+1"
            })
    void givesBackWhatItWrote(String value) throws RefusedInputException {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("a", value);
        map.put("b", value);
        byte[] bytes = new MachineYaml()
                .put("text", value)
                .put("list", List.of(value, value))
                .put("map", map)
                .putAll("maps", List.of(map, map))
                .bytes();

        List<MachineYaml.Document> documents = new ArrayList<>();
        MachineYaml.read("x.yaml", bytes, documents::add);

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.text("text")).isEqualTo(value);
            assertThat(document.texts("list")).containsExactly(value, value);
            assertThat(document.map("map")).isEqualTo(map);
            assertThat(document.lines("maps"))
                    .extracting(MachineYaml.Line::values)
                    .containsExactly(map, map);
        });
        assertThat(YamlReader.read(SourceText.decode("x.yaml", bytes)).problems())
                .as("it is YAML for everybody else")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1", "a: {b: }", "  - {a: b}", "a: b\na: c", " a: b", "a", "a: 'b'", "a: \"\\u00\""})
    void refusesWhatItWouldNotWrite(String text) {
        assertThatExceptionOfType(RefusedInputException.class)
                .isThrownBy(() -> MachineYaml.read("x.yaml", text.getBytes(StandardCharsets.UTF_8), document -> {}));
    }
}
