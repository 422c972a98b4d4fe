import dev.poam.maven.FolderState
import dev.poam.maven.GitProgram
import dev.poam.maven.SampleRepository

def world = new File(basedir, 'world')
def repository = new File(world, 'repository')
def decoy = new File(world, 'decoy')
def git = SampleRepository.commitTo(repository.toPath())
GitProgram.init(decoy.toPath())
new File(world, 'home/.config/jgit').mkdirs()
new File(repository, 'target').mkdirs()

// Whatever git runs in this repository leaves a file; so nothing here may ask git once it is set.
def trap = new File(world, 'trap')
trap.text = "#!/bin/sh\n: > '${world}/sprung'\n"
trap.setExecutable(true)
git.run('config', 'filter.trap.clean', trap.path)
git.run('config', 'core.fsmonitor', trap.path)
new File(repository, '.git/info').mkdirs()
new File(repository, '.git/info/attributes').text = '* filter=trap\n'
new File(world, 'settings').text = "[core]\n\tworktree = ${decoy}\n[extensions]\n\tobjectFormat = sha256\n"

new File(basedir, 'before.txt').text = FolderState.of(world.toPath()).join('\n')
true
