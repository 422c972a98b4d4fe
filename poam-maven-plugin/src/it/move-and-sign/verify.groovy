import static org.assertj.core.api.Assertions.assertThat

import dev.poam.history.GitRepository
import dev.poam.history.History
import dev.poam.history.HistoryQuery
import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram
import dev.poam.signoff.SignoffCheck
import java.time.Instant

def log = BuildLog.of(basedir.toPath())
assertThat(log.text()).as('the owner does not verify').contains('POAM-001 stays Remediated; nothing was written.')
assertThat(log.text()).as('a key of somebody else').contains('Nothing was signed: the certificate ')
assertThat(log.text()).contains('poam/items/POAM-001.yaml: Remediated -> Verified')
assertThat(new File(basedir, 'poam/signoffs').list()).as('the refused ones have left nothing').hasSize(1)
assertThat(log.lines('Findings  ').last()).as('before it is committed').contains('  0 errors, ')

def git = GitProgram.in(basedir.toPath())
def changed = git.run('diff', '--unified=0', '--', 'poam/items').readLines()
assertThat(changed.findAll { it.startsWith('+') && !it.startsWith('+++') } as List<String>).containsExactly(
        '+status: Verified', '+verification:', '+  by: raj', '+  on: 2026-05-03', '+  method: test', '+  result: pass')

git.commit('2026-05-03', 'Verify the keys')
try (GitRepository repository = GitRepository.find(basedir.toPath()).orElseThrow()) {
    def history = History.of(repository, new HistoryQuery('HEAD', ['poam/items'], Instant.parse('2026-05-03T13:00:00Z')))
    def signoffs = SignoffCheck.of(repository, history)
    assertThat(signoffs.collect { it.today().name() + it.reason() } as List<String>).containsExactly('VALID')
}
true
