package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the CSV reports of Greenbone and OpenVAS, of the same keys and assets as {@link GreenboneReader}. */
final class GreenboneCsvReader implements ScanReader {

    static final String[] COLUMNS = {"NVT OID", "NVT Name", "IP", "CVSS"};

    private final Map<String, Weakness> weaknesses = new HashMap<>();
    private final CsvTimes times = new CsvTimes();
    private @Nullable String task;

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        new ScanCsv(input, ',', COLUMNS).read(row -> {
            String host = Words.line(row.get("IP", "Hostname")).toLowerCase(Locale.ROOT);
            String check = row.get("NVT OID", "NVT Name");
            if (check.isEmpty()) {
                return;
            }
            String asset = host.isEmpty() ? input.unnamedAsset() : host;
            times.seen(row.get("Timestamp"));
            task = row.get("Task Name").isEmpty() ? task : Words.line(row.get("Task Name"));
            Weakness weakness = weaknesses.computeIfAbsent(check, any -> weakness(check, row));
            sink.sighting(new Sighting(weakness, place(asset, row), verdict(row), null, null));
            String name = Words.line(row.get("Hostname"));
            sink.asset(new ScannedAsset(asset, name.isEmpty() ? List.of() : List.of(name), true, null));
        });
        return new Scan(
                "openvas",
                null,
                null,
                task,
                times.newest(),
                times.newest(),
                null,
                Coverage.unknown("a report of Greenbone may be filtered"));
    }

    private static Verdict verdict(ScanCsv.Row row) {
        boolean weak = Severities.score(row.get("CVSS")) != null
                && !row.get("Severity").matches("(?i)Log|False Positive");
        return weak ? Verdict.OPEN : Verdict.INFORMATIONAL;
    }

    private static Place place(String asset, ScanCsv.Row row) {
        String port = row.get("Port");
        String protocol = row.get("Port Protocol").toLowerCase(Locale.ROOT);
        return Place.of(
                asset, port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0, protocol.isEmpty() ? null : protocol);
    }

    private static Weakness weakness(String check, ScanCsv.Row row) {
        return new WeaknessBuilder("openvas:" + check, row.get("NVT Name"))
                .severity(Severities.score(row.get("CVSS")))
                // The column does not tell the version; today's feeds score by version 3 wherever they can.
                .score(Words.score("3.1", "greenbone", row.get("CVSS"), null))
                .cves(row.get("CVEs") + " " + check)
                .synopsis(row.get("Summary"))
                .description(String.join("\n\n", row.get("Vulnerability Insight"), row.get("Impact")))
                .solution(row.get("Solution"))
                .reference(check.startsWith("CVE-") ? check : "OID " + check)
                .build();
    }
}
