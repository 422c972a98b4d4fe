package dev.poam.exchange.log;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.item.ItemReader;
import dev.poam.source.RefusedInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogMatchTest {

    private static final List<String> ASSETS = List.of("srv-web01", "srv-db01", "srv-old");
    private static final Set<String> PATCH = Set.of("KB5034441");

    @Test
    void readsDaysThatASheetHasTurnedIntoNumbers() throws RefusedInputException {
        String report = "Computer,Update Title,Status,Last Status Time\nSRV-WEB01,KB5034441,Installed,46175\n";

        LogMatch match = LogMatch.of(MachineLog.read("report.csv", report.getBytes(UTF_8)), ASSETS, PATCH, null);

        assertThat(match.from()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // WSUS
                """
                Computer,Update Title,Status,Last Status Time
                SRV-WEB01.acme.local,2026-06 Cumulative Update (KB5034441),Installed,6/2/2026 10:00 PM
                SRV-WEB01.acme.local,Other Update (KB5000000),Failed,6/1/2026
                SRV-DB01.acme.local,2026-06 Cumulative Update (KB5034441),Failed,6/3/2026
                """,
                // SCCM, below a title
                """
                All updates of a collection
                Machine Name;Article ID;Title;State;Last State Change
                SRV-WEB01;KB5034441;Cumulative;Update is successfully installed;2026-06-02
                SRV-DB01;KB5034441;Cumulative;Failed to install update(s);2026-06-03
                """,
                // Intune
                """
                DeviceName,OS,Update name,ComplianceState,LastReported
                srv-web01,Windows,KB5034441,Compliant,2026-06-02
                srv-db01,Windows,KB5034441,Noncompliant,2026-06-03
                """
            })
    void readsPatchReports(String report) throws RefusedInputException {
        MachineLog log = MachineLog.read("report.csv", report.getBytes(UTF_8));
        LogMatch match = LogMatch.of(log, ASSETS, PATCH, null);

        assertThat(log.kind()).isEqualTo(LogKind.PATCH_REPORT);
        assertThat(match.done()).containsExactly("srv-web01");
        assertThat(match.failed()).containsExactly("srv-db01");
        assertThat(match.missing()).containsExactly("srv-old");
        assertThat(match.from()).isEqualTo(LocalDate.of(2026, 6, 2));
        assertThat(match.until()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(match.words())
                .isEqualTo("done on srv-web01 (KB5034441); failed on srv-db01; says nothing of srv-old;"
                        + " 2026-06-02 to 2026-06-03");
    }

    @Test
    void readsARunOfAnsible() throws RefusedInputException {
        MachineLog log = MachineLog.read("run.json", """
                [WARNING]: something to say first
                {"plays": [{"play": {"name": "Servers"}, "tasks": [
                  {"task": {"name": "Install KB5034441", "duration": {"start": "2026-06-02T20:00:00.1Z"}},
                   "hosts": {"srv-web01": {"changed": true}, "srv-db01": {"failed": true, "msg": "no space"}}},
                  {"task": {"name": "Reboot", "duration": {"start": "2026-06-02T21:00:00Z"}},
                   "hosts": {"srv-old": {"skipped": true}, "srv-web01": {"unreachable": true}}}
                ]}], "stats": {}}
                """.getBytes(UTF_8));

        assertThat(log.kind()).isEqualTo(LogKind.ANSIBLE);
        assertThat(LogMatch.of(log, ASSETS, PATCH, null).words())
                .isEqualTo("done on srv-web01 (KB5034441); failed on srv-db01; says nothing of srv-old; on 2026-06-02");
        assertThat(LogMatch.of(log, ASSETS, Set.of(), null).failed()).containsExactly("srv-web01", "srv-db01");
    }

    @Test
    void readsARunOfInspecAboutTheHostThatTheUserNames() throws RefusedInputException {
        MachineLog log = MachineLog.read("inspec.json", """
                {"platform": {"name": "windows"}, "profiles": [{"controls": [
                  {"id": "mfa", "title": "Sign-in", "results": [
                    {"status": "passed", "start_time": "2026-06-05T10:00:00+00:00"}, {"status": "skipped"}]},
                  {"id": "lock", "title": "Session lock", "results": [{"status": "failed"}]},
                  {"id": "empty", "results": []}
                ]}], "version": "5"}
                """.getBytes(UTF_8));

        assertThat(log.kind()).isEqualTo(LogKind.INSPEC);
        assertThat(LogMatch.of(log, ASSETS, Set.of("mfa"), null).done()).isEmpty();
        assertThat(LogMatch.of(log, ASSETS, Set.of("mfa"), "srv-web01").words())
                .isEqualTo("done on srv-web01 (mfa); says nothing of srv-db01, srv-old; on 2026-06-05");
        assertThat(LogMatch.of(log, ASSETS, Set.of(), "srv-web01").failed()).containsExactly("srv-web01");
    }

    @Test
    void aNumberIsNoPartOfALongerOne() throws RefusedInputException {
        MachineLog log = MachineLog.read(
                "report.csv", "Computer,Title,Status\nsrv-web01,KB50344410,Installed\n".getBytes(UTF_8));

        assertThat(LogMatch.of(log, ASSETS, PATCH, null).missing()).isEqualTo(ASSETS);
    }

    @Test
    void aStateThatIsNotKnownToBeGoodIsNot() throws RefusedInputException {
        MachineLog log = MachineLog.read(
                "report.csv", "Computer,Title,Status\nsrv-web01,KB5034441,Pending reboot\n".getBytes(UTF_8));

        assertThat(LogMatch.of(log, ASSETS, PATCH, null).failed()).containsExactly("srv-web01");
    }

    @Test
    void readsTheShortReportOfInspec() throws RefusedInputException {
        MachineLog log = MachineLog.read("inspec-min.json", """
                {"controls": [
                  {"id": "mfa", "profile_id": "p", "profile_sha256": "00", "status": "passed", "code_desc": "Sign-in"},
                  {"id": "lock", "profile_sha256": "00", "status": "failed", "code_desc": "Session lock", "message": "no"},
                  {"id": "usb", "profile_sha256": "00", "status": "skipped", "code_desc": "USB"}],
                 "statistics": {"duration": 0.1}, "version": "5.22.3"}
                """.getBytes(UTF_8));

        assertThat(log.kind()).isEqualTo(LogKind.INSPEC);
        assertThat(LogMatch.of(log, ASSETS, Set.of("mfa"), "srv-web01").done()).containsExactly("srv-web01");
        assertThat(LogMatch.of(log, ASSETS, Set.of("lock"), "srv-web01").failed())
                .containsExactly("srv-web01");
        assertThat(LogMatch.of(log, ASSETS, Set.of("usb"), "srv-web01").missing())
                .contains("srv-web01");
    }

    @Test
    void anUpdateThatASearchListsIsNotInstalled() throws RefusedInputException {
        String run = """
                {"plays": [{"tasks": [{"task": {"name": "Windows updates"}, "hosts": {"srv-web01": {"changed": false,
                  "updates": {
                    "a": {"title": "June update (KB5034441)", "kb": ["5034441"], "installed": false},
                    "b": {"title": "Other update", "kb": ["5000000"], "installed": true}}}}}]}]}
                """;
        MachineLog log = MachineLog.read("run.json", run.getBytes(UTF_8));

        assertThat(LogMatch.of(log, ASSETS, PATCH, null).failed()).containsExactly("srv-web01");
        assertThat(LogMatch.of(log, ASSETS, Set.of("KB5000000"), null).done()).containsExactly("srv-web01");
    }

    @Test
    void aTurnThatWasSkippedProvesNothing() throws RefusedInputException {
        MachineLog log = MachineLog.read("run.json", """
                {"plays": [{"tasks": [{"task": {"name": "Patches"}, "hosts": {"srv-web01": {"failed": true, "results": [
                  {"ansible_loop_var": "item", "item": "KB5034441", "skipped": true},
                  {"ansible_loop_var": "item", "item": "KB5000000", "failed": true},
                  {"ansible_loop_var": "item", "item": "KB5000001", "changed": true}]}}}]}]}
                """.getBytes(UTF_8));

        assertThat(LogMatch.of(log, ASSETS, PATCH, null).missing()).contains("srv-web01");
        assertThat(LogMatch.of(log, ASSETS, Set.of("KB5000000"), null).failed()).containsExactly("srv-web01");
        assertThat(LogMatch.of(log, ASSETS, Set.of("KB5000001"), null).done()).containsExactly("srv-web01");
    }

    @Test
    void theRunsOfAFileThatWasAppendedToAllCount() throws RefusedInputException {
        String run = """
                {"plays": [{"tasks": [{"task": {"name": "KB5034441"}, "hosts": {"srv-web01": {"%s": true}}}]}]}
                """;
        MachineLog log =
                MachineLog.read("run.json", (run.formatted("changed") + run.formatted("failed")).getBytes(UTF_8));

        assertThat(LogMatch.of(log, ASSETS, PATCH, null).failed()).containsExactly("srv-web01");
    }

    @Test
    void readsWhatPowerShellRedirected() throws RefusedInputException {
        String run = "\uFEFF{\"platform\": {\"target_id\": \"srv-web01\"}, \"profiles\": [{\"controls\": ["
                + "{\"id\": \"mfa\", \"results\": [{\"status\": \"passed\"}]}]}]}";

        assertThat(LogMatch.of(MachineLog.read("run.json", run.getBytes(UTF_16LE)), ASSETS, Set.of("mfa"), null)
                        .done())
                .containsExactly("srv-web01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"plays\": [{\"tasks\": [",
                "{\"plays\": []} {\"plays\": ",
                "{\"plays\": [], \"plays\": []}",
                "{\"plays\": []} and so on",
                "Computer,Title,Status\nsrv-web01,KB5034441,Installed\nsrv-web01,\"KB5034441,Failed\n"
            })
    void refusesALogOfWhichAPartIsLost(String text) {
        assertThatThrownBy(() -> MachineLog.read("log", text.getBytes(UTF_8)))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageNotContaining("no log that is known");
    }

    @ParameterizedTest
    @CsvSource({
        "srv-web01, SRV-WEB01, true",
        "srv-web01, srv-web01.acme.local, true",
        "srv-web01.acme.local, SRV-WEB01, true",
        "srv-web01, ACME\\SRV-WEB01, true",
        "srv-web01.acme.local, srv-web01.acme.local., true",
        "srv-web01, srv-web011, false",
        "srv-web01, my-srv-web01, false",
        "srv-web01, srv-web01-old.acme.local, false",
        "srv-web01.acme.local, srv-web01.other.local, false",
        "srv-web01.acme.local, srv-web01.acme.local.evil.example, false",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.10, false",
        "10, 10.0.0.1, false",
        "10.0.0, 10.0.0.1, false"
    })
    void aHostIsTheAssetOrIsNot(String asset, String host, boolean same) throws RefusedInputException {
        MachineLog log = MachineLog.read(
                "report.csv", ("Computer,Title,Status\n" + host + ",KB5034441,Installed\n").getBytes(UTF_8));

        assertThat(LogMatch.of(log, List.of(asset), PATCH, null).done()).hasSize(same ? 1 : 0);
    }

    @Test
    void aNameThatTwoAssetsHaveIsNeithers() throws RefusedInputException {
        MachineLog log =
                MachineLog.read("report.csv", "Computer,Title,Status\nSRV01,KB5034441,Installed\n".getBytes(UTF_8));
        List<String> assets = List.of("srv01.troy.local", "srv01.dayton.local");

        assertThat(LogMatch.of(log, assets, PATCH, null).missing()).isEqualTo(assets);
    }

    @Test
    void aLogCannotPutItsWordsIntoTheItem() throws RefusedInputException {
        MachineLog log = MachineLog.read(
                "report.csv",
                "Computer,Title,Status\nsrv-web01,\"KB5034441\u202E =cmd() <b>\",Installed\n".getBytes(UTF_8));

        assertThat(LogMatch.of(log, ASSETS, PATCH, null).words())
                .isEqualTo("done on srv-web01 (KB5034441); says nothing of srv-db01, srv-old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Computer,Title\nsrv-web01,KB1", "{\"plays\": 1}", "{\"a\": 1}", "hello", ""})
    void refusesWhatIsNoKnownLog(String text) {
        assertThatThrownBy(() -> MachineLog.read("log", text.getBytes(UTF_8)))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("no log that is known");
    }

    @Test
    void findsThePatchesThatAnItemNames() {
        String yaml = """
                id: POAM-001
                title: June updates (kb5034441) are missing
                notes: See CVE-2026-12345 and RHSA-2026:1234.
                """;

        assertThat(LogMatch.patchesOf(
                        Objects.requireNonNull(ItemReader.read("poam/items/POAM-001.yaml", yaml.getBytes(UTF_8))
                                .item())))
                .containsExactlyInAnyOrder("KB5034441", "CVE-2026-12345", "RHSA-2026:1234");
    }
}
