package dev.poam.exchange.log;

import dev.poam.exchange.sheet.file.Sheet;
import dev.poam.exchange.sheet.file.SheetFile;
import dev.poam.exchange.sheet.file.SheetFiles;
import dev.poam.exchange.sheet.file.SheetRow;
import dev.poam.exchange.sheet.incoming.DateText;
import dev.poam.rule.Finding;
import dev.poam.rule.Severity;
import dev.poam.source.Problem;
import dev.poam.source.RefusedInputException;
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
            "updateisinstalled",
            "updateissuccessfullyinstalled");

    private static final int ROWS_TO_SEARCH = 30;

    private PatchReport() {}

    /**
     * The log; empty when no row names a column for the computer and one for the state.
     *
     * @throws RefusedInputException when a part of it cannot be read
     */
    static Optional<MachineLog> read(String name, byte[] content) throws RefusedInputException {
        List<LogEntry> entries = new ArrayList<>();
        boolean isReport = false;
        SheetFile file = SheetFiles.read(name, content);
        for (Sheet sheet : file.sheets()) {
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
        // Of a host whose lines are lost the others would tell a better story than the log does.
        Optional<Finding> damage = file.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst();
        if (damage.isPresent()) {
            throw new RefusedInputException(new Problem(
                    Problem.Kind.UNREADABLE,
                    name,
                    null,
                    damage.get().message(),
                    damage.get().help()));
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
