package dev.poam.item;

import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.RefusedInputException;
import dev.poam.source.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that an item's file lists, as it stands there.
 *
 * <p>Two proofs are one and the same when they have the same path, address or location.
 */
public final class EvidenceList {

    private static final String FIELD = "evidence";
    private static final List<String> PLACES = List.of("path", "url", "location");

    private final ItemEditor editor;
    private final List<Node> elements;

    private EvidenceList(ItemEditor editor) {
        this.editor = editor;
        this.elements = editor.root().get(FIELD).orElse(null) instanceof ListNode list ? list.elements() : List.of();
    }

    /**
     * Opens an item's file.
     *
     * @param path relative to the POA&amp;M root; its end tells Markdown from YAML
     * @throws RefusedInputException when it can not be read or gives a name twice
     */
    public static EvidenceList of(String path, byte[] content) throws RefusedInputException {
        return new EvidenceList(ItemEditor.of(path, content));
    }

    /** The values of a listed proof by the names of their fields; empty when it is not listed. Of several, the first. */
    public Optional<Map<String, String>> listed(Evidence proof) {
        return elements.stream()
                .map(EvidenceList::valuesOf)
                .filter(values -> isAtSamePlace(values, proof))
                .findFirst();
    }

    /**
     * The file with a proof: a new one is added at the end of the list, which is made when it is not there; a listed one
     * gets the values that differ. Every other byte stays.
     *
     * @param proof what is null in it stays as it is
     * @throws RefusedInputException when that can not be done surely
     */
    public byte[] with(Evidence proof) throws RefusedInputException {
        Map<String, String> wanted = valuesOf(proof);
        Map<String, String> changes = new LinkedHashMap<>();
        boolean found = false;
        for (int i = 0; i < elements.size(); i++) {
            Map<String, String> values = valuesOf(elements.get(i));
            if (isAtSamePlace(values, proof)) {
                found = true;
                for (Map.Entry<String, String> one : wanted.entrySet()) {
                    if (!one.getValue().equalsIgnoreCase(values.get(one.getKey()))) {
                        changes.put(FIELD + "[" + i + "]." + one.getKey(), one.getValue());
                    }
                }
            }
        }
        return found ? editor.set(changes) : editor.append(FIELD, wanted);
    }

    private static boolean isAtSamePlace(Map<String, String> values, Evidence proof) {
        Map<String, String> wanted = valuesOf(proof);
        return PLACES.stream()
                .anyMatch(
                        place -> wanted.containsKey(place) && wanted.get(place).equals(values.get(place)));
    }

    /** In the order of the field table. */
    private static Map<String, String> valuesOf(Evidence proof) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "type", proof.type() == null ? null : proof.type().label());
        put(values, "path", proof.path());
        put(values, "url", proof.url());
        put(values, "location", proof.location());
        put(values, "sha256", proof.sha256());
        put(values, "state", proof.state() == null ? null : proof.state().label());
        put(values, "milestone", proof.milestone());
        put(values, "shows", proof.shows());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static Map<String, String> valuesOf(Node element) {
        Map<String, String> values = new LinkedHashMap<>();
        List<MapNode.Entry> entries = element instanceof MapNode map ? map.entries() : List.of();
        for (MapNode.Entry entry : entries) {
            if (entry.value() instanceof ScalarNode scalar && !scalar.isNull()) {
                values.put(entry.name(), scalar.value());
            }
        }
        return values;
    }
}
