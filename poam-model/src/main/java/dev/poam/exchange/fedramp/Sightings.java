package dev.poam.exchange.fedramp;

import dev.poam.exchange.extract.Extract;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.merge.Instance;
import dev.poam.exchange.scan.merge.Observation;
import dev.poam.exchange.scan.merge.State;
import dev.poam.item.PoamItem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Where scans first saw an item's weakness within a month. The template counts days from the detection, so what was
 * found later has a row of its own; the first row keeps the item's id.
 *
 * @param id the row's
 * @param firstSeen the first day of the month on which one of the places was seen
 * @param places sorted, each once
 * @param scanners what saw it, sorted
 * @param checks the ids that the scanners have for it, sorted
 */
record Sightings(String id, LocalDate firstSeen, List<String> places, List<String> scanners, List<String> checks) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private record Sighting(String key, Instance instance) {}

    /** The months of an item, oldest first; empty when no scan has seen it, or when no place of it is left. */
    static List<Sightings> of(Extract extract, PoamItem item) {
        SortedMap<YearMonth, List<Sighting>> months = new TreeMap<>();
        for (Observation observation : extract.observations().of(item.id())) {
            for (Instance instance : observation.instances()) {
                if (!item.isOpen() || instance.state() != State.FIXED) {
                    months.computeIfAbsent(YearMonth.from(instance.firstSeen()), absent -> new ArrayList<>())
                            .add(new Sighting(observation.key(), instance));
                }
            }
        }
        List<Sightings> rows = new ArrayList<>();
        months.forEach((month, seen) ->
                rows.add(of(rows.isEmpty() ? item.id() : item.id() + "-" + MONTH.format(month), seen)));
        return rows;
    }

    private static Sightings of(String id, List<Sighting> seen) {
        LocalDate first = seen.stream()
                .map(each -> each.instance().firstSeen())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Sightings(
                id,
                first,
                seen.stream()
                        .map(each -> shown(each.instance().place()))
                        .distinct()
                        .sorted()
                        .toList(),
                sorted(seen, key -> key.substring(0, Math.max(0, key.indexOf(':')))),
                sorted(seen, key -> key.substring(key.indexOf(':') + 1)));
    }

    private static List<String> sorted(List<Sighting> seen, UnaryOperator<String> part) {
        return seen.stream().map(Sighting::key).map(part).distinct().sorted().toList();
    }

    /** As the template's example has it: {@code srv-web01 (443/TCP)}. */
    private static String shown(Place place) {
        String port = place.port() == null
                ? ""
                : " (" + place.port()
                        + (place.protocol() == null
                                ? ""
                                : "/" + place.protocol().toUpperCase(Locale.ROOT)) + ")";
        return place.asset() + port + (place.part() == null ? "" : " " + place.part());
    }
}
