import dev.poam.maven.GitProgram
import dev.poam.maven.SampleRepository

def git = SampleRepository.commitTo(new File(basedir, 'origin').toPath())
git.run('tag', 'v1', 'HEAD~1')
GitProgram.in(basedir.toPath()).run('clone', '--quiet', '--bare', 'origin', 'poam.git')
true
