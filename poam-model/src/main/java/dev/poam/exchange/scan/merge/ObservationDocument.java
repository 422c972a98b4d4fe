package dev.poam.exchange.scan.merge;

import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Score;
import dev.poam.project.ScanSeverity;
import dev.poam.source.RefusedInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An observation as a document of its file; reading refuses what writing again would lose. */
final class ObservationDocument {

    private static final Set<String> NAMES = Set.of(
            "item",
            "key",
            "aliases",
            "title",
            "severity",
            "reach",
            "scores",
            "cves",
            "cwes",
            "exploited",
            "recurrenceOf",
            "written",
            "proposal",
            "events",
            "instances");

    private static final Pattern SCORE = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2})?");

    private ObservationDocument() {}

    static void write(Observation observation, MachineYaml yaml) {
        Description description = observation.description();
        ScanSeverity severity = description.severity();
        yaml.put("item", observation.item().orElse(null))
                .put("key", observation.key())
                .put("aliases", List.copyOf(observation.aliases()))
                .put("title", description.title())
                .put("severity", severity == null ? null : severity.label())
                .put("reach", description.reach() == Reach.UNKNOWN ? null : label(description.reach()))
                .putAll(
                        "scores",
                        description.scores().stream()
                                .map(ObservationDocument::line)
                                .toList())
                .put("cves", description.cves())
                .put("cwes", description.cwes())
                .put("exploited", description.exploited() ? "true" : null)
                .put("recurrenceOf", observation.recurrenceOf().orElse(null))
                .put("written", observation.written())
                .put("proposal", observation.proposal())
                .putAll("events", observation.events().stream().map(Event::line).toList())
                .putAll(
                        "instances",
                        () -> observation.instances().stream()
                                .map(Instance::line)
                                .iterator());
    }

    private static Map<String, String> line(Score score) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("version", score.version());
        line.put("source", score.source());
        if (score.score() != null) {
            line.put("score", score.score().toPlainString());
        }
        if (score.vector() != null) {
            line.put("vector", score.vector());
        }
        return line;
    }

    /**
     * Reads one.
     *
     * @param item the item that the file is named after; null in the file of what has none
     * @throws RefusedInputException when it is not as {@link #write} writes it
     */
    static Observation read(MachineYaml.Document document, @Nullable String item) throws RefusedInputException {
        document.requireNames(NAMES);
        String key = document.text("key");
        if (key == null) {
            throw document.refusal("there is no key");
        }
        if (!Objects.equals(item, document.text("item"))) {
            throw document.refusal(
                    item == null
                            ? "what is only kept track of names an item"
                            : "item is not " + item + ", as the file");
        }
        Observation read = new Observation(key);
        read.item(item);
        document.texts("aliases").forEach(read::alias);
        read.description(description(document));
        read.recurrenceOf(document.text("recurrenceOf"));
        read.written(document.map("written"));
        read.propose(document.map("proposal"));
        for (MachineYaml.Line line : document.lines("events")) {
            read.add(Event.of(line.values()));
        }
        for (MachineYaml.Line line : document.lines("instances")) {
            read.merge(Instance.of(line.values()).orElseThrow(() -> line.refusal("a place")));
        }
        if (read.instances().isEmpty()) {
            throw document.refusal("there are no instances");
        }
        return read;
    }

    private static Description description(MachineYaml.Document document) throws RefusedInputException {
        List<Score> scores = new ArrayList<>();
        for (MachineYaml.Line line : document.lines("scores")) {
            scores.add(score(line));
        }
        Reach reach = constant(Reach.values(), document, "reach");
        return new Description(
                Objects.requireNonNullElse(document.text("title"), ""),
                constant(ScanSeverity.values(), document, "severity"),
                reach == null ? Reach.UNKNOWN : reach,
                scores,
                document.texts("cves"),
                document.texts("cwes"),
                "true".equals(document.text("exploited")));
    }

    private static Score score(MachineYaml.Line line) throws RefusedInputException {
        String score = line.values().get("score");
        if (score != null && !SCORE.matcher(score).matches()) {
            throw line.refusal("a score");
        }
        return new Score(
                line.values().getOrDefault("version", ""),
                line.values().getOrDefault("source", ""),
                score == null ? null : new BigDecimal(score),
                line.values().get("vector"));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, MachineYaml.Document document, String name)
            throws RefusedInputException {
        String text = document.text(name);
        for (E constant : constants) {
            if (label(constant).equals(text)) {
                return constant;
            }
        }
        if (text != null) {
            throw document.refusal(name + " has no such value");
        }
        return null;
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
