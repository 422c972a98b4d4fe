package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.Scan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
     * A rule that may not be kept; what is wrong without it is for the caller to add.
     *
     * @param group the number that stays from release to release, such as {@code V-230221}, or an id with it inside
     * @param rule the rule's own id, which counts up
     * @param numbers what else it is called: former numbers, and those of the controls behind it ({@code CCI-000366})
     * @param benchmark the short name of the benchmark, such as {@code RHEL_8_STIG}; empty when it is not known
     */
    static WeaknessBuilder weakness(String group, String rule, List<String> numbers, String title, String benchmark) {
        Matcher number = NUMBER.matcher(group);
        boolean numbered = number.find();
        String own = numbered
                ? number.group()
                : REVISION.matcher(rule.isEmpty() ? group : rule).replaceFirst("");
        String controls = numbers.stream()
                .map(String::strip)
                .filter(each -> each.startsWith("CCI-"))
                .distinct()
                .map(each -> ", " + each)
                .collect(Collectors.joining());
        WeaknessBuilder builder = new WeaknessBuilder("stig:" + (numbered ? own : Keys.slug(own)), title)
                .reach(Reach.LOCAL)
                .reference(own + (benchmark.isEmpty() ? "" : " of " + benchmark) + controls);
        for (String former : numbers) {
            Matcher old = NUMBER.matcher(former);
            if (old.lookingAt()) {
                builder.alias("stig:" + old.group());
            }
        }
        return builder;
    }

    /** XCCDF packs several elements, as text, into one description. */
    static String discussion(String text) {
        int start = text.indexOf("<VulnDiscussion>");
        int end = text.indexOf("</VulnDiscussion>");
        boolean packed = start >= 0 && end > start;
        return Words.plain(packed ? text.substring(start + "<VulnDiscussion>".length(), end) : text);
    }
}
