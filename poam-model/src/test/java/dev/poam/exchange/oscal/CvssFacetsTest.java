package dev.poam.exchange.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.poam.item.Risk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CvssFacetsTest {

    private static final String V2 = "http://www.first.org/cvss/v2.0";
    private static final String V3 = "http://www.first.org/cvss/v3.0";
    private static final String V4 = "https://www.first.org/cvss/v4-0";

    @Test
    void version2InParentheses() {
        assertThat(facets("(AV:A/AC:M/Au:S/C:P/I:C/A:N)"))
                .containsExactly(
                        V2 + " access-vector adjacent-network",
                        V2 + " access-complexity medium",
                        V2 + " authentication single",
                        V2 + " confidentiality-impact partial",
                        V2 + " integrity-impact complete",
                        V2 + " availability-impact none");
    }

    @Test
    void version2WithAPrefix() {
        assertThat(facets("CVSS2#AV:L/AC:H/Au:M/C:N/I:N/A:P")).hasSize(6).contains(V2 + " access-vector local");
    }

    @Test
    void version3() {
        assertThat(facets("CVSS:3.0/AV:P/AC:H/PR:L/UI:R/S:C/C:H/I:L/A:N/E:P"))
                .containsExactly(
                        V3 + " attack-vector physical",
                        V3 + " access-complexity high",
                        V3 + " privileges-required low",
                        V3 + " user-interaction required",
                        V3 + " scope changed",
                        V3 + " confidentiality-impact high",
                        V3 + " integrity-impact low",
                        V3 + " availability-impact none");
    }

    @Test
    void version4() {
        assertThat(facets("CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:A/VC:H/VI:L/VA:N/SC:N/SI:L/SA:H"))
                .hasSize(11)
                .contains(V4 + " at p", V4 + " ui a", V4 + " sa h");
    }

    /** A facet of the vector's metrics as its system, its name and its value. */
    private static List<String> facets(String vector) {
        ArrayNode facets = OscalNodes.list();
        CvssFacets.addTo(facets, new Risk(null, null, vector));
        List<String> metrics = new ArrayList<>();
        facets.forEach(facet -> metrics.add(facet.get("system").textValue() + " "
                + facet.get("name").textValue() + " " + facet.get("value").textValue()));
        assertThat(metrics.remove(0)).startsWith(OscalNodes.NAMESPACE + " cvss-vector");
        return metrics;
    }
}
