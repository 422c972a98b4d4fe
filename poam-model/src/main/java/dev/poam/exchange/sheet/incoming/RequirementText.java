package dev.poam.exchange.sheet.incoming;

import dev.poam.catalog.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requirements that a cell names.
 *
 * @param known references to NIST SP 800-171 Rev. 2, as written there, each once
 * @param unknown what looks like a control of another catalogue or of none; never translated, as no translation is exact
 */
record RequirementText(List<String> known, List<String> unknown) {

    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![0-9.A-Za-z])(?:[A-Z]{2}\\.L2-)?3\\.[0-9]{1,2}\\.[0-9]{1,2}(?:\\s?\\[[a-z]\\])?(?![0-9]|\\.[0-9])");
    private static final Pattern OTHER = Pattern.compile(
            "(?<![0-9A-Za-z])(?:[A-Za-z]{2}(?:\\.L?[0-9])?[-.][0-9][0-9.]{0,9}(?:\\s?\\([0-9]{1,2}\\)){0,3}|[0-9]{1,2}(?:\\.[0-9]{1,3}){1,3}[a-z]?"
                    + "|CCI-[0-9]{6})(?![0-9A-Za-z])");

    RequirementText {
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
    }

    static RequirementText read(String cell) {
        Set<String> known = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(cell);
        int from = 0;
        while (matcher.find()) {
            String reference = matcher.group().replaceAll("\\s", "");
            if (Catalog.load().resolve(reference).isPresent()) {
                known.add(reference);
            } else {
                unknown.add(matcher.group());
            }
            rest.append(cell, from, matcher.start()).append(' ');
            from = matcher.end();
        }
        rest.append(cell.substring(from));
        Matcher other = OTHER.matcher(rest);
        while (other.find()) {
            unknown.add(other.group());
        }
        return new RequirementText(List.copyOf(known), unknown);
    }
}
