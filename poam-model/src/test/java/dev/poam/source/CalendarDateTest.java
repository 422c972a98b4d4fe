package dev.poam.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {

    @Test
    void readsYearMonthDay() {
        assertThat(CalendarDate.parse("2028-02-29")).hasValue(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-6-1",
                "06/30/2026",
                "2026-13-01",
                "0000-01-01",
                "2026-06-30T00:00",
                "+026-01-01",
                "\u0662026-06-30",
                "2026-06-3",
                "",
                "2026_06_30",
                "2026-00-10",
                "2026-01-00"
            })
    void readsNothingElse(String text) {
        assertThat(CalendarDate.parse(text)).isEmpty();
    }
}
