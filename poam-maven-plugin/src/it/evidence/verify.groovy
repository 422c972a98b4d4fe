import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram

def git = GitProgram.in(basedir.toPath())
def change = git.run('diff', '--unified=0', '--', 'poam/items/POAM-001.yaml').readLines()
assertThat(change.findAll { it.startsWith('-') }).as('nothing is taken away but the name of the old file').hasSize(1)
def stored = git.run('show', 'HEAD:poam/evidence/POAM-001/scan.csv')
assertThat(stored).as('Git has changed the line ends').doesNotContain('\r')
def digest = java.security.MessageDigest.getInstance('SHA-256').digest(stored.getBytes('UTF-8')).encodeHex().toString()
assertThat(new File(basedir, 'poam/items/POAM-001.yaml').text).contains("""\
  - type: test-result
    path: poam/evidence/POAM-001/scan.csv
    sha256: ${digest}
    state: final
""")

def log = BuildLog.of(basedir.toPath())
assertThat(log.text()).contains('There is no file ', "Artifacts 2 files in")
def list = new File(basedir, 'target/poam/CMMCAssessmentArtifacts.log').text
assertThat(list.readLines()*.replaceAll(/ = .*/, '') as List<String>)
        .containsExactly('SHA256 (POAM-001/scan.csv)', 'SHA256 (POAM-001/test.txt)')
def hash = java.security.MessageDigest.getInstance('SHA-256').digest(list.getBytes('UTF-8')).encodeHex().toString()
assertThat(new File(basedir, 'target/poam/CMMCAssessmentLogHash.log').text)
        .isEqualTo("SHA256 (CMMCAssessmentArtifacts.log) = ${hash}\n".toString())
true
