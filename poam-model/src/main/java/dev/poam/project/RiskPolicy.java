package dev.poam.project;

import dev.poam.item.RiskClass;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How long a deficiency may take before somebody has to accept the risk.
 *
 * @param stated whether somebody has set it, or it is what holds until then
 * @param standardDays from the day on which it was identified, for each class
 * @param timelines what else has to be kept
 */
public record RiskPolicy(boolean stated, Map<RiskClass, Integer> standardDays, Set<Timeline> timelines) {

    /** 30, 90 and 180 days, and nothing else. */
    public static final RiskPolicy STANDARD = new RiskPolicy(
            false, Map.of(RiskClass.IMMEDIATE, 30, RiskClass.SCHEDULED, 90, RiskClass.DEFERRED, 180), Set.of());

    public RiskPolicy {
        Map<RiskClass, Integer> days = new EnumMap<>(RiskClass.class);
        days.putAll(standardDays);
        standardDays = Collections.unmodifiableMap(days);
        timelines = Collections.unmodifiableSet(new TreeSet<>(timelines));
    }
}
