package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Weakness;
import dev.poam.project.ScanSeverity;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads Qualys's CSV files: reports of VM and VMDR, and those of PCI scans. */
final class QualysCsvReader implements ScanReader {

    /** The name of a site, which may differ from row to row, comes last: it would make several assets of one host. */
    private static final String[] HOSTS = {"DNS", "Asset Name", "HOSTNAME", "IP", "Asset IPV4", "FQDN"};

    private final String[] needed;

    /**
     * One dialect.
     *
     * @param needed the columns by which its header is known
     */
    QualysCsvReader(String... needed) {
        this.needed = needed;
    }

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        Map<String, Weakness> weaknesses = new HashMap<>();
        Map<String, List<String>> assets = new HashMap<>();
        CsvTimes times = new CsvTimes();
        new ScanCsv(input, ',', needed).read(row -> {
            String qid = row.get("QID");
            if (qid.isEmpty()) {
                return;
            }
            String named = row.get(HOSTS).toLowerCase(Locale.ROOT);
            String host = named.isEmpty() ? input.unnamedAsset() : named;
            times.seen(row.get("Last Detected", "LAST SCAN"));
            Weakness weakness = weaknesses.computeIfAbsent(qid, any -> weakness(qid, row));
            assets.computeIfAbsent(host, any -> otherNames(row));
            sink.sighting(new Sighting(
                    weakness,
                    place(row, host),
                    QualysStatus.verdict(row.get("Type", "Type Detected"), row.get("Vuln Status", "Status")),
                    Dates.day(row.get("First Detected")),
                    Dates.day(row.get("Last Detected", "LAST SCAN"))));
        });
        assets.forEach((name, others) -> sink.asset(new ScannedAsset(name, others, true, null)));
        return new Scan(
                "qualys",
                null,
                null,
                null,
                times.newest(),
                times.newest(),
                "UTC",
                Coverage.unknown("a CSV file does not say what was looked at"));
    }

    private static List<String> otherNames(ScanCsv.Row row) {
        List<String> names = new ArrayList<>();
        for (String column : HOSTS) {
            String name = row.get(column);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static Place place(ScanCsv.Row row, String host) {
        String port = row.get("Port");
        String protocol = row.get("Protocol").toLowerCase(Locale.ROOT);
        Place place = Place.of(
                host, port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0, protocol.isEmpty() ? null : protocol);
        String ssl = row.get("SSL").matches("(?i)true|yes|1|over ssl") ? "ssl" : "";
        String part = Words.line(ssl + " " + row.get("Instance"));
        return part.isEmpty() ? place : place.part(part);
    }

    private static Weakness weakness(String qid, ScanCsv.Row row) {
        String own = row.get("Q_SEVERITY");
        String level = own.isEmpty() ? row.get("Severity") : own;
        ScanSeverity byLevel = Severities.qualys(level);
        String category = row.get("Category");
        return new WeaknessBuilder("qualys:" + qid, Words.plain(row.get("Title", "VULN TITLE")))
                .severity(byLevel == null ? Severities.word(level) : byLevel)
                .score(Words.score("3.1", "qualys", row.get("CVSS3.1 Base", "CVSS3 Base"), null))
                .score(Words.score("2.0", "qualys", row.get("CVSS Base", "CVSS_BASE"), null))
                .cves(row.get("CVE ID", "CVE", "CVE_ID"))
                .description(Words.plain(row.get("Threat")))
                .solution(Words.plain(row.get("Solution")))
                .reference("QID " + qid + (category.isEmpty() ? "" : " (" + category + ")"))
                .build();
    }
}
