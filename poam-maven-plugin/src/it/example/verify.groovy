import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import groovy.json.JsonSlurper

def log = BuildLog.of(basedir.toPath())
def output = new File(basedir, 'shop/target/poam')

assertThat(log.lines('kept  poam.yaml')).as('init keeps what is there').hasSize(1)
assertThat(log.lines('Findings  ').first()).contains('0 errors, 9 warnings')
def findings = new JsonSlurper().parse(new File(output, 'findings.json'), 'UTF-8')
assertThat(findings.asOf).isEqualTo('2026-11-20')
assertThat(findings.summary.items).isEqualTo(15)
assertThat(findings.findings.collect { it.rule } as Set).containsExactlyInAnyOrder(
        'date/original-target-changed', 'date/milestone-overdue', 'review/stale-item', 'signoff/stale', 'risk/beyond-standard-time',
        'assessment/closeout', 'assessment/after-closeout', 'review/missing')

def history = new JsonSlurper().parse(new File(output, 'history.json'), 'UTF-8')
def apache = history.items.find { it.id == 'POAM-002' }
assertThat(apache.transitions.collect { it.to } as List<String>).containsExactly(
        'Open', 'In Progress', 'In Progress', 'Remediated', 'In Progress', 'Remediated', 'Verified', 'Closed')
assertThat(apache.transitions.collect { it.kind } as List<String>).contains('added', 'moved', 'changed')
assertThat(new File(output, 'findings.sarif')).isNotEmpty()
def transitions = history.items.sum { it.transitions.size() } as int
assertThat(new File(output, 'history.csv').readLines().size()).as('a heading and a line a transition').isEqualTo(transitions + 1)

def score = new JsonSlurper().parse(new File(output, 'score.json'), 'UTF-8')
assertThat([score.score, score.status, score.closeoutDue]).isEqualTo([103, 'conditional', '2026-12-27'])
assertThat(log.count('103 of 110; Conditional Level 2')).isEqualTo(1)
assertThat(new File(output, 'report/tracking-log.md').getText('UTF-8')).contains('### POAM-015 ', 'As of | 2026-11-20')
assertThat(new File(output, 'report/tracking-log.csv').readLines()[0]).startsWith('ID,Deficiency,Affected controls,')

assertThat(log.lines('POAM-012  Verified   ')).as('the backlog').hasSize(1)
assertThat(log.count('# date/overdue')).isEqualTo(1)
assertThat(log.count('This plugin has ')).isEqualTo(1)

assertThat(new File(basedir, 'shop/poam/items/POAM-017.yaml')).as('016 is taken on a branch').isFile()
assertThat(log.count('POAM-006 stays Remediated; nothing was written.')).as('a verification is missing').isEqualTo(1)
true
