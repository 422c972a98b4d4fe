package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What checks of clouds have in common, whoever made them. */
final class CloudCheck {

    /** {@code 3_1_1} and {@code 3.1.1}, also at the end of a name such as {@code AC.L2-3.1.1}. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9._])3[._][0-9]{1,2}[._][0-9]{1,2}(?![0-9._])");

    private CloudCheck() {}

    /**
     * Where a check looked. An ARN names one thing; what is no ARN, such as an account, is told apart by its region.
     *
     * @param inside what lies inside the resource, such as a package; empty for nothing
     */
    static Place place(String resource, String region, String inside) {
        String part = Words.line((resource.startsWith("arn:") ? "" : region) + " " + inside);
        return part.isEmpty() ? Place.of(resource) : Place.of(resource).part(part);
    }

    /** The requirements of NIST SP 800-171 r2 in a text. */
    static List<String> requirements(String text) {
        List<String> found = new ArrayList<>();
        NUMBER.matcher(text)
                .results()
                .map(result -> result.group().replace('_', '.'))
                .forEach(found::add);
        return found;
    }

    /** Whether a framework has the numbers of NIST SP 800-171 r2: itself, and CMMC, which took them over. */
    static boolean isStandard(String framework) {
        return framework.contains("800-171-Revision-2")
                || framework.contains("800-171.r2")
                || framework.toUpperCase(Locale.ROOT).startsWith("CMMC");
    }
}
