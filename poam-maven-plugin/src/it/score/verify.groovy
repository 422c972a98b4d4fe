import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import groovy.json.JsonSlurper

def log = BuildLog.of(basedir.toPath())
def items = new File(basedir, 'poam/items').list().findAll { it.endsWith('.yaml') }.sort()
assertThat(items.size()).as('one item for each requirement that was not met, beside the one there was').isEqualTo(3)
def texts = items.collect { new File(basedir, "poam/items/${it}").text }
assertThat(texts.findAll { it.contains('requirements: [3.12.2]') && it.contains('kind: assessment') }).hasSize(1)
assertThat(texts.findAll { it.contains('requirements: [\'3.1.8[b]\']') && it.contains('reference: 2026-05-self') }).hasSize(1)
assertThat(log.text()).contains(
        'CA.L2-3.12.2 is at 3 points, and only those of 1 point may be on a POA&M (32 CFR 170.21(a)(2)(ii))',
        '106 of 110; not Conditional, for 3.12.2; cheapest way to Conditional: meet CA.L2-3.12.2',
        'With CA.L2-3.12.2 met: 109 of 110; Conditional Level 2',
        'NIST SP 800-171 r2 has no requirement 3.99.1')
assertThat(log.lines('2026-05-14').last()).contains('106', 'none', '2026-05-self')

def score = new JsonSlurper().parse(new File(basedir, 'target/poam/score.json'))
assertThat(score.score).isEqualTo(106)
assertThat(score.bounds).isEqualTo([106, 106])
assertThat(score.status).isEqualTo('none')
assertThat(score.blockers*.requirement).isEqualTo(['3.12.2'])
assertThat(score.statusDate).isEqualTo('2026-05-14')
assertThat(score.families*.deduction.sum()).isEqualTo(4)
true
