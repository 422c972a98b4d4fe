package dev.poam.history.oracle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * What one version of an item's file says.
 *
 * @param status empty when there is none
 * @param milestones target dates by name
 */
public record Said(String id, String status, @Nullable LocalDate target, Map<String, LocalDate> milestones) {

    private static final int LARGEST = 256 * 1024;
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*-\\d{3,}");
    private static final Pattern ANCHOR_ALIAS_OR_TAG = Pattern.compile("(?m)^\\w+: *[&*!]");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("---\r?\n(.*?^)---\r?\n.*", Pattern.DOTALL | Pattern.MULTILINE);

    /** Makes out what a file says. */
    public interface Reader {

        /** Empty when nobody can tell whose version it is. */
        Optional<Said> read(String path, byte[] content);
    }

    /** Reads an item's file. */
    public static Optional<Said> read(String path, byte[] content) {
        if (content.length > LARGEST) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (path.toLowerCase(Locale.ROOT).endsWith(".md")) {
                var matcher = FRONT_MATTER.matcher(text);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                text = matcher.group(1);
            }
            return text.isBlank() || ANCHOR_ALIAS_OR_TAG.matcher(text).find() ? Optional.empty() : fields(text);
        } catch (CharacterCodingException | YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Optional<Said> fields(String yaml) {
        Object loaded =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        if (!(loaded instanceof Map<?, ?> map) || !ID.matcher(word(map, "id")).matches()) {
            return Optional.empty();
        }
        Map<String, LocalDate> milestones = new LinkedHashMap<>();
        if (map.get("milestones") instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> milestone
                        && !word(milestone, "name").isEmpty()) {
                    LocalDate date = date(milestone, "target");
                    if (date != null) {
                        milestones.putIfAbsent(word(milestone, "name"), date);
                    }
                }
            }
        }
        return Optional.of(
                new Said(word(map, "id"), canonical(word(map, "status")), date(map, "targetCompletion"), milestones));
    }

    private static String canonical(String status) {
        String folded = status.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
        return Stream.of("Open", "In Progress", "Remediated", "Verified", "Closed")
                .filter(label -> label.replace(" ", "").toLowerCase(Locale.ROOT).equals(folded))
                .findFirst()
                .orElse(status);
    }

    private static @Nullable LocalDate date(Map<?, ?> map, String name) {
        try {
            return LocalDate.parse(word(map, name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Empty when there is no such scalar or it is null. */
    private static String word(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text.strip() : "";
    }
}
