package dev.poam.exchange.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.project.ScanSeverity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanContentTest {

    private static final Weakness WEAKNESS = new Weakness(
            "sample:1",
            List.of(),
            "Sample",
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Reach.UNKNOWN,
            false,
            new WeaknessText("", "", "", ""));

    @ParameterizedTest
    @CsvSource({
        "OPEN, FIXED, OPEN",
        "FIXED, OPEN, OPEN",
        "FIXED, UNDECIDED, UNDECIDED",
        "UNDECIDED, FIXED, UNDECIDED",
        "UNDECIDED, OPEN, OPEN"
    })
    void keepsTheGravestOfWhatWasSaidOfOnePlaceInWhateverOrder(Verdict first, Verdict second, Verdict kept) {
        ScanContent content = new ScanContent();
        Place place = Place.of("web01");

        content.sighting(new Sighting(WEAKNESS, place, first, null, null));
        content.sighting(new Sighting(WEAKNESS, place, second, null, null));

        assertThat(content.weakness("sample:1").orElseThrow().places().get(place))
                .extracting(ScanContent.Seen::verdict)
                .isEqualTo(kept);
    }

    @Test
    void tellsOfAWeaknessAsWhereItIsThere() {
        ScanContent content = new ScanContent();
        Weakness open = WEAKNESS.withSeverity(ScanSeverity.LOW);

        content.sighting(
                new Sighting(WEAKNESS.withSeverity(ScanSeverity.HIGH), Place.of("web01"), Verdict.FIXED, null, null));
        content.sighting(Sighting.open(open, Place.of("web02")));

        assertThat(content.weakness("sample:1").orElseThrow().weakness()).isEqualTo(open);
    }
}
