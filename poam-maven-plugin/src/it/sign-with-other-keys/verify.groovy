import static org.assertj.core.api.Assertions.assertThat

import dev.poam.history.GitRepository
import dev.poam.history.History
import dev.poam.history.HistoryQuery
import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram
import dev.poam.signoff.SignoffCheck
import java.time.Instant

def log = BuildLog.of(basedir.toPath())
assertThat(log.text()).contains('Name one key to sign with, and no other', 'a key with a passphrase must be held by an agent')

def signatures = []
new File(basedir, 'poam/signoffs').eachFileRecurse { if (it.name =~ /json\../) signatures << it.name }
assertThat(signatures as List<String>).containsExactlyInAnyOrder('POLICY-signoff.json.sig', 'POAM-001-signoff.json.asc')

GitProgram.in(basedir.toPath()).commit('2026-05-02', 'Approve')
GitRepository.find(basedir.toPath()).get().withCloseable { repository ->
    def history = History.of(repository, new HistoryQuery('HEAD', ['poam/items'], Instant.now()))
    def verdicts = SignoffCheck.of(repository, history).collect { "${it.today()} ${it.reason()}".toString() }
    assertThat(verdicts).containsExactly('VALID ', 'VALID ')
}
true
