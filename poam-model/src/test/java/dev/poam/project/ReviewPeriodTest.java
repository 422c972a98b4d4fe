package dev.poam.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06, MONTHLY, 2026-06-01, 2026-06-30, 2026-07",
        "2024-02, MONTHLY, 2024-02-01, 2024-02-29, 2024-03",
        "2026-12, MONTHLY, 2026-12-01, 2026-12-31, 2027-01",
        "2026-Q2, QUARTERLY, 2026-04-01, 2026-06-30, 2026-Q3",
        "2026-Q4, QUARTERLY, 2026-10-01, 2026-12-31, 2027-Q1",
        "2026, ANNUAL, 2026-01-01, 2026-12-31, 2027"
    })
    void spansItsMonths(String text, ReviewKind kind, LocalDate first, LocalDate last, String next) {
        ReviewPeriod period = ReviewPeriod.parse(text).orElseThrow();

        assertThat(period).hasToString(text);
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.next()).hasToString(next);
        assertThat(ReviewPeriod.of(kind, last)).isEqualTo(period);
        assertThat(ReviewPeriod.of(kind, first)).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-6", "2026-Q5", "26-06", "2026-06-01", "", "June 2026"})
    void refusesWhatIsNoPeriod(String text) {
        assertThat(ReviewPeriod.parse(text)).isEmpty();
    }

    @Test
    void isKeptUnderItsName() {
        assertThat(ReviewPeriod.parse("2026-Q2").orElseThrow().path()).isEqualTo("poam/reviews/2026-Q2.md");
    }
}
