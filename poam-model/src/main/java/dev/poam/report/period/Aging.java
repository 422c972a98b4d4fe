package dev.poam.report.period;

import dev.poam.report.snapshot.Days;
import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.TrackedItem;
import java.time.LocalDate;
import java.util.List;

/** How long items have been in the plan, of those that are open at the end of a day. */
public record Aging(List<Aged> items) {

    /** An open item, and the days since it came into the plan. */
    public record Aged(TrackedItem item, long days) {}

    /** Ages that are told together. */
    public enum Band {
        MONTH("up to 30 days", 0, 30),
        TWO_MONTHS("31 to 60 days", 31, 60),
        QUARTER("61 to 90 days", 61, 90),
        HALF_YEAR("91 to 180 days", 91, 180),
        LONGER("over 180 days", 181, Long.MAX_VALUE);

        private final String label;
        private final long first;
        private final long last;

        Band(String label, long first, long last) {
            this.label = label;
            this.first = first;
            this.last = last;
        }

        public String label() {
            return label;
        }

        private boolean holds(Aged aged) {
            return aged.days() >= first && aged.days() <= last;
        }
    }

    public Aging {
        items = List.copyOf(items);
    }

    public static Aging of(Plan plan, LocalDate day) {
        return new Aging(plan.openOn(day).stream()
                .map(item -> new Aged(item, Days.between(item.added(), day)))
                .toList());
    }

    /** The items of one band, by id. */
    public List<TrackedItem> in(Band band) {
        return items.stream().filter(band::holds).map(Aged::item).toList();
    }

    Spread spread() {
        return Spread.of(items.stream().map(Aged::days).toList());
    }
}
