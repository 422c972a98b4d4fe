import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import groovy.json.JsonSlurper

def log = BuildLog.of(basedir.toPath())
def text = { folder -> new File(basedir, folder + '/diff.md').getText('UTF-8') }
def json = { folder -> new JsonSlurper().parse(new File(basedir, folder + '/diff.json')) }

def folder = json('target/poam')
assertThat(folder.from.name).isEqualTo('main')
assertThat(folder.from.leftThere).isTrue()
assertThat(folder.to.name).isNull()
assertThat(folder.items*.id).containsExactly('POAM-001')
assertThat(folder.items[0].target.slipDays).isEqualTo(21)
assertThat(folder.items[0].fields*.name).as('what is not committed').contains('priority')
assertThat(text('target/poam')).startsWith('<!-- poam:diff -->\n### POA&M: target of POAM-001 21 days later, POAM-001 re-scored')
assertThat(log.lines('Written   ').first()).endsWith('diff.md, diff.json')

def head = json('target/head')
assertThat(head.items[0].status.before).as('what landed meanwhile is no change').isEqualTo('In Progress')
assertThat(head.items[0].fields).isEmpty()

assertThat(json('target/two').items[0].status.before).isEqualTo('Remediated')
assertThat(text('target/same').readLines()).hasSize(2)
assertThat(text('target/same')).contains('nothing changes')
assertThat(json('target/bare').to.name).isEqualTo('HEAD')

assertThat(log.text()).contains(
        'poam.from: there is no commit origin/nowhere here', 'git fetch origin', 'CI_MERGE_REQUEST_DIFF_BASE_SHA',
        'The two sides have no commit in common', '-Dpoam.mergeBase=false',
        'the clone is shallow')
true
