package dev.poam.exchange.scan.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The formats of scanners, each known by its content and never by a file's name. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
public enum ScanFormat {
    NESSUS(
            "Nessus (.nessus)",
            head -> head.isXml("NessusClientData_v2") || head.isXml("NessusClientData"),
            NessusReader::new),
    NESSUS_CSV(
            "Nessus (CSV)",
            head -> head.isCsv(',', "Plugin ID", "Risk", "Host"),
            () -> new TenableCsvReader(',', "Plugin ID", "Risk", "Host")),
    TENABLE_SC_CSV(
            "Tenable Security Center (CSV)",
            head -> head.isCsv(',', "Plugin", "Plugin Name", "Severity"),
            () -> new TenableCsvReader(',', "Plugin", "Plugin Name", "Severity")),
    TENABLE_VM_CSV(
            "Tenable Vulnerability Management (CSV)",
            head -> head.isCsv(';', "definition.id", "severity"),
            () -> new TenableCsvReader(';', "definition.id", "severity")),
    TENABLE_VM_COMMA_CSV(
            "Tenable Vulnerability Management (CSV)",
            head -> head.isCsv(',', "definition.id", "severity"),
            () -> new TenableCsvReader(',', "definition.id", "severity")),
    QUALYS_REPORT("Qualys report of hosts (XML)", head -> head.isXml("ASSET_DATA_REPORT"), QualysReportReader::new),
    QUALYS_SCAN("Qualys scan (XML)", head -> head.isXml("SCAN"), QualysScanReader::new),
    QUALYS_DETECTIONS(
            "Qualys detections (XML)",
            head -> head.isXml("HOST_LIST_VM_DETECTION_OUTPUT"),
            QualysDetectionsReader::new),
    QUALYS_WEB(
            "Qualys report of web applications (XML)",
            head -> head.isXml("WAS_SCAN_REPORT") || head.isXml("WAS_WEBAPP_REPORT"),
            QualysWebReader::new),
    QUALYS_CSV("Qualys (CSV)", head -> head.isCsv(',', "QID", "Title"), () -> new QualysCsvReader("QID", "Title")),
    QUALYS_PCI_CSV(
            "Qualys PCI (CSV)",
            head -> head.isCsv(',', "QID", "Vuln Title"),
            () -> new QualysCsvReader("QID", "Vuln Title")),
    GREENBONE(
            "Greenbone (XML)",
            head -> head.isXml("report") || head.isXml("get_reports_response"),
            GreenboneReader::new),
    GREENBONE_CSV("Greenbone (CSV)", head -> head.isCsv(',', GreenboneCsvReader.COLUMNS), GreenboneCsvReader::new),
    CKL("STIG checklist (.ckl)", head -> head.isXml("CHECKLIST"), ChecklistReader::new),
    XCCDF(
            "SCAP result (XCCDF, ARF)",
            head -> head.isXml("Benchmark") || head.isXml("TestResult") || head.isXml("asset-report-collection"),
            XccdfReader::new),
    SARIF("SARIF", head -> head.isJson("runs"), SarifReader::new),
    TRIVY(
            "Trivy (JSON)",
            head -> head.isJson("SchemaVersion", "ArtifactName")
                    || head.isJson("[]", "Target", "Type")
                    || head.isJson("ClusterName", "Resources/Kind")
                    || head.isJson("ClusterName", "Vulnerabilities/Kind")
                    || head.isJson("ClusterName", "Misconfigurations/Kind"),
            TrivyReader::new),
    GRYPE(
            "Grype (JSON)",
            head -> head.isJson("matches/vulnerability") || head.isJson("matches/", "descriptor"),
            GrypeReader::new),
    CKLB("STIG checklist (.cklb)", head -> head.isJson("stigs", "target_data"), CklbReader::new),
    ASFF(
            "AWS Security Hub (ASFF)",
            head -> head.isJson("Findings/ProductArn")
                    || head.isJson("findings/ProductArn")
                    || head.isJson("Findings/")
                    || head.isJson("ProductArn", "Resources"),
            AsffReader::new),
    PROWLER_CSV("Prowler (CSV)", head -> head.isCsv(';', ProwlerCsvReader.COLUMNS), ProwlerCsvReader::new),
    PROWLER_JSON(
            "Prowler (JSON)",
            head -> head.isJson("finding_info", "metadata", "resources") || head.isJson("CheckID", "StatusExtended"),
            ProwlerJsonReader::new),
    PROWLER_2(
            "Prowler 2",
            head -> head.isCsv(',', "TITLE_ID", "CHECK_RESULT") || head.isJson("Control ID", "Account Number"),
            () -> refusing(
                    "this is of Prowler 2, which names no resources",
                    "Let Prowler 2 write json-asff, or scan with a newer one; its CSV and JSON are read.")),
    HDF("Heimdall and InSpec results (HDF)", head -> head.isJson("profiles/controls"), HdfReader::new),
    NOTHING(
            "A file of nothing",
            FileHead::isNothing,
            () -> refusing(
                    "there is nothing in the file, not even what made it",
                    "When a scan found nothing there is nothing to import; else export it once more."));

    private final String label;
    private final Predicate<FileHead> recognises;
    private final Supplier<ScanReader> reader;

    ScanFormat(String label, Predicate<FileHead> recognises, Supplier<ScanReader> reader) {
        this.label = label;
        this.recognises = recognises;
        this.reader = reader;
    }

    /** For what is known so that people can be told what to do instead. */
    private static ScanReader refusing(String message, String help) {
        return (input, sink) -> {
            throw input.refusal(null, message, help);
        };
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The format of a file; empty when it is that of no scanner. */
    public static Optional<ScanFormat> of(Path file) throws IOException {
        FileHead head = FileHead.of(file);
        for (ScanFormat format : values()) {
            if (format.recognises.test(head)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    ScanReader reader() {
        return reader.get();
    }
}
