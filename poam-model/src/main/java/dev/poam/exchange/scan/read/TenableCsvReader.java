package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Coverage;
import dev.poam.exchange.scan.Place;
import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.exchange.scan.ScannedAsset;
import dev.poam.exchange.scan.Sighting;
import dev.poam.exchange.scan.Verdict;
import dev.poam.exchange.scan.Weakness;
import dev.poam.project.ScanSeverity;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the CSV files of Nessus, Tenable.sc and Tenable Vulnerability Management. A row a CVE is one weakness all the same. */
final class TenableCsvReader implements ScanReader {

    private static final String[] HOSTS = {
        "Host", "DNS Name", "asset.host_name", "asset.name", "IP Address", "asset.display_ipv4_address", "FQDN"
    };

    private final char separator;
    private final String[] needed;

    /**
     * One dialect.
     *
     * @param needed the columns by which its header is known
     */
    TenableCsvReader(char separator, String... needed) {
        this.separator = separator;
        this.needed = needed;
    }

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        Map<String, WeaknessRows> rows = new HashMap<>();
        CsvTimes times = new CsvTimes();
        new ScanCsv(input, separator, needed).read(row -> {
            requireScales(row, input);
            String plugin = row.get("Plugin ID", "Plugin", "definition.id");
            String host = row.get(HOSTS);
            if (plugin.isEmpty()) {
                return;
            }
            if (host.isEmpty()) {
                throw input.refusal(
                        row.position(),
                        "no column names the host",
                        "Export the detailed list of vulnerabilities; a summary does not say where they are.");
            }
            times.seen(row.get("Last Observed", "Last Found", "last_seen", "Host End"));
            rows.computeIfAbsent(plugin, any -> new WeaknessRows()).add(row, host.toLowerCase(Locale.ROOT));
        });
        rows.forEach((plugin, all) -> all.handOn(plugin, sink));
        return new Scan(
                "nessus",
                null,
                null,
                null,
                times.newest(),
                times.newest(),
                null,
                Coverage.unknown("a CSV file does not say what was looked at"));
    }

    /** Sheets lose decimal points: a probability of 3833 is an error to tell, not to guess at. */
    private static void requireScales(ScanCsv.Row row, ScanInput input) throws RefusedInputException {
        requireAtMost(row, BigDecimal.ONE, input, "EPSS Score");
        requireAtMost(row, BigDecimal.TEN, input, "VPR Score", "VPR", "Vulnerability Priority Rating");
    }

    private static void requireAtMost(ScanCsv.Row row, BigDecimal most, ScanInput input, String... columns)
            throws RefusedInputException {
        String value = row.get(columns);
        if (value.matches("[0-9]{1,9}(?:\\.[0-9]{1,9})?") && new BigDecimal(value).compareTo(most) > 0) {
            throw input.refusal(
                    row.position(),
                    columns[0] + " is " + value + ", more than " + most,
                    "A sheet has lost the decimal points; import the file as it was exported.");
        }
    }

    /** All rows of one plugin. */
    private static final class WeaknessRows {

        private @Nullable WeaknessBuilder builder;
        private @Nullable ScanSeverity severity;
        private final StringBuilder cves = new StringBuilder();
        private final List<Cell> sightings = new ArrayList<>();
        private final Map<String, List<String>> assets = new HashMap<>();

        private record Cell(
                Place place,
                Verdict verdict,
                @Nullable LocalDate first,
                @Nullable LocalDate last) {}

        void add(ScanCsv.Row row, String host) {
            ScanSeverity here = Severities.word(row.get("Risk", "severity", "Severity", "Risk Factor"));
            if (builder == null) {
                builder = begin(row);
            }
            if (here != null && (severity == null || here.compareTo(severity) > 0)) {
                severity = here;
            }
            cves.append(row.get("CVE", "definition.cve")).append(' ');
            String port = row.get("Port", "port");
            String protocol = row.get("Protocol", "protocol").toLowerCase(Locale.ROOT);
            sightings.add(new Cell(
                    Place.of(
                            host,
                            port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0,
                            protocol.isEmpty() ? null : protocol),
                    here == null ? Verdict.INFORMATIONAL : verdict(row.get("Vulnerability State", "state")),
                    Dates.day(row.get("First Discovered", "First Found", "first_observed")),
                    Dates.day(row.get("Last Observed", "Last Found", "last_seen"))));
            assets.computeIfAbsent(host, any -> otherNames(row));
        }

        private static List<String> otherNames(ScanCsv.Row row) {
            List<String> names = new ArrayList<>();
            for (String column : List.of(
                    "FQDN",
                    "asset.display_fqdn",
                    "DNS Name",
                    "NetBIOS Name",
                    "asset.netbios_name",
                    "MAC Address",
                    "IP Address",
                    "asset.display_ipv4_address")) {
                String name = row.get(column);
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            return names;
        }

        private static Verdict verdict(String state) {
            return state.equalsIgnoreCase("fixed") ? Verdict.FIXED : Verdict.OPEN;
        }

        private static WeaknessBuilder begin(ScanCsv.Row row) {
            String plugin = row.get("Plugin ID", "Plugin", "definition.id");
            String family = row.get("Plugin Family", "Family", "definition.family");
            return new WeaknessBuilder("nessus:" + plugin, row.get("Name", "Plugin Name", "definition.name"))
                    .score(Words.score("4.0", "nessus", row.get("CVSS v4.0 Base Score", "CVSS V4 Base Score"), null))
                    .score(Words.score(
                            "3.0",
                            "nessus",
                            row.get(
                                    "CVSS v3.0 Base Score",
                                    "CVSS V3 Base Score",
                                    "CVSS3 Base Score",
                                    "CVSSv3",
                                    "definition.cvss3.base_score"),
                            orNull(row.get("CVSS V3 Vector", "CVSS3 Vector", "definition.cvss3.base_vector"))))
                    .score(Words.score(
                            "2.0",
                            "nessus",
                            row.get(
                                    "CVSS v2.0 Base Score",
                                    "CVSS V2 Base Score",
                                    "CVSS Base Score",
                                    "CVSS",
                                    "definition.cvss2.base_score"),
                            orNull(row.get("CVSS V2 Vector", "CVSS Vector", "definition.cvss2.base_vector"))))
                    .cwes(row.get("CWE", "definition.cwe"))
                    .exploited(Words.isKnownExploited(row.get("definition.references", "Cross References", "XREF")))
                    .synopsis(row.get("Synopsis", "definition.synopsis"))
                    .description(row.get("Description", "definition.description"))
                    .solution(row.get("Solution", "Steps to Remediate", "definition.solution"))
                    .reference("plugin " + plugin + (family.isEmpty() ? "" : " (" + family + ")"));
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        void handOn(String plugin, ScanSink sink) {
            WeaknessBuilder known = builder == null ? new WeaknessBuilder("nessus:" + plugin, "") : builder;
            Weakness weakness = known.severity(severity).cves(cves.toString()).build();
            for (Cell each : sightings) {
                sink.sighting(new Sighting(weakness, each.place(), each.verdict(), each.first(), each.last()));
            }
            assets.forEach((name, others) -> sink.asset(new ScannedAsset(name, others, true, null)));
        }
    }
}
