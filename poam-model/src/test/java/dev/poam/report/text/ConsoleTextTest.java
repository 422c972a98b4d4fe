package dev.poam.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTextTest {

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(ConsoleText.escaped("Prüfung: 90 % \\ 東京 😀")).isEqualTo("Prüfung: 90 % \\ 東京 😀");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "001b, escape sequences",
        "000d, carriage return",
        "000a, line feed",
        "0000, null",
        "0007, bell",
        "0009, tab",
        "007f, delete",
        "009b, C1 control sequence introducer",
        "0085, next line",
        "2028, line separator",
        "2029, paragraph separator",
        "202e, right-to-left override",
        "2066, left-to-right isolate",
        "200b, zero width space",
        "feff, byte order mark",
        "d800, unpaired surrogate"
    })
    void writesOutWhatActsOnATerminal(String code, String what) {
        String harmful = String.valueOf((char) Integer.parseInt(code, 16));

        assertThat(ConsoleText.escaped("a" + harmful + "b")).as(what).isEqualTo("a\\u" + code + "b");
    }

    @Test
    void writesOutInvisibleTagsBeyondTheFirstPlane() {
        assertThat(ConsoleText.escaped("a" + Character.toString(0xE0041))).isEqualTo("a\\u{e0041}");
    }
}
