import dev.poam.maven.LocalTsa
import dev.poam.maven.SampleKey
import java.time.Instant

def folder = basedir.toPath()
def git = SampleKey.commitTo(folder)
def tsa = LocalTsa.make(folder.resolve('target/tsa'))
git.edit('poam/people.yaml', 'signoffs:\n', "timestamps:\n  - {sha256: ${tsa.fingerprint()}}\nsignoffs:\n".toString())
git.commit('2026-05-01', 'Believe the clock')
SampleKey.approve(folder, Instant.parse('2026-05-02T10:00:00Z'))
git.commit('2026-05-02', 'Approve the policy')
new File(basedir, 'test.properties').text = "poam.tsa = ${tsa.start()}\n"
true
