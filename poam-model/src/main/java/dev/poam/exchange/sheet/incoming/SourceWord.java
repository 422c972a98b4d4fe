package dev.poam.exchange.sheet.incoming;

import dev.poam.item.SourceType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells by the words that sheets use how a weakness was found. */
final class SourceWord {

    /** The first that is in the text decides. */
    private static final Map<String, SourceType> WORDS = new LinkedHashMap<>();

    static {
        for (SourceType type : SourceType.values()) {
            WORDS.put(type.label(), type);
            WORDS.put(type.label().replace('-', ' '), type);
        }
        WORDS.put("self assess", SourceType.SELF_ASSESSMENT);
        WORDS.put("gap assess", SourceType.SELF_ASSESSMENT);
        WORDS.put("internal assess", SourceType.SELF_ASSESSMENT);
        WORDS.put("risk assess", SourceType.RISK_ASSESSMENT);
        WORDS.put("conmon", SourceType.CONTINUOUS_MONITORING);
        WORDS.put("monitoring", SourceType.CONTINUOUS_MONITORING);
        WORDS.put("incident", SourceType.INCIDENT);
        WORDS.put("penetration", SourceType.VULNERABILITY_ASSESSMENT);
        WORDS.put("pen test", SourceType.VULNERABILITY_ASSESSMENT);
        WORDS.put("vulnerab", SourceType.VULNERABILITY_ASSESSMENT);
        WORDS.put("scan", SourceType.VULNERABILITY_ASSESSMENT);
        WORDS.put("nessus", SourceType.VULNERABILITY_ASSESSMENT);
        WORDS.put("acas", SourceType.VULNERABILITY_ASSESSMENT);
        WORDS.put("tenable", SourceType.VULNERABILITY_ASSESSMENT);
        WORDS.put("qualys", SourceType.VULNERABILITY_ASSESSMENT);
        WORDS.put("audit", SourceType.SECURITY_AUDIT);
        WORDS.put("3pao", SourceType.SECURITY_ASSESSMENT);
        WORDS.put("assessor", SourceType.SECURITY_ASSESSMENT);
        WORDS.put("assessment", SourceType.SECURITY_ASSESSMENT);
    }

    private SourceWord() {}

    /** How it was found; empty when no word tells. */
    static Optional<SourceType> of(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(word -> folded.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
