import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram
import groovy.json.JsonSlurper

def change = GitProgram.in(basedir.toPath()).run('rev-parse', 'louder').strip()
def log = BuildLog.of(basedir.toPath())
assertThat(log.count('[signoff/')).as('only where something has changed').isEqualTo(1)
assertThat(log.text()).contains('the approval by `jane` is STALE: docs/POLICY.md has changed since, first in commit '
        + change + ' by Jane Doe <jane@example.com>')
def findings = new JsonSlurper().parse(new File(basedir, 'target/poam/findings.json')).findings
def signoffs = findings.findAll { it.rule.startsWith('signoff/') }
assertThat(signoffs.collect { it.rule + ' ' + it.severity + ' ' + it.path } as List<String>).containsExactly(
        'signoff/stale warning poam/signoffs/CUI-Doc-Signoff-20260501T130000Z-jane/POLICY-signoff.json')
true
