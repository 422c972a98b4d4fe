package dev.poam.exchange.oscal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.poam.item.Cvss;
import dev.poam.item.Risk;
import java.util.Map;
import java.util.Optional;

/** The base metrics of a CVSS vector by the names that OSCAL has for them; versions 2 and 4 are told as a whole. */
final class CvssFacets {

    private static final Map<String, String> NAMES = Map.of(
            "AV", "access-vector",
            "AC", "access-complexity",
            "PR", "privileges-required",
            "UI", "user-interaction",
            "S", "scope",
            "C", "confidentiality-impact",
            "I", "integrity-impact",
            "A", "availability-impact");

    private static final Map<String, String> VECTORS =
            Map.of("N", "network", "A", "adjacent", "L", "local", "P", "physical");
    private static final Map<String, String> INTERACTIONS = Map.of("N", "none", "R", "required");
    private static final Map<String, String> SCOPES = Map.of("U", "unchanged", "C", "changed");
    private static final Map<String, String> LEVELS = Map.of("N", "none", "L", "low", "H", "high");

    private CvssFacets() {}

    static void addTo(ArrayNode facets, Risk risk) {
        if (risk.cvss() != null) {
            add(facets, "cvss-base-score", OscalNodes.NAMESPACE, risk.cvss().toPlainString());
        }
        Optional<Cvss> cvss = Optional.ofNullable(risk.vector()).flatMap(Cvss::parse);
        if (cvss.isEmpty()) {
            return;
        }
        add(facets, "cvss-vector", OscalNodes.NAMESPACE, cvss.get().vector());
        String version = cvss.get().version();
        if (version.startsWith("3.")) {
            for (String part : cvss.get().vector().split("/", -1)) {
                String[] metric = part.split(":", 2);
                String name = NAMES.get(metric[0]);
                if (name != null) {
                    add(facets, name, "http://www.first.org/cvss/v" + version, value(metric[0], metric[1]));
                }
            }
        }
    }

    private static String value(String metric, String letter) {
        Map<String, String> words = switch (metric) {
            case "AV" -> VECTORS;
            case "UI" -> INTERACTIONS;
            case "S" -> SCOPES;
            default -> LEVELS;
        };
        return words.getOrDefault(letter, letter);
    }

    static void add(ArrayNode facets, String name, String system, String value) {
        facets.addObject().put("name", name).put("system", system).put("value", value);
    }
}
