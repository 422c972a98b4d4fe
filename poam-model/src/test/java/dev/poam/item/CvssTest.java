package dev.poam.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvssTest {

    /** Published scores: the examples of FIRST and entries of the National Vulnerability Database. */
    @ParameterizedTest
    @CsvSource({
        "CVE-2002-0392, 2.0, 7.8, AV:N/AC:L/Au:N/C:N/I:N/A:C",
        "CVE-2003-0818, 2.0, 10.0, (AV:N/AC:L/Au:N/C:C/I:C/A:C)",
        "CVE-2003-0062, 2.0, 6.2, CVSS2#AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C",
        "CVE-2013-1937, 3.0, 6.1, CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N",
        "CVE-2013-0375, 3.0, 6.4, CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N",
        "CVE-2014-3566, 3.0, 3.1, CVSS:3.0/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N",
        "CVE-2012-1516, 3.0, 9.9, CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H",
        "CVE-2014-0160, 3.1, 7.5, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N",
        "CVE-2021-44228, 3.1, 10.0, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
        "CVE-2021-42013, 3.1, 9.8, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "CVE-2016-2183, 3.1, 7.5, CVSS:3.1/S:U/C:H/I:N/A:N/AV:N/AC:L/PR:N/UI:N/E:U/MAV:P",
        "CVE-2022-41741, 4.0, 7.3, CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
        "CVE-2020-3549, 4.0, 7.7, CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
        "CVE-2023-3089, 4.0, 8.3, CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N/E:U",
        "CVE-2021-44714, 4.0, 4.6, CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N",
        "CVE-2022-21830, 4.0, 5.1, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N",
        "CVE-2021-44228, 4.0, 10.0, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H",
    })
    void scoresPublishedVectorsAsPublished(String cve, String version, BigDecimal score, String vector) {
        Cvss cvss = Cvss.parse(vector).orElseThrow();

        assertThat(cvss.baseScore()).as(cve).isEqualTo(score);
        assertThat(cvss.version()).isEqualTo(version);
        assertThat(Cvss.objection(vector)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H           | it lacks A
            CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:X       | `A:X` is not one of A:N, A:L, A:H
            CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/A:L   | `A` is in it twice
            CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/Au:N  | `Au:N` is no metric of it
            CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/      | `` is no metric of it
            CVSS:3.1/av:n/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H       | `av:n` is no metric of it
            CVSS:3.2/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H       | its version is none of CVSS:3.0, CVSS:3.1 and CVSS:4.0
            AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H                | `PR:N` is no metric of it
            (AV:N/AC:L/Au:N/C:N/I:N/A:C                        | `(AV:N` is no metric of it
            CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H | `AV` stands behind `AC`, not before it
            9.8                                                | `9.8` is no metric of it
            """)
    void saysWhatIsWrongWithAVector(String vector, String objection) {
        assertThat(Cvss.objection(vector)).hasValue(objection);
        assertThat(Cvss.parse(vector)).isEmpty();
    }

    @Test
    void aHugeVectorIsRefused() {
        assertThat(Cvss.objection("/AV:N".repeat(100_000))).isPresent();
    }

    @Test
    void tellsHowFarAStatedScoreIsOff() {
        Cvss cvss = Cvss.parse("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H").orElseThrow();

        assertThat(cvss.differenceTo(new BigDecimal("10"))).isEqualByComparingTo("0.2");
        assertThat(cvss.differenceTo(new BigDecimal("9.7"))).isEqualByComparingTo("0.1");
    }

    /** The formula of the 3.1 specification, section 7.1 and appendix A, for every combination of base metrics. */
    @Test
    void everyVectorOfVersion31HasTheScoreOfTheFormula() {
        for (String av : List.of("N", "A", "L", "P")) {
            for (String ac : List.of("L", "H")) {
                for (String pr : List.of("N", "L", "H")) {
                    for (String ui : List.of("N", "R")) {
                        for (String s : List.of("U", "C")) {
                            everyImpact(av, ac, pr, ui, s);
                        }
                    }
                }
            }
        }
    }

    private static final Map<String, Double> AV = Map.of("N", 0.85, "A", 0.62, "L", 0.55, "P", 0.2);
    private static final Map<String, Double> AC = Map.of("L", 0.77, "H", 0.44);
    private static final Map<String, Double> PR_UNCHANGED = Map.of("N", 0.85, "L", 0.62, "H", 0.27);
    private static final Map<String, Double> PR_CHANGED = Map.of("N", 0.85, "L", 0.68, "H", 0.5);
    private static final Map<String, Double> UI = Map.of("N", 0.85, "R", 0.62);
    private static final Map<String, Double> CIA = Map.of("N", 0.0, "L", 0.22, "H", 0.56);

    private static void everyImpact(String av, String ac, String pr, String ui, String s) {
        boolean changed = s.equals("C");
        double exploitability = 8.22
                * weight(AV, av)
                * weight(AC, ac)
                * weight(changed ? PR_CHANGED : PR_UNCHANGED, pr)
                * weight(UI, ui);
        for (String c : CIA.keySet()) {
            for (String i : CIA.keySet()) {
                for (String a : CIA.keySet()) {
                    double iss = 1 - (1 - weight(CIA, c)) * (1 - weight(CIA, i)) * (1 - weight(CIA, a));
                    double impact = changed ? 7.52 * (iss - 0.029) - 3.25 * Math.pow(iss - 0.02, 15) : 6.42 * iss;
                    double sum = (changed ? 1.08 : 1) * (impact + exploitability);
                    double expected = impact <= 0 ? 0 : roundUp(Math.min(sum, 10));
                    String vector = "CVSS:3.1/AV:%s/AC:%s/PR:%s/UI:%s/S:%s/C:%s/I:%s/A:%s"
                            .formatted(av, ac, pr, ui, s, c, i, a);
                    assertThat(Cvss.parse(vector).orElseThrow().baseScore())
                            .as(vector)
                            .isEqualByComparingTo(BigDecimal.valueOf(expected));
                }
            }
        }
    }

    private static double weight(Map<String, Double> weights, String value) {
        return weights.getOrDefault(value, Double.NaN);
    }

    private static double roundUp(double input) {
        long scaled = Math.round(input * 100_000);
        return scaled % 10_000 == 0 ? scaled / 100_000.0 : (Math.floorDiv(scaled, 10_000L) + 1) / 10.0;
    }
}
