package dev.poam.rule;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.poam.item.PoamItem;
import dev.poam.item.RiskClass;
import dev.poam.project.RiskPolicy;
import dev.poam.project.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The day until which an item may take, and who says so.
 *
 * @param words such as {@code an Immediate item may take 30 days}
 */
record StandardTime(LocalDate due, String words) {

    private static final BigDecimal HIGH = new BigDecimal("7.0");
    private static final BigDecimal MODERATE = new BigDecimal("4.0");
    private static final int HIGH_DAYS = 30;
    private static final int MODERATE_DAYS = 90;
    private static final int LOW_DAYS = 180;

    /** The nearest of the days that a policy sets; empty when it sets none, or nobody says when the item was found. */
    static Optional<StandardTime> of(PoamItem item, RiskPolicy policy) {
        LocalDate identified = item.source().identified();
        if (identified == null) {
            return Optional.empty();
        }
        List<StandardTime> times = new ArrayList<>();
        item.riskClass().ifPresent(riskClass -> times.add(byClass(riskClass, policy, identified)));
        if (policy.timelines().contains(Timeline.FEDRAMP) && item.risk().cvss() != null) {
            times.add(fedramp(item.risk().cvss(), identified));
        }
        if (policy.timelines().contains(Timeline.BOD_26_04)) {
            bod(item.tags(), identified).ifPresent(times::add);
        }
        return times.stream().min(Comparator.comparing(StandardTime::due));
    }

    private static StandardTime byClass(RiskClass riskClass, RiskPolicy policy, LocalDate identified) {
        int days = policy.standardDays().getOrDefault(riskClass, LOW_DAYS);
        return new StandardTime(
                identified.plusDays(days),
                "an item of the class " + riskClass.label() + " may take " + Wording.days(days));
    }

    private static StandardTime fedramp(BigDecimal cvss, LocalDate identified) {
        int days = LOW_DAYS;
        if (cvss.compareTo(HIGH) >= 0) {
            days = HIGH_DAYS;
        } else if (cvss.compareTo(MODERATE) >= 0) {
            days = MODERATE_DAYS;
        }
        return new StandardTime(
                identified.plusDays(days),
                "FedRAMP gives a vulnerability with CVSS " + cvss + " " + Wording.days(days));
    }

    private static Optional<StandardTime> bod(List<String> tags, LocalDate identified) {
        return Optional.ofNullable(Bod.DAYS.get(List.of(
                        tags.contains("kev"),
                        tags.contains("exposed"),
                        tags.contains("automatable"),
                        tags.contains("total-impact"))))
                .map(days -> new StandardTime(
                        identified.plusDays(days), "CISA BOD 26-04 gives such a vulnerability " + Wording.days(days)));
    }

    /** The table of the directive; combinations that wait for an upgrade of the system are not in it. */
    private static final class Bod {

        static final Map<List<Boolean>, Integer> DAYS = read();

        private static Map<List<Boolean>, Integer> read() {
            Map<List<Boolean>, Integer> days = new HashMap<>();
            try (InputStream table = StandardTime.class.getResourceAsStream("cisa-bod-26-04-timelines.csv")) {
                if (table == null) {
                    throw new IllegalStateException("the timelines of CISA BOD 26-04 are not in the library");
                }
                String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
                for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
                    if (!row.getField("days").isEmpty()) {
                        List<Boolean> flags = List.of(
                                row.getField("in_kev").equals("yes"),
                                row.getField("publicly_exposed").equals("yes"),
                                row.getField("automatable").equals("yes"),
                                row.getField("technical_impact").equals("total"));
                        days.put(flags, Integer.valueOf(row.getField("days")));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return days;
        }
    }
}
