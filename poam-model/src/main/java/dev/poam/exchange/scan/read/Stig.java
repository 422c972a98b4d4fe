package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.Weakness;
import dev.poam.project.ScanSeverity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule of a STIG or another benchmark, wherever it was checked. */
final class Stig {

    private static final Pattern NUMBER = Pattern.compile("V-[0-9]{1,7}");
    private static final Pattern REVISION = Pattern.compile("r[0-9]+_rule$");

    private Stig() {}

    /** What a checklist tells of itself: the benchmark, where it is named, and neither a scanner nor a day. */
    static Scan checklist(String benchmark) {
        return new Scan(
                "stig",
                null,
                null,
                benchmark.isEmpty() ? null : benchmark,
                null,
                null,
                null,
                Coverage.unknown("a checklist says itself what is no finding"));
    }

    /**
     * A rule that may not be kept.
     *
     * @param group the number that stays from release to release, such as {@code V-230221}, or an id with it inside
     * @param rule the rule's own id, which counts up
     * @param legacy former numbers
     */
    static Weakness weakness(
            String group,
            String rule,
            List<String> legacy,
            String title,
            @Nullable ScanSeverity severity,
            String discussion,
            String fix,
            String benchmark) {
        Matcher number = NUMBER.matcher(group);
        String key = number.find()
                ? "stig:" + number.group()
                : "stig:"
                        + Keys.slug(
                                REVISION.matcher(rule.isEmpty() ? group : rule).replaceFirst(""));
        WeaknessBuilder builder = new WeaknessBuilder(key, title)
                .severity(severity)
                .reach(Reach.LOCAL)
                .description(discussion(discussion))
                .solution(fix)
                .reference(
                        Words.line((group.isEmpty() ? rule : group) + (benchmark.isEmpty() ? "" : " of " + benchmark)));
        for (String former : legacy) {
            Matcher old = NUMBER.matcher(former);
            if (old.find()) {
                builder.alias("stig:" + old.group());
            }
        }
        return builder.build();
    }

    /** XCCDF packs several elements, as text, into one description. */
    private static String discussion(String text) {
        int start = text.indexOf("<VulnDiscussion>");
        int end = text.indexOf("</VulnDiscussion>");
        boolean packed = start >= 0 && end > start;
        return Words.plain(packed ? text.substring(start + "<VulnDiscussion>".length(), end) : text);
    }
}
