package dev.poam.exchange.sheet.incoming;

import static dev.poam.exchange.sheet.incoming.LayoutSheet.only;
import static dev.poam.exchange.sheet.incoming.LayoutSheet.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.exchange.sheet.Columns;
import dev.poam.item.ItemReader;
import dev.poam.item.PoamItem;
import dev.poam.rule.Finding;
import dev.poam.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every layout that authorities give out, with every column filled: what becomes of each, and that none of it is lost. */
class LayoutGoldenTest {

    private static final Pattern US_DATE = Pattern.compile("([0-9]{2}/[0-9]{2}/[0-9]{4})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}@.-]*[\\p{L}\\p{N}]");

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"navy", "marine-corps", "army"})
    void emass(String layout) throws IOException {
        List<LayoutSheet.Column> columns = LayoutSheet.emass(layout);
        String[] ongoing = {
            "POA&M Item ID", "101",
            "Control Vulnerability Description", "Audit records are not reviewed.",
            "Controls / APs", "AU-6",
            "Security Checks", "SV-100r2_rule",
            "POA&M Status", "Ongoing",
            "POA&M Scheduled Completion Date", "08/01/2026",
            "POA&M Requested Risk Accepted Expiration Date", "",
            "POA&M Completion Date", "",
            "Milestone ID", "1",
            "Milestone Description", "Tool chosen",
            "Milestone Status", "Completed",
            "Milestone Scheduled Completion Date", "05/01/2026",
            "Milestone Completion Date", "04/28/2026",
            "Identification Source", "Self-Assessment",
            "Office/Org", "Acme, Luis Ortega, 555-0101, luis@acme.example",
            "Resources Required", "$5,000",
            "Raw Severity", "Very High",
            "Severity", "High",
            "Impact", "Moderate"
        };
        LayoutSheet sheet = new LayoutSheet()
                .sheet(
                        "POA&M",
                        columns,
                        List.of(
                                row(columns, "of one", ongoing),
                                only(
                                        "Milestone ID",
                                        "2",
                                        "Milestone Description",
                                        "Tool in use",
                                        "Milestone Status",
                                        "Open",
                                        "Milestone Scheduled Completion Date",
                                        "07/01/2026"),
                                only(
                                        "POA&M Item ID",
                                        "102",
                                        "Control Vulnerability Description",
                                        "Old lathe cannot be patched.",
                                        "POA&M Status",
                                        "Risk Accepted",
                                        "POA&M Requested Risk Accepted Expiration Date",
                                        "06/30/2027",
                                        "Office/Org",
                                        "Acme"),
                                only(
                                        "POA&M Item ID",
                                        "103",
                                        "Control Vulnerability Description",
                                        "Visitors are not logged.",
                                        "POA&M Status",
                                        "Completed",
                                        "POA&M Scheduled Completion Date",
                                        "03/04/2026",
                                        "POA&M Completion Date",
                                        "03/02/2026")))
                .words("POA&M", 1, 0, "***** CUI *****")
                .words("POA&M", 3, 1, "Exported by");
        check("emass-" + layout, sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy-navy", "legacy-joint"})
    void emassUntil2026(String layout) throws IOException {
        List<LayoutSheet.Column> columns = LayoutSheet.emass(layout);
        String milestones = "Milestone with Completion Dates";
        LayoutSheet sheet = new LayoutSheet()
                .sheet(
                        "POA&M",
                        columns,
                        List.of(
                                row(
                                        columns,
                                        "of one",
                                        "POA&M Item ID",
                                        "1",
                                        "Control Vulnerability Description",
                                        "Audit records are not reviewed.",
                                        "Controls / APs",
                                        "AU-6",
                                        "Security Control Number (NC/NA controls only)",
                                        "AU-6",
                                        "Office/Org",
                                        "Acme, Luis Ortega, 555-0101, luis@acme.example",
                                        "Resources Required",
                                        "$5,000",
                                        "Scheduled Completion Date",
                                        "11/22/2026",
                                        "Milestone ID",
                                        "1",
                                        milestones,
                                        "Implement A 10/25/2026",
                                        "Source Identifying Vulnerability",
                                        "Vulnerability scan",
                                        "Status",
                                        "Ongoing",
                                        "Raw Severity",
                                        "I",
                                        "Severity",
                                        "Very High",
                                        "Impact",
                                        "Low"),
                                only("Milestone ID", "2", milestones, "Implement B 10/31/2026"),
                                only("Milestone ID", "3", milestones, "Implement C, ongoing"),
                                only(
                                        "POA&M Item ID",
                                        "2",
                                        "Control Vulnerability Description",
                                        "Visitors are not logged.",
                                        "Status",
                                        "Completed 11/13/2026",
                                        "Raw Severity",
                                        "III")))
                .words("POA&M", 1, 0, "***** CUI *****");
        check("emass-" + layout, sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "3.0"})
    void fedramp(String version) throws IOException {
        List<LayoutSheet.Column> columns = LayoutSheet.fedramp(version);
        String[] open = {
            "POAM ID", "V-1",
            "Controls", "AC-2, AC-3",
            "Weakness Name", "Accounts stay",
            "Weakness Description", "Accounts of leavers stay active.",
            "Weakness Detector Source", "Annual 3PAO Assessment",
            "Weakness Source Identifier", "2026-SAR-7",
            "Asset Identifier", "srv-1\nsrv-2",
            "Point of Contact", "Luis Ortega",
            "Resources Required", "16 hours",
            "Original Detection Date", "2026-02-01",
            "Scheduled Completion Date", "2026-08-01",
            "Planned Milestones", "(01) 2026-06-01: Script written\n(02) 2026-08-01: Script in use",
            "Status Date", "2026-03-01",
            "Vendor Dependency", "No",
            "Original Risk Rating", "Moderate",
            "Adjusted Risk Rating", "N/A"
        };
        LayoutSheet sheet = new LayoutSheet()
                .sheet("Open POA&M Items", columns, List.of(row(columns, "of one", open)))
                .sheet(
                        "Closed POA&M Items",
                        columns,
                        List.of(row(
                                columns,
                                "of two",
                                Stream.concat(
                                                Stream.of(open),
                                                Stream.of(
                                                        "POAM ID",
                                                        "V-2",
                                                        "Weakness Name",
                                                        "No lock",
                                                        "Weakness Description",
                                                        "The room has no lock.",
                                                        "Status Date",
                                                        "2026-03-09"))
                                        .toArray(String[]::new))))
                .words("Open POA&M Items", 1, 0, "FedRAMP Plan of Action and Milestones (POA&M)");
        if (version.equals("3.0")) {
            sheet.sheet(
                            "PL-2 Findings",
                            columns,
                            List.of(row(
                                    columns,
                                    "of three",
                                    "Deficiency ID",
                                    "AC-2, PL-2.1",
                                    "Remediation Date",
                                    "See plan")))
                    .words("Open POA&M Items", 6, 0, "Guidance")
                    .words("Open POA&M Items", 6, 1, "Assign a unique identifier")
                    .words("Open POA&M Items", 6, 3, "Enter a short description")
                    .words("Open POA&M Items", 8, 0, "Mandatory or Situational")
                    .words("Open POA&M Items", 8, 3, "Mandatory");
        } else {
            sheet.words("Open POA&M Items", 6, 0, "Unique identifier for each POAM Item")
                    .words("Open POA&M Items", 6, 2, "Name of the weakness");
        }
        check("fedramp-" + version, sheet);
    }

    @Test
    void cset() throws IOException {
        List<String> headers = List.of(
                "Control Title",
                "Weakness",
                "Maturity Level",
                "Resource Estimate",
                "Scheduled Completion Date",
                "Milestones with Interim Completion Dates",
                "Changes to Milestones",
                "How was the weakness identified?",
                "Status");
        List<LayoutSheet.Column> columns = new ArrayList<>();
        headers.forEach(header -> columns.add(new LayoutSheet.Column("POAM", 1, 2, columns.size(), header)));
        LayoutSheet sheet = new LayoutSheet()
                .sheet(
                        "POAM",
                        columns,
                        List.of(
                                row(
                                        columns,
                                        "of one",
                                        "Control Title",
                                        "AC.L2-3.1.1 Authorized access control",
                                        "Resource Estimate",
                                        "20 hours",
                                        "Scheduled Completion Date",
                                        "09/30/2026",
                                        "Milestones with Interim Completion Dates",
                                        "1. List accounts (07/15/2026)\n2. Close the rest (09/01/2026)",
                                        "How was the weakness identified?",
                                        "Self-assessment",
                                        "Status",
                                        "Ongoing"),
                                only(
                                        "Control Title",
                                        "AC.L2-3.1.3",
                                        "Weakness",
                                        "No flow control",
                                        "Status",
                                        "Complete")));
        check("cset", sheet);
    }

    private void check(String name, LayoutSheet sheet) throws IOException {
        Trial trial = new Trial(root);
        SheetPlan plan = trial.plan(name + ".xlsx", sheet.bytes());
        Golden.check("src/test/resources/dev/poam/exchange/sheet/layouts/" + name + ".txt", text(plan));
        String found = folded(said(plan));
        for (String cell : sheet.cells()) {
            // A cell that could not be read stands in the notes as it was.
            boolean isKept = found.contains(folded(cell));
            assertThat(isKept ? List.<String>of() : words(cell))
                    .as(cell)
                    .allSatisfy(word -> assertThat(found).contains(word));
        }
    }

    private static String text(SheetPlan plan) {
        StringBuilder text = new StringBuilder();
        plan.created()
                .forEach((path, content) ->
                        text.append("--- ").append(path).append('\n').append(new String(content, UTF_8)));
        text.append("--- told\n");
        plan.lines().forEach(line -> text.append(line).append('\n'));
        plan.findings()
                .forEach(finding -> text.append(finding.rule())
                        .append(' ')
                        .append(Objects.requireNonNull(finding.position()).line())
                        .append(':')
                        .append(finding.position().column())
                        .append(' ')
                        .append(finding.message())
                        .append('\n'));
        return text.toString();
    }

    /** All that the items say, and all that was told. */
    private static String said(SheetPlan plan) {
        Stream<String> items = plan.created().entrySet().stream()
                .filter(file -> file.getKey().startsWith("poam/items/"))
                .map(LayoutGoldenTest::item)
                .flatMap(item -> Columns.all().stream().map(column -> column.text(item)));
        return Stream.concat(items, plan.findings().stream().map(Finding::message))
                .collect(Collectors.joining("\n"));
    }

    private static PoamItem item(Map.Entry<String, byte[]> file) {
        return Objects.requireNonNull(
                ItemReader.read(file.getKey(), file.getValue()).item());
    }

    /** The words of a cell as an item has them: days in our form, money without signs. */
    private static List<String> words(String cell) {
        String days = US_DATE.matcher(cell)
                .replaceAll(date -> LocalDate.parse(date.group(1), DateTimeFormatter.ofPattern("MM/dd/yyyy")) + "");
        return WORD.matcher(folded(days.replace("$5,000", "5000")
                        .replaceAll("\\ALuis Ortega\\z", "luis")
                        .replaceAll(" hours$", "")))
                .results()
                .map(word -> word.group())
                .toList();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
