import static org.assertj.core.api.Assertions.assertThat

import com.fasterxml.jackson.databind.ObjectMapper
import dev.poam.maven.BuildLog

def log = BuildLog.of(basedir.toPath())
def finding = '[ERROR] poam/items/POAM-002.yaml:3:1: error: [item/unknown-field]'
assertThat(log.lines(finding)).hasSize(2)
assertThat(log.lines(finding).first()).contains('titel', 'title')
assertThat(log.lines('poam/items/POAM-003.yaml').first()).contains('[item/unreadable]')
assertThat(log.text()).contains('The POA&M does not hold: ', '-Dpoam.rule=item/')
assertThat(log.text()).doesNotContain('\u001b[31m and more')

def annotations = log.text().readLines().findAll { it.startsWith('::error file=poam/items/POAM-002.yaml,line=3,col=1,') }
assertThat(annotations).hasSize(1)

def json = new ObjectMapper().readTree(new File(basedir, 'target/poam/findings.json'))
assertThat(json.at('/summary/items').asInt()).isEqualTo(2)
assertThat(json.at('/summary/errors').asInt()).isGreaterThan(2)
def ofTheGoodFile = json.at('/findings').findAll { it.get('path').asText() == 'poam/items/POAM-001.yaml' }
assertThat(ofTheGoodFile.findAll { it.get('severity').asText() != 'info' }).isEmpty()
true
