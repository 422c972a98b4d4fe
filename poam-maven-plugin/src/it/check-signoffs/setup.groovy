import dev.poam.maven.SampleKey
import java.time.Instant

def folder = basedir.toPath()
def git = SampleKey.commitTo(folder)
SampleKey.approve(folder, Instant.parse('2026-05-02T10:00:00Z'))
git.commit('2026-05-02', 'Approve the policy')
git.edit('docs/POLICY.md', 'Lock the door.', 'Lock the door!')
git.commit('2026-05-03', 'Say it louder')
true
