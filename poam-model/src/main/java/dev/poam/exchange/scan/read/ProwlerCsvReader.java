package dev.poam.exchange.scan.read;

import dev.poam.exchange.scan.Scan;
import dev.poam.exchange.scan.ScanSink;
import dev.poam.source.RefusedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the CSV files of Prowler from version 3 on. */
final class ProwlerCsvReader implements ScanReader {

    static final String[] COLUMNS = {"CHECK_ID", "CHECK_TITLE", "STATUS", "STATUS_EXTENDED"};

    @Override
    public Scan read(ScanInput input, ScanSink sink) throws IOException, RefusedInputException {
        CsvTimes times = new CsvTimes();
        new ScanCsv(input, ';', COLUMNS).read(row -> {
            times.seen(row.get("TIMESTAMP", "ASSESSMENT_START_TIME"));
            finding(row).handOn(input, sink);
        });
        return ProwlerJsonReader.scan(times.newest());
    }

    private static ProwlerFinding finding(ScanCsv.Row row) {
        return new ProwlerFinding(
                row.get("CHECK_ID"),
                row.get("CHECK_TITLE"),
                row.get("STATUS"),
                row.get("MUTED").equalsIgnoreCase("true"),
                row.get("SEVERITY"),
                row.get("RESOURCE_UID", "RESOURCE_ARN", "RESOURCE_ID", "ACCOUNT_UID"),
                row.get("REGION"),
                row.get("DESCRIPTION"),
                row.get("RISK"),
                row.get("REMEDIATION_RECOMMENDATION_TEXT"),
                requirements(row.get("COMPLIANCE")),
                Dates.day(row.get("TIMESTAMP", "ASSESSMENT_START_TIME")));
    }

    /** {@code CIS-1.4: 1.20 | NIST-800-171-Revision-2: 3_1_1, 3_1_2}. */
    private static List<String> requirements(String compliance) {
        List<String> found = new ArrayList<>();
        for (String framework : compliance.split("\\|", -1)) {
            int colon = framework.indexOf(':');
            if (colon > 0 && CloudCheck.isStandard(framework.substring(0, colon).strip())) {
                found.addAll(CloudCheck.requirements(framework.substring(colon + 1)));
            }
        }
        return found;
    }
}
