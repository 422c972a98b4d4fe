package dev.poam.exchange.scan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanFormatTest {

    @TempDir
    Path folder;

    @Test
    void findingsOfAnotherToolAreNotThoseOfSecurityHub() throws IOException {
        Path file =
                write("{\"version\": \"1.0\", \"project\": {}, \"findings\": [{\"component\": {}, \"analysis\": {}}]}");

        assertThat(ScanFormat.of(file)).isEmpty();
    }

    @Test
    void aListOfNothingIsKnownByTheNameThatOnlySecurityHubHas() throws IOException {
        assertThat(ScanFormat.of(write("{\"Findings\": []}"))).contains(ScanFormat.ASFF);
        assertThat(ScanFormat.of(write("{\"findings\": []}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{ }", "[\n]\n", "\uFEFF[]"})
    void aFileOfNothingIsToldAsSuch(String content) throws IOException {
        assertThat(ScanFormat.of(write(content))).contains(ScanFormat.NOTHING);
    }

    @Test
    void whatStandsBehindALongListCountsToo() throws IOException {
        String list = "[{\"a\": [[1], {\"b\": 2}]}, 3, [4], {\"c\": {}}]";
        Path file = write("{\"x\": " + list + ", \"y\": [5, " + list + "], \"matches\": [{\"vulnerability\": {}}]}");

        assertThat(ScanFormat.of(file)).contains(ScanFormat.GRYPE);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }
}
