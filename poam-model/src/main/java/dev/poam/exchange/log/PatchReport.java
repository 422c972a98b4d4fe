package dev.poam.exchange.log;

import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetFiles;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.exchange.sheet.incoming.DateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the patch reports of WSUS, SCCM and Intune: a row for an update on a computer. */
final class PatchReport {

    private static final Set<String> HOST = Set.of(
            "computer",
            "computername",
            "fulldomainname",
            "machine",
            "machinename",
            "device",
            "devicename",
            "hostname",
            "host",
            "name0",
            "netbiosname0",
            "servername",
            "server",
            "system");
    private static final Set<String> STATE = Set.of(
            "state",
            "status",
            "installationstate",
            "installstate",
            "updatestate",
            "updatestatus",
            "updateinstallationstate",
            "compliancestate",
            "compliancestatus",
            "compliance",
            "deploymentstate",
            "enforcementstate",
            "laststatename",
            "statename",
            "result");
    private static final Set<String> DAY = Set.of(
            "date",
            "installdate",
            "installeddate",
            "installationdate",
            "installedon",
            "dateinstalled",
            "installtime",
            "time",
            "timestamp",
            "laststatustime",
            "laststatuschangetime",
            "laststatechange",
            "lastreported",
            "lastreportedtime",
            "lastcheckin",
            "lastscantime");
    private static final Set<String> GOOD = Set.of(
            "installed",
            "success",
            "succeeded",
            "compliant",
            "uptodate",
            "applied",
            "installedsuccessfully",
            "successfullyinstalledupdates",
            "updateissuccessfullyinstalled");

    private static final int ROWS_TO_SEARCH = 30;

    private PatchReport() {}

    /** The log; empty when no row names a column for the computer and one for the state. */
    static Optional<MachineLog> read(String name, byte[] content) {
        List<LogEntry> entries = new ArrayList<>();
        boolean isReport = false;
        for (Sheet sheet : SheetFiles.read(name, content).sheets()) {
            List<SheetRow> rows = sheet.rows();
            for (int i = 0; i < Math.min(rows.size(), ROWS_TO_SEARCH); i++) {
                SheetRow header = rows.get(i);
                int host = column(header, HOST);
                int state = column(header, STATE);
                if (host >= 0 && state >= 0) {
                    isReport = true;
                    int day = column(header, DAY);
                    rows.subList(i + 1, rows.size()).forEach(row -> add(row, host, state, day, entries));
                    break;
                }
            }
        }
        return isReport ? Optional.of(new MachineLog(LogKind.PATCH_REPORT, entries)) : Optional.empty();
    }

    private static void add(SheetRow row, int host, int state, int day, List<LogEntry> entries) {
        if (row.cell(host).isEmpty() || row.cell(state).isEmpty()) {
            return;
        }
        entries.add(new LogEntry(
                row.cell(host),
                GOOD.contains(folded(row.cell(state))),
                String.join(" ", row.texts()),
                day < 0 ? null : DateText.MONTH_FIRST.date(row.cell(day)).orElse(null)));
    }

    private static int column(SheetRow header, Set<String> names) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (names.contains(folded(header.cell(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
