package dev.poam.item;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an item needs: people's time, in hours or in days of eight hours, and money. */
public record Resources(
        @Nullable BigDecimal personHours,
        @Nullable BigDecimal personDays,
        @Nullable Cost cost,
        List<BudgetCategory> budget) {

    private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(8);

    public Resources {
        budget = List.copyOf(budget);
    }

    /** Hours and days together, in hours; null when neither is given. */
    public @Nullable BigDecimal totalHours() {
        if (personHours == null && personDays == null) {
            return null;
        }
        BigDecimal hours = personHours == null ? BigDecimal.ZERO : personHours;
        return personDays == null ? hours : hours.add(personDays.multiply(HOURS_PER_DAY));
    }
}
