package dev.poam.catalog;

import dev.poam.source.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The 110 requirements of NIST SP 800-171 Rev. 2 with their 320 objectives, in the order of the publication.
 *
 * <pre>{@code
 * Catalog.load().resolve("IA.L2-3.5.3[a]").map(ref -> ref.requirement().title());
 * }</pre>
 */
public final class Catalog {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:([A-Z]{2}\\.L2)-)?(3\\.[0-9]{1,2}\\.[0-9]{1,2})(?:\\[([a-z])\\])?");
    private static final Pattern NUMBERS = Pattern.compile(
            "0?3[._-]0?([0-9]{1,2})[._-]0?([0-9]{1,2})(?:[^0-9a-zA-Z]{0,2}([a-zA-Z])[^0-9a-zA-Z]{0,2})?$");
    private static final int LONGEST = 80;

    private final Map<String, Requirement> byId;

    Catalog(List<Requirement> requirements) {
        Map<String, Requirement> map = new LinkedHashMap<>();
        requirements.forEach(requirement -> map.put(requirement.id(), requirement));
        this.byId = map;
    }

    /** The catalogue; it is read once. */
    public static Catalog load() {
        return Loaded.CATALOG;
    }

    private static final class Loaded {
        static final Catalog CATALOG = new CatalogReader().read();
    }

    /** All requirements in the order of the publication. */
    public List<Requirement> requirements() {
        return List.copyOf(byId.values());
    }

    /** The requirement with this number, such as {@code 3.5.3}. */
    public Optional<Requirement> requirement(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * What a reference leads to: {@code 3.5.3}, {@code IA.L2-3.5.3}, {@code 3.5.3[a]} or {@code IA.L2-3.5.3[a]}; empty
     * when there is no such requirement or objective, or the family before it is another one.
     */
    public Optional<RequirementRef> resolve(String reference) {
        if (reference.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String family = matcher.group(1);
        Optional<Requirement> found = requirement(group(matcher, 2))
                .filter(requirement -> family == null || requirement.practice().startsWith(family + "-"));
        String letter = matcher.group(3);
        if (letter == null) {
            return found.map(requirement -> new RequirementRef(requirement, null));
        }
        return found.flatMap(requirement ->
                requirement.objective(letter).map(objective -> new RequirementRef(requirement, objective)));
    }

    /** The reference that somebody who wrote an unknown one most likely meant, in the form with the family. */
    public Optional<String> nearest(String reference) {
        if (reference.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = NUMBERS.matcher(reference.strip());
        if (matcher.find()) {
            Optional<Requirement> sameNumber = requirement("3." + group(matcher, 1) + "." + group(matcher, 2));
            if (sameNumber.isPresent()) {
                return sameNumber.map(requirement -> practice(requirement, matcher.group(3)));
            }
        }
        List<String> known = new ArrayList<>(byId.keySet());
        byId.values().forEach(requirement -> known.add(requirement.practice()));
        return Nearest.to(reference, known);
    }

    private static String practice(Requirement requirement, @Nullable String letter) {
        return Optional.ofNullable(letter)
                .flatMap(one -> requirement.objective(one.toLowerCase(Locale.ROOT)))
                .map(objective -> objective.id().replace(requirement.id(), requirement.practice()))
                .orElse(requirement.practice());
    }

    private static String group(Matcher matcher, int group) {
        return Objects.requireNonNull(matcher.group(group));
    }
}
