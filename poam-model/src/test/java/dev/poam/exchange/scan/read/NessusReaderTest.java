package dev.poam.exchange.scan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.exchange.scan.NessusText;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Reach;
import dev.poam.exchange.scan.ScanContent;
import dev.poam.exchange.scan.Score;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.project.ScanSeverity;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NessusReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsAVulnerability() throws Exception {
        ScanFile file = read(NessusText.of("2026-10-04")
                .host("Web01", NessusText.item(1010, 3, 443, "7.5", "remote"))
                .xml());

        ScanContent.Found found = file.content().weakness("nessus:1010").orElseThrow();
        Weakness weakness = found.weakness();
        assertThat(weakness.title()).isEqualTo("Weakness 1010");
        assertThat(weakness.severity()).isEqualTo(ScanSeverity.HIGH);
        assertThat(weakness.cves()).containsExactly("CVE-2026-1010");
        assertThat(weakness.scores()).containsExactly(new Score("3.0", "nessus", new BigDecimal("7.5"), null));
        assertThat(weakness.reach()).isEqualTo(Reach.REMOTE);
        assertThat(weakness.text().description()).isEqualTo("Something is weak.\n\nIt was found.");
        assertThat(weakness.text().solution()).isEqualTo("Make it strong.");
        assertThat(found.places().keySet()).containsExactly(Place.of("web01", 443, "tcp"));
    }

    @Test
    void keepsEachPlaceOfAWeaknessOnce() throws Exception {
        ScanFile file = read(NessusText.of("2026-10-04")
                .host("web01", NessusText.item(101, 3), NessusText.item(101, 3))
                .host("web02", NessusText.item(101, 3))
                .xml());

        assertThat(file.content().weakness("nessus:101").orElseThrow().places()).hasSize(2);
        assertThat(file.content().count(Verdict.OPEN)).isEqualTo(3);
    }

    @Test
    void onlyCountsWhatIsForInformation() throws Exception {
        ScanFile file = read(NessusText.of("2026-10-04")
                .host("web01", NessusText.item(101, 0))
                .xml());

        assertThat(file.content().weaknesses()).isEmpty();
        assertThat(file.content().count(Verdict.INFORMATIONAL)).isEqualTo(1);
    }

    @Test
    void tellsWhenTheScanWasMadeAndHowCloselyItLooked() throws Exception {
        ScanFile file =
                read(NessusText.of("2026-10-04").ports("1-1024").host("web01").xml());

        assertThat(file.scan().started()).isEqualTo(Instant.parse("2026-10-04T12:00:00Z"));
        assertThat(file.scan().zone()).isNull();
        assertThat(file.scan().coverage().unknown()).isNull();
        assertThat(file.scan().coverage().makes("101")).isTrue();
        assertThat(file.scan().coverage().makes("999")).isFalse();
        assertThat(file.scan().coverage().reaches(443, null)).isTrue();
        assertThat(file.scan().coverage().reaches(8443, null)).isFalse();
    }

    @Test
    void readsAuditChecksByTheirNamesAndReferences() throws Exception {
        ScanFile file = read(NessusText.of("2026-10-04")
                .host(
                        "web01",
                        NessusText.check("1.2.3 Ensure telnet is off", "FAILED", "800-171|3.4.7,800-53|CM-7,CAT|II"),
                        NessusText.check("1.2.4 Ensure rsh is off", "PASSED", ""),
                        NessusText.check("SSH banner", "FAILED", "Vuln-ID|V-220915,CAT|I"),
                        NessusText.check("Look at it yourself", "WARNING", ""))
                .xml());

        assertThat(file.content().weaknesses().keySet())
                .containsExactly(
                        "nessus-audit:V-220915",
                        "nessus-audit:sample-benchmark-/ensure-rsh-is-off",
                        "nessus-audit:sample-benchmark-/ensure-telnet-is-off",
                        "nessus-audit:sample-benchmark-/look-at-it-yourself");
        Weakness telnet = file.content()
                .weakness("nessus-audit:sample-benchmark-/ensure-telnet-is-off")
                .orElseThrow()
                .weakness();
        assertThat(telnet.requirements()).containsExactly("3.4.7");
        assertThat(telnet.severity()).isEqualTo(ScanSeverity.MEDIUM);
        assertThat(file.content().count(Verdict.FIXED)).isEqualTo(1);
        assertThat(file.content().count(Verdict.UNDECIDED)).isEqualTo(1);
    }

    @Test
    void readsOnWithoutTheDeclarationThatMergedFilesLose() throws Exception {
        String xml = NessusText.of("2026-10-04")
                .host("web01", NessusText.check("SSH banner", "FAILED", ""))
                .xml()
                .replace(" xmlns:cm=\"http://www.nessus.org/cm\"", "");

        assertThat(read(xml).content().weaknesses()).hasSize(1);
    }

    @Test
    void blanksOutControlCharactersAndSaysSo() throws Exception {
        String xml = NessusText.of("2026-10-04")
                .host("web01", NessusText.item(101, 3).replace("Something", "Some\u001B[31mthing&#x1b;&#27;&#0;"))
                .xml();

        ScanFile file = read(xml);

        assertThat(file.content().weaknesses()).hasSize(1);
        assertThat(file.warnings())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("4 control characters, which XML does not allow, were read as blanks"));
    }

    @Test
    void refusesTheFirstVersionOfTheFormat() {
        assertThatExceptionOfType(RefusedInputException.class)
                .isThrownBy(() -> read("<NessusClientData><Report/></NessusClientData>"))
                .withMessageContaining("first version");
    }

    @Test
    void aFileThatIsCutOffIsRefusedWithItsPlace() {
        String xml = NessusText.of("2026-10-04")
                .host("web01", NessusText.item(101, 3))
                .xml();

        assertThatExceptionOfType(RefusedInputException.class)
                .isThrownBy(() -> read(xml.substring(0, xml.indexOf("</ReportItem>"))))
                .satisfies(e -> assertThat(e.problem().position()).isNotNull());
    }

    private ScanFile read(String xml) throws IOException, RefusedInputException {
        Path path = folder.resolve("scan.xml");
        Files.writeString(path, xml, StandardCharsets.UTF_8);
        return ScanFile.read(ScanFormat.of(path).orElseThrow(), path, "scan.xml");
    }
}
