import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import java.security.MessageDigest
import java.util.HexFormat

def log = BuildLog.of(basedir.toPath())
def hashes = { folder ->
    def top = new File(basedir, "target/$folder/report")
    def found = new TreeMap()
    top.eachFileRecurse { file ->
        if (file.isFile()) {
            def sha256 = MessageDigest.getInstance('SHA-256').digest(file.bytes)
            found[top.toPath().relativize(file.toPath()).toString()] = HexFormat.of().formatHex(sha256)
        }
    }
    found
}
def one = hashes('one')
assertThat(one.keySet()).contains(
        'index.html', 'tracking-log.md', 'tracking-log.html', 'tracking-log.pdf', 'tracking-log.csv',
        'monthly-2026-04.pdf', 'quarterly-2026-Q2.html', 'annual-2026.csv', 'backlog.md')
assertThat(one.keySet()).as('assessor pack').anyMatch { it.startsWith('assessor') }
assertThat(hashes('two')).isEqualTo(one)

def csv = { folder -> new File(basedir, "target/$folder/report/tracking-log.csv").getText('UTF-8') }
assertThat(csv('one')).contains('POAM-001', 'In Progress')
assertThat(csv('past')).contains('POAM-001', 'Open').doesNotContain('In Progress')
assertThat(new File(basedir, 'target/past/report').list()).containsExactly('tracking-log.csv')

assertThat(log.text()).contains('Nothing had been committed by 2026-01-31', 'poam.reports takes one of')
assertThat(new File(basedir, 'target/begun/report/monthly-2026-04.md').getText('UTF-8'))
        .contains('there is no item in the plan')
true
