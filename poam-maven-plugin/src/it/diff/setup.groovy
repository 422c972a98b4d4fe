import dev.poam.maven.GitProgram
import dev.poam.maven.SampleRepository
import java.nio.file.Files

def folder = basedir.toPath()
def item = 'poam/items/POAM-001.yaml'
def git = SampleRepository.commitTo(folder)
git.run('checkout', '--quiet', '-b', 'plan/later')
git.edit(item, 'targetCompletion: 2026-09-30', 'targetCompletion: 2026-10-21').commit('2026-04-02', 'Move the date')
git.run('checkout', '--quiet', 'main')
git.edit(item, 'status: In Progress', 'status: Remediated').commit('2026-04-03', 'What landed meanwhile')
git.run('checkout', '--quiet', '--orphan', 'elsewhere')
git.commit('2026-04-04', 'Another beginning')
git.run('checkout', '--quiet', 'plan/later')
GitProgram.in(folder).run('clone', '--quiet', '--depth', '1', '--no-single-branch', folder.toUri().toString(), 'shallow')
GitProgram.in(folder).run('clone', '--quiet', '--bare', folder.toUri().toString(), 'bare')
// Not committed: seen where no poam.to is given.
git.edit(item, 'priority: High', 'priority: Low')
true
