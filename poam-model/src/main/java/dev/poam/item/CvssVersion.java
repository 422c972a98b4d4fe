package dev.poam.item;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A version of CVSS with its metrics and the values they may have, in the order of FIRST's specification.
 *
 * @param label the version as people write it
 * @param prefix how vectors begin; empty for version 2
 * @param ordered whether the metrics of a vector must come in the order of the specification
 * @param base the metrics that every vector must have
 * @param metrics all metrics, each with its values
 */
record CvssVersion(String label, String prefix, boolean ordered, List<String> base, Map<String, List<String>> metrics) {

    private static final String METRICS_OF_3 = """
            AV:N,A,L,P AC:L,H PR:N,L,H UI:N,R S:U,C C:N,L,H I:N,L,H A:N,L,H
            E:X,U,P,F,H RL:X,O,T,W,U RC:X,U,R,C
            CR:X,L,M,H IR:X,L,M,H AR:X,L,M,H
            MAV:X,N,A,L,P MAC:X,L,H MPR:X,N,L,H MUI:X,N,R MS:X,U,C MC:X,N,L,H MI:X,N,L,H MA:X,N,L,H
            """;

    static final CvssVersion V2 = of("2.0", "", 6, """
            AV:L,A,N AC:H,M,L Au:M,S,N C:N,P,C I:N,P,C A:N,P,C
            E:U,POC,F,H,ND RL:OF,TF,W,U,ND RC:UC,UR,C,ND
            CDP:N,L,LM,MH,H,ND TD:N,L,M,H,ND CR:L,M,H,ND IR:L,M,H,ND AR:L,M,H,ND
            """);

    private static final CvssVersion V3_0 = of("3.0", "CVSS:3.0/", 8, METRICS_OF_3);

    private static final CvssVersion V3_1 = of("3.1", "CVSS:3.1/", 8, METRICS_OF_3);

    private static final CvssVersion V4_0 = of("4.0", "CVSS:4.0/", 11, """
                    AV:N,A,L,P AC:L,H AT:N,P PR:N,L,H UI:N,P,A VC:H,L,N VI:H,L,N VA:H,L,N SC:H,L,N SI:H,L,N SA:H,L,N
                    E:X,A,P,U CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L
                    MAV:X,N,A,L,P MAC:X,L,H MAT:X,N,P MPR:X,N,L,H MUI:X,N,P,A MVC:X,H,L,N MVI:X,H,L,N MVA:X,H,L,N
                    MSC:X,H,L,N MSI:X,S,H,L,N MSA:X,S,H,L,N
                    S:X,N,P AU:X,N,Y R:X,A,U,I V:X,D,C RE:X,L,M,H U:X,Clear,Green,Amber,Red
                    """).inOrder();

    /** The versions whose vectors begin with a prefix. */
    static final List<CvssVersion> PREFIXED = List.of(V3_0, V3_1, V4_0);

    CvssVersion {
        base = List.copyOf(base);
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    private static CvssVersion of(String label, String prefix, int baseMetrics, String table) {
        Map<String, List<String>> metrics = new LinkedHashMap<>();
        for (String metric : table.strip().split("\\s+", -1)) {
            int colon = metric.indexOf(':');
            metrics.put(
                    metric.substring(0, colon),
                    List.of(metric.substring(colon + 1).split(",", -1)));
        }
        List<String> base = metrics.keySet().stream().limit(baseMetrics).toList();
        return new CvssVersion(label, prefix, false, base, metrics);
    }

    private CvssVersion inOrder() {
        return new CvssVersion(label, prefix, true, base, metrics);
    }
}
