package dev.poam.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {

    private static final Pattern WORDS = Pattern.compile(">([^<]+)</text>");

    @ParameterizedTest
    @CsvSource({"0, 0 1", "1, 0 1", "5, 0 1 2 3 4 5", "6, 0 2 4 6", "11, 0 5 10 15", "1000, 0 200 400 600 800 1000"})
    void countsInRoundSteps(int most, String numbers) {
        Svg svg = svg();
        CountAxis.upTo(most, 100, 0).draw(svg, 0, 10);

        assertThat(words(svg)).containsExactly(numbers.split(" "));
    }

    @Test
    void reachesBelowZero() {
        CountAxis axis = CountAxis.between(-213, 110, 100, 0);

        assertThat(axis.y(-213)).isBetween(0.0, 100.0);
        assertThat(axis.y(110)).isZero();
    }

    @Test
    void putsDaysInTheirPlace() {
        TimeAxis axis = new TimeAxis(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 11), 10, 110);

        assertThat(axis.x(LocalDate.of(2026, 6, 1))).isEqualTo(10);
        assertThat(axis.x(LocalDate.of(2026, 6, 6))).isEqualTo(60);
        assertThat(axis.x(LocalDate.of(2026, 6, 11))).isEqualTo(110);
    }

    @Test
    void hasAPlaceForASingleDay() {
        LocalDate day = LocalDate.of(2026, 6, 1);

        assertThat(new TimeAxis(day, day, 10, 110).x(day)).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-18, 2026-06-20, Jun 26",
        "2026-11-20, 2027-03-10, Dec 26/Jan 27/Feb/Mar",
        "2026-05-18, 2027-12-31, Jul 26/Oct/Jan 27/Apr/Jul/Oct",
        "2004-11-20, 2005-02-10, Dec 04/Jan 05/Feb",
        "2026-05-18, 2066-05-18, 2030/2040/2050/2060"
    })
    void namesAsManyMonthsAsHaveRoom(LocalDate first, LocalDate last, String names) {
        Svg svg = svg();
        new TimeAxis(first, last, 34, 392).draw(svg, 0, 10);

        assertThat(words(svg)).containsExactly(names.split("/"));
    }

    private static Svg svg() {
        return new Svg("x", 400, 220, "Title", "Words");
    }

    private static List<String> words(Svg svg) {
        return WORDS.matcher(svg.text())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
