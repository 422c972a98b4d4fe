package dev.poam.exchange.scan.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.poam.exchange.scan.ScanContent;
import dev.poam.source.RefusedInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Whatever the bytes are, a reader takes them or refuses them with a problem, and it ends. An ordinary build tries the inputs
 * beside this class; the profile {@code fuzz} looks for new ones.
 */
class ScanFileFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesNessus(byte[] content) throws IOException {
        check(content, ScanFormat.NESSUS);
    }

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesQualys(byte[] content) throws IOException {
        check(
                content,
                ScanFormat.QUALYS_REPORT,
                ScanFormat.QUALYS_SCAN,
                ScanFormat.QUALYS_DETECTIONS,
                ScanFormat.QUALYS_WEB);
    }

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesOtherXml(byte[] content) throws IOException {
        check(content, ScanFormat.GREENBONE, ScanFormat.CKL, ScanFormat.XCCDF);
    }

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesCsv(byte[] content) throws IOException {
        check(
                content,
                ScanFormat.NESSUS_CSV,
                ScanFormat.TENABLE_SC_CSV,
                ScanFormat.TENABLE_VM_CSV,
                ScanFormat.QUALYS_CSV,
                ScanFormat.QUALYS_PCI_CSV,
                ScanFormat.GREENBONE_CSV,
                ScanFormat.PROWLER_CSV);
    }

    @FuzzTest(maxDuration = "2m")
    void readsOrRefusesJson(byte[] content) throws IOException {
        check(
                content,
                ScanFormat.SARIF,
                ScanFormat.TRIVY,
                ScanFormat.GRYPE,
                ScanFormat.CKLB,
                ScanFormat.ASFF,
                ScanFormat.PROWLER_JSON,
                ScanFormat.HDF);
    }

    private static void check(byte[] content, ScanFormat... formats) throws IOException {
        for (ScanFormat format : formats) {
            try {
                format.reader().read(new ScanInput("scan", new ByteArrayInputStream(content)), new ScanContent());
            } catch (RefusedInputException e) {
                assertThat(e.problem().message()).isNotBlank().doesNotContain("\n");
                assertThat(e.problem().help()).isNotBlank();
            }
        }
    }
}
