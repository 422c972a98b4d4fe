package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.poam.report.text.JsonText;
import java.util.Locale;

/** The form in which a document is written down; both say the same. */
public enum OscalLayout {
    JSON,
    YAML;

    /** The name in parameters, and the end of the file's name: {@code json}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String write(JsonNode document) {
        return this == YAML ? OscalYaml.of(document) : JsonText.laidOut(document.toString());
    }
}
