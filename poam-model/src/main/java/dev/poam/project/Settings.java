package dev.poam.project;

import dev.poam.item.FieldPositions;
import dev.poam.item.Status;
import dev.poam.source.Position;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code poam.yaml} says; every setting has a default.
 *
 * @param positions where each setting stands in the file
 * @param organization whose POA&amp;M it is
 * @param system the system it speaks of
 * @param marking banner text for every page, such as {@code CUI}
 * @param itemFolders where items are kept
 * @param formerItemFolders where items were kept in the past; read by the history only
 * @param reviewEveryDays an open item without a landed change for longer than this is stale
 * @param reviewKinds the reviews that there must be; empty when nothing is said
 * @param closeoutLeadDays the days that a closeout and the posting of its results take
 * @param risk how long items may take
 * @param movers the roles that may land a status, where somebody said so
 * @param fieldPolicy how much a missing field matters that only policy asks for, by the field's name, sorted
 * @param rules severities that differ from the rules' own, by rule id, sorted
 * @param requiredSignoffs the purposes for which there must be sign-offs
 * @param imports what an import makes of what scanners saw
 * @param tickets null when no ticket system is named
 */
public record Settings(
        FieldPositions positions,
        @Nullable String organization,
        @Nullable String system,
        @Nullable String marking,
        List<Document> documents,
        List<String> itemFolders,
        List<String> formerItemFolders,
        int reviewEveryDays,
        Set<ReviewKind> reviewKinds,
        int closeoutLeadDays,
        RiskPolicy risk,
        Map<Status, List<String>> movers,
        Map<String, RuleLevel> fieldPolicy,
        Map<String, RuleLevel> rules,
        Set<SignoffPurpose> requiredSignoffs,
        ImportPolicy imports,
        @Nullable TicketPolicy tickets) {

    /** Where the settings are kept. */
    public static final String PATH = "poam.yaml";

    /** A document that items point to and people sign. */
    public record Document(
            @Nullable String id,
            @Nullable String path,
            @Nullable String title) {}

    public Settings {
        documents = List.copyOf(documents);
        itemFolders = List.copyOf(itemFolders);
        formerItemFolders = List.copyOf(formerItemFolders);
        reviewKinds = Collections.unmodifiableSet(new TreeSet<>(reviewKinds));
        movers = Map.copyOf(movers);
        fieldPolicy = Collections.unmodifiableMap(new TreeMap<>(fieldPolicy));
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        requiredSignoffs = Collections.unmodifiableSet(new TreeSet<>(requiredSignoffs));
    }

    /** What holds where {@code poam.yaml} is silent or absent. */
    public static final Settings DEFAULTS = new Settings(
            new FieldPositions(Map.of()),
            null,
            null,
            null,
            List.of(),
            List.of("poam/items"),
            List.of(),
            31,
            Set.of(),
            30,
            RiskPolicy.STANDARD,
            Map.of(),
            Map.of(
                    "criterion", RuleLevel.OFF,
                    "ssp", RuleLevel.OFF,
                    "cuiImpact", RuleLevel.WARNING,
                    "rootCause", RuleLevel.WARNING,
                    "interimMitigation", RuleLevel.WARNING),
            Map.of(),
            Set.of(),
            ImportPolicy.STANDARD,
            null);

    /** Where items are and were kept, each folder once: where the history looks. */
    public List<String> allItemFolders() {
        return Stream.concat(itemFolders.stream(), formerItemFolders.stream())
                .distinct()
                .toList();
    }

    /** Where a setting stands: {@code documents[0].path}, {@code rules.date/overdue}. */
    public Position at(String setting) {
        return positions.at(setting);
    }
}
