import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import groovy.json.JsonSlurper

def log = BuildLog.of(basedir.toPath())
assertThat(log.text()).contains('SHA-256 of docs/POLICY.md: ', 'Nothing was signed or written (poam.dryRun)')

def runs = new File(basedir, 'poam/signoffs').list()
assertThat(runs as List<String>).as('neither the dry run nor the refused ones have left anything').hasSize(1)
def folder = new File(basedir, "poam/signoffs/${runs[0]}")
assertThat(folder.list() as List<String>).containsExactlyInAnyOrder(
        'POLICY-signoff.json', 'POLICY-signoff.json.p7s', 'POLICY-signoff.md',
        'POAM-001-signoff.json', 'POAM-001-signoff.json.p7s', 'POAM-001-signoff.md')
def record = new JsonSlurper().parse(new File(folder, 'POLICY-signoff.json'))
assertThat(log.text()).contains("SHA-256 of docs/POLICY.md: ${record.subject[0].digest.sha256}".toString())
assertThat(log.text()).contains(
        'no policy of poam/people.yaml as committed lets anybody sign for closure',
        'poam.passphrase is refused: a secret in the POM or on the command line can be read by others')
true
