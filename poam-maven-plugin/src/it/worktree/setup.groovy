import dev.poam.maven.SampleRepository

def git = SampleRepository.commitTo(new File(basedir, 'main').toPath())
git.run('worktree', 'add', '--quiet', '-b', 'elsewhere', '../linked')
true
