package dev.poam.item;

import dev.poam.source.CalendarDate;
import dev.poam.source.FrontMatter;
import dev.poam.source.ListNode;
import dev.poam.source.MapNode;
import dev.poam.source.Node;
import dev.poam.source.RefusedInputException;
import dev.poam.source.ScalarNode;
import dev.poam.source.SourceText;
import dev.poam.source.YamlReader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The few values of one landed version of an item that its history is made of.
 *
 * @param status one of the five by its label, anything else as it is written; null when the version has none
 * @param milestoneTargets target dates by milestone name, in the file's order; of several milestones with one name the
 *     first
 */
public record ItemVersion(
        String id,
        @Nullable String status,
        @Nullable LocalDate targetCompletion,
        Map<String, LocalDate> milestoneTargets) {

    public ItemVersion {
        milestoneTargets = Collections.unmodifiableMap(new LinkedHashMap<>(milestoneTargets));
    }

    /**
     * Reads a version from a file's bytes; whatever they are, nothing is thrown.
     *
     * @return empty when the file is refused or has no proper id
     */
    public static Optional<ItemVersion> read(String path, byte[] content) {
        ItemVersion plain = VersionScanner.scan(path, content);
        return plain != null ? Optional.of(plain) : readAny(path, content);
    }

    /** Reads whatever the file holds with the reader that also the checks use. */
    static Optional<ItemVersion> readAny(String path, byte[] content) {
        try {
            SourceText source = SourceText.decode(path, content);
            MapNode root = ItemFiles.isMarkdown(path)
                    ? YamlReader.read(source, FrontMatter.split(source).yaml()).root()
                    : YamlReader.read(source).root();
            return text(root, "id").filter(ItemId::isProper).map(id -> of(id, root));
        } catch (RefusedInputException e) {
            return Optional.empty();
        }
    }

    private static ItemVersion of(String id, MapNode root) {
        return of(
                id,
                text(root, "status").orElse(null),
                date(root, "targetCompletion").orElse(null),
                milestoneTargets(root));
    }

    /** @param written the status as the file writes it */
    static ItemVersion of(
            String id, @Nullable String written, @Nullable LocalDate target, Map<String, LocalDate> milestones) {
        String status = written == null
                ? null
                : Status.parse(written).map(Status::label).orElse(written);
        return new ItemVersion(id, status, target, milestones);
    }

    private static Map<String, LocalDate> milestoneTargets(MapNode root) {
        Map<String, LocalDate> targets = new LinkedHashMap<>();
        if (root.get("milestones").orElse(null) instanceof ListNode milestones) {
            for (Node element : milestones.elements()) {
                if (element instanceof MapNode milestone) {
                    text(milestone, "name")
                            .ifPresent(name ->
                                    date(milestone, "target").ifPresent(target -> targets.putIfAbsent(name, target)));
                }
            }
        }
        return targets;
    }

    private static Optional<LocalDate> date(MapNode map, String name) {
        return text(map, name).flatMap(CalendarDate::parse);
    }

    private static Optional<String> text(MapNode map, String name) {
        if (!(map.get(name).orElse(null) instanceof ScalarNode scalar)
                || scalar.isNull()
                || scalar.value().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(scalar.value().strip());
    }
}
