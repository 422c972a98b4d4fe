package dev.poam.source.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON Schema as a file for editors and validators.
 *
 * @param id the name of the schema; no address, so that nothing is fetched
 * @param rules what it says of a file
 */
public record SchemaDocument(String id, String title, Map<String, Object> rules) {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** The schema as JSON text with {@code \n} line ends; equal tables give equal text. */
    public String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DIALECT);
        document.put("$id", id);
        document.put("title", title);
        document.putAll(rules);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return new JsonMapper().writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and texts can always be written as JSON", e);
        }
    }
}
