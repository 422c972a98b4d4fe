import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram
import groovy.json.JsonSlurper

def git = GitProgram.in(basedir.toPath())
def change = git.run('rev-parse', 'HEAD').strip()
def signoff = new JsonSlurper().parse(new File(basedir, 'target/poam/signoffs.json')).signoffs[0]
assertThat(signoff.today).isEqualTo('STALE')
assertThat(signoff.whenLanded).isEqualTo('VALID')
assertThat(signoff.staleSince.commit).isEqualTo(change)
assertThat(signoff.staleSince.by.name).isEqualTo('Jane Doe')

def before = new JsonSlurper().parse(new File(basedir, 'before/signoffs.json')).signoffs[0]
assertThat(before.today).as('at the commit that brought the record').isEqualTo('VALID')

def log = BuildLog.of(basedir.toPath())
assertThat(log.text()).contains("docs/POLICY.md has changed since, first in commit ${change} by Jane Doe <jane@example.com>".toString())
assertThat(log.text()).contains('1 of 1 sign-offs do not hold')
true
