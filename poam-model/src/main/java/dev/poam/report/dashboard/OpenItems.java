package dev.poam.report.dashboard;

import dev.poam.report.snapshot.Plan;
import dev.poam.report.snapshot.Step;
import dev.poam.report.snapshot.TrackedItem;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** How many items were open at the end of each day on which that changed. */
record OpenItems(TreeMap<LocalDate, Integer> byDay) {

    static OpenItems of(Plan plan) {
        TreeMap<LocalDate, Integer> changes = new TreeMap<>();
        for (TrackedItem item : plan.items()) {
            boolean open = false;
            for (Step step : item.steps()) {
                if (step.isOpenAfter() != open) {
                    open = step.isOpenAfter();
                    changes.merge(step.day(), open ? 1 : -1, Integer::sum);
                }
            }
        }
        TreeMap<LocalDate, Integer> open = new TreeMap<>();
        int sum = 0;
        for (Map.Entry<LocalDate, Integer> change : changes.entrySet()) {
            sum += change.getValue();
            open.put(change.getKey(), sum);
        }
        return new OpenItems(open);
    }

    /** How many were open at the end of a day. */
    int on(LocalDate day) {
        Map.Entry<LocalDate, Integer> last = byDay.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    int most() {
        return byDay.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
