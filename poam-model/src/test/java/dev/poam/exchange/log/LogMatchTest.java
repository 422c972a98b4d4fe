package dev.poam.exchange.log;

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
import org.junit.jupiter.params.provider.ValueSource;

class LogMatchTest {

    private static final List<String> ASSETS = List.of("srv-web01", "srv-db01", "srv-old");
    private static final Set<String> PATCH = Set.of("KB5034441");

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

    @ParameterizedTest
    @ValueSource(strings = {"Computer,Title\nsrv-web01,KB1", "{\"plays\": 1}", "{\"a\": ", "hello", ""})
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
