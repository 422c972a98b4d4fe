package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptOutTest {

    @TempDir
    Path top;

    @ParameterizedTest
    @CsvSource({
        "weekly.nessus, false",
        "target/weekly.nessus, true",
        "target/deep/weekly.nessus, true",
        "scans/weekly.nessus, true",
        "scans/keep.nessus, false",
        "docs/scans/weekly.nessus, false",
        "docs/weekly.tmp, true"
    })
    void theIgnoreFilesOnTheWayDecide(String file, boolean isIgnored) throws IOException {
        Files.writeString(top.resolve(".gitignore"), "target/\n*.tmp\n");
        Files.createDirectories(top.resolve("scans"));
        Files.writeString(top.resolve("scans/.gitignore"), "*.nessus\n!keep.nessus\n");

        assertThat(KeptOut.isIgnored(top, top.resolve(file))).isEqualTo(isIgnored);
    }

    @Test
    void withoutIgnoreFilesNothingIsKeptOut() throws IOException {
        assertThat(KeptOut.isIgnored(top, top.resolve("weekly.nessus"))).isFalse();
    }
}
