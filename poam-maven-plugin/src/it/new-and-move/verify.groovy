import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram

def log = BuildLog.of(basedir.toPath())
def item = new File(basedir, 'poam/items/POAM-008-session-lock.yaml').text
assertThat(item).as('after the greatest id on any branch').startsWith('id: POAM-008\n')
assertThat(item).contains('requirements: [3.1.10]', 'identified: 2026-05-03')

assertThat(log.text()).contains('leaving out Remediated', 'POAM-001 stays In Progress; nothing was written.')
assertThat(log.text()).contains('poam/items/POAM-001.yaml: In Progress -> Remediated')
def change = GitProgram.in(basedir.toPath()).run('diff', '--unified=0', '--', 'poam/items/POAM-001.yaml').readLines()
assertThat(change.findAll { it.startsWith('-') || it.startsWith('+') }.drop(2) as List<String>)
        .containsExactly('-status: In Progress', '+status: Remediated')
assertThat(log.lines('Findings  ').last()).contains(' 0 errors')
true
