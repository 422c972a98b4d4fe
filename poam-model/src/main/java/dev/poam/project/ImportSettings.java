package dev.poam.project;

import dev.poam.source.table.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the policy of imports out of the settings. */
final class ImportSettings {

    private ImportSettings() {}

    static ImportPolicy of(@Nullable Values values) {
        ImportPolicy standard = ImportPolicy.STANDARD;
        if (values == null) {
            return standard;
        }
        return new ImportPolicy(
                Objects.requireNonNullElse(values.choice("threshold", ScanSeverity.class), standard.threshold()),
                Objects.requireNonNullElse(values.choice("grouping", ImportPolicy.Grouping.class), standard.grouping()),
                Objects.requireNonNullElse(
                        values.choice("autoClose", ImportPolicy.AutoClose.class), standard.autoClose()),
                Optional.ofNullable(values.number("reopenWithinDays"))
                        .map(BigDecimal::intValueExact)
                        .orElse(standard.reopenWithinDays()),
                values.text("owner"),
                values.text("exploited"),
                aliases(values, "assets", "name"),
                aliases(values, "weaknesses", "key"));
    }

    private static List<ImportPolicy.Alias> aliases(Values values, String list, String name) {
        return values.tables(list).stream()
                .flatMap(each -> Stream.ofNullable(each.text(name))
                        .map(known -> new ImportPolicy.Alias(known, each.texts("aliases"))))
                .toList();
    }
}
