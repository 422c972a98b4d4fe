package dev.poam.exchange.sheet;

import dev.poam.item.RiskClass;
import dev.poam.report.snapshot.ReportedItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an item or from its history: shown behind our own columns, and never read back.
 *
 * @param value a text, a number or a {@link LocalDate}; null when there is nothing
 */
record LandedColumn(String header, Function<ReportedItem, @Nullable Object> value) {

    private static final List<LandedColumn> ALL = List.of(
            new LandedColumn("Risk score", item -> item.item().risk().score().orElse(null)),
            new LandedColumn(
                    "Risk class",
                    item -> item.item().riskClass().map(RiskClass::label).orElse(null)),
            new LandedColumn(
                    "Original target",
                    item -> item.landed() == null ? null : item.landed().originalTarget()),
            new LandedColumn(
                    "Target changes",
                    item -> item.landed() == null
                            ? null
                            : BigDecimal.valueOf(item.landed().targetChanges().size())),
            new LandedColumn(
                    "Landed on",
                    item -> item.landed() == null
                            ? null
                            : item.landed().created().toLocalDate()),
            new LandedColumn(
                    "Last updated",
                    item -> item.landed() == null
                            ? null
                            : item.landed().lastUpdated().toLocalDate()),
            new LandedColumn("Completed on", item -> item.completed().orElse(null)),
            new LandedColumn("File", item -> item.item().path()));

    static List<LandedColumn> all() {
        return ALL;
    }

    String text(ReportedItem item) {
        Object held = value.apply(item);
        if (held == null) {
            return "";
        }
        return held instanceof BigDecimal number ? number.toPlainString() : held.toString();
    }
}
