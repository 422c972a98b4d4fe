package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.poam.item.Cvss;
import dev.poam.item.Risk;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The base metrics of a CVSS vector by the names and values that OSCAL's model of assessments lists for its version. */
final class CvssFacets {

    private static final Scheme V2 = new Scheme(
            "http://www.first.org/cvss/v2.0",
            Map.of(
                    "AV", "access-vector",
                    "AC", "access-complexity",
                    "Au", "authentication",
                    "C", "confidentiality-impact",
                    "I", "integrity-impact",
                    "A", "availability-impact"),
            Map.of(
                    "AV", Map.of("N", "network", "A", "adjacent-network", "L", "local"),
                    "AC", Map.of("L", "low", "M", "medium", "H", "high"),
                    "Au", Map.of("N", "none", "S", "single", "M", "multiple"),
                    "", Map.of("N", "none", "P", "partial", "C", "complete")));

    /** The list of names says {@code attack-vector} and, of all others, {@code access-complexity}. */
    private static final Scheme V3 = new Scheme(
            "http://www.first.org/cvss/v",
            Map.of(
                    "AV", "attack-vector",
                    "AC", "access-complexity",
                    "PR", "privileges-required",
                    "UI", "user-interaction",
                    "S", "scope",
                    "C", "confidentiality-impact",
                    "I", "integrity-impact",
                    "A", "availability-impact"),
            Map.of(
                    "AV", Map.of("N", "network", "A", "adjacent", "L", "local", "P", "physical"),
                    "UI", Map.of("N", "none", "R", "required"),
                    "S", Map.of("U", "unchanged", "C", "changed"),
                    "", Map.of("N", "none", "L", "low", "H", "high")));

    /** The names and the values of version 4 are the vector's own, in small letters. */
    private static final Scheme V4 = new Scheme(
            "https://www.first.org/cvss/v4-0",
            Map.ofEntries(
                    Map.entry("AV", "av"),
                    Map.entry("AC", "ac"),
                    Map.entry("AT", "at"),
                    Map.entry("PR", "pr"),
                    Map.entry("UI", "ui"),
                    Map.entry("VC", "vc"),
                    Map.entry("VI", "vi"),
                    Map.entry("VA", "va"),
                    Map.entry("SC", "sc"),
                    Map.entry("SI", "si"),
                    Map.entry("SA", "sa")),
            Map.of());

    private CvssFacets() {}

    /**
     * What a version calls its metrics.
     *
     * @param values the words for a metric's letters; under an empty name those of all metrics without words of their own
     */
    private record Scheme(String system, Map<String, String> names, Map<String, Map<String, String>> values) {

        static Scheme of(String version) {
            return switch (version) {
                case "2.0" -> V2;
                case "4.0" -> V4;
                default -> new Scheme(V3.system + version, V3.names, V3.values);
            };
        }

        String value(String metric, String letter) {
            return values.getOrDefault(metric, values.getOrDefault("", Map.of()))
                    .getOrDefault(letter, letter.toLowerCase(Locale.ROOT));
        }
    }

    static void addTo(ArrayNode facets, Risk risk) {
        if (risk.cvss() != null) {
            OscalNodes.addFacet(
                    facets, "cvss-base-score", OscalNodes.NAMESPACE, risk.cvss().toPlainString());
        }
        Optional.ofNullable(risk.vector()).flatMap(Cvss::parse).ifPresent(cvss -> addVector(facets, cvss));
    }

    private static void addVector(ArrayNode facets, Cvss cvss) {
        OscalNodes.addFacet(facets, "cvss-vector", OscalNodes.NAMESPACE, cvss.vector());
        Scheme scheme = Scheme.of(cvss.version());
        // What stands before a vector of version 2 ends with a number sign or a parenthesis.
        for (String part : cvss.vector().split("[/#()]", -1)) {
            String[] metric = part.split(":", 2);
            String name = scheme.names.get(metric[0]);
            if (name != null) {
                OscalNodes.addFacet(facets, name, scheme.system, scheme.value(metric[0], metric[1]));
            }
        }
    }
}
