import dev.poam.maven.SampleKey
import java.time.Instant

def folder = basedir.toPath()
def git = SampleKey.commitTo(folder)
SampleKey.approve(folder, Instant.parse('2026-05-01T13:00:00Z'))
git.commit('2026-05-02', 'Approve the policy')
git.run('checkout', '--quiet', '-b', 'louder')
git.edit('docs/POLICY.md', 'door.', 'door!')
git.commit('2026-05-02', 'Say it louder')
true
