package dev.poam.exchange.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.poam.exchange.extract.SampleItems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class OscalYamlTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path root;

    @Test
    void saysTheSameAsJson() {
        JsonNode document = OscalDocument.tree(SampleItems.of(root));

        assertThat(read(OscalYaml.of(document))).isEqualTo(document);
    }

    @Test
    void quotesWhatOthersTakeForSomethingElse() {
        assertThat(OscalYaml.of(
                        MAPPER.createObjectNode().put("collected", "2026-06-30").put("value", "no")))
                .isEqualTo("collected: \"2026-06-30\"\nvalue: \"no\"\n");
    }

    @Test
    void keepsLinesAndWhatCannotBePrinted() {
        JsonNode document = MAPPER.createObjectNode()
                .put("lines", "  one \n\n\ttwo # three: 'four'\n")
                .put("strange", "\u2028 \uFEFF \uD83D\uDD11 \u202E")
                .put("long", "word ".repeat(500));

        assertThat(read(OscalYaml.of(document))).isEqualTo(document);
    }

    private static JsonNode read(String yaml) {
        return MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
}
