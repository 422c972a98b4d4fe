package dev.poam.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A vector taken apart and checked against the specification of its version. */
final class CvssVector {

    private static final int LONGEST = 512;
    private static final String ANY_PREFIX = "CVSS:";
    private static final String V2_PREFIX = "CVSS2#";

    private final CvssVersion version;
    private final Map<String, String> values;

    private CvssVector(CvssVersion version, Map<String, String> values) {
        this.version = version;
        this.values = values;
    }

    /** Why a text is no vector, as a message. */
    static final class BadVectorException extends Exception {

        private static final long serialVersionUID = 1L;

        BadVectorException(String message) {
            super(message);
        }
    }

    static CvssVector parse(String text) throws BadVectorException {
        if (text.length() > LONGEST) {
            throw new BadVectorException("it is longer than any CVSS vector");
        }
        CvssVersion version = version(text);
        CvssVector vector = new CvssVector(version, values(version, metrics(version, text)));
        vector.requireBase();
        return vector;
    }

    CvssVersion version() {
        return version;
    }

    /** The base metrics alone, in the order of the specification, with the version's prefix. */
    String base() {
        return version.base().stream()
                .map(metric -> metric + ":" + values.get(metric))
                .collect(Collectors.joining("/", version.prefix(), ""));
    }

    private static CvssVersion version(String text) throws BadVectorException {
        for (CvssVersion version : CvssVersion.PREFIXED) {
            if (text.startsWith(version.prefix())) {
                return version;
            }
        }
        if (text.startsWith(ANY_PREFIX)) {
            throw new BadVectorException("its version is none of CVSS:3.0, CVSS:3.1 and CVSS:4.0");
        }
        return CvssVersion.V2;
    }

    private static String metrics(CvssVersion version, String text) {
        if (!version.equals(CvssVersion.V2)) {
            return text.substring(version.prefix().length());
        }
        String bare = text.startsWith(V2_PREFIX) ? text.substring(V2_PREFIX.length()) : text;
        return bare.startsWith("(") && bare.endsWith(")") ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static Map<String, String> values(CvssVersion version, String metrics) throws BadVectorException {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(version.metrics().keySet());
        int last = -1;
        for (String part : metrics.split("/", -1)) {
            int colon = part.indexOf(':');
            String metric = colon < 0 ? part : part.substring(0, colon);
            List<String> allowed = version.metrics().get(metric);
            if (colon < 0 || allowed == null) {
                throw new BadVectorException("`" + shown(part) + "` is no metric of it");
            }
            String value = part.substring(colon + 1);
            if (!allowed.contains(value)) {
                throw new BadVectorException("`" + shown(part) + "` is not one of " + metric + ":"
                        + String.join(", " + metric + ":", allowed));
            }
            if (values.put(metric, value) != null) {
                throw new BadVectorException("`" + metric + "` is in it twice");
            }
            int place = order.indexOf(metric);
            if (version.ordered() && place < last) {
                throw new BadVectorException("`" + metric + "` stands behind `" + order.get(last) + "`, not before it");
            }
            last = place;
        }
        return values;
    }

    private void requireBase() throws BadVectorException {
        List<String> missing = version.base().stream()
                .filter(metric -> !values.containsKey(metric))
                .toList();
        if (!missing.isEmpty()) {
            throw new BadVectorException("it lacks " + String.join(", ", missing));
        }
    }

    private static String shown(String part) {
        return part.length() > 20 ? part.substring(0, 20) + "..." : part;
    }
}
