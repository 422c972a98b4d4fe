package dev.poam.exchange.sheet.incoming;

import dev.poam.rule.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import would do; nothing has been written.
 *
 * @param lines what it comes to, for people
 * @param findings what could not be read or differs, in their order
 * @param created new files by path, relative to the POA&amp;M root
 * @param changed files that are there and get something added
 * @param mapping the path of the mapping; in {@code created} when it is new
 */
record SheetPlan(
        List<String> lines,
        List<Finding> findings,
        Map<String, byte[]> created,
        Map<String, byte[]> changed,
        String mapping) {

    SheetPlan {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        created = Collections.unmodifiableMap(new TreeMap<>(created));
        changed = Collections.unmodifiableMap(new TreeMap<>(changed));
    }
}
