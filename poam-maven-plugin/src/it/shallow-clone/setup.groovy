import dev.poam.maven.GitProgram
import dev.poam.maven.SampleRepository

def origin = new File(basedir, 'origin').toPath()
SampleRepository.commitTo(origin)
GitProgram.in(basedir.toPath()).run('clone', '--quiet', '--depth', '1', origin.toUri().toString(), 'clone')
true
