import dev.poam.maven.GitProgram
import dev.poam.maven.SampleRepository

def folder = basedir.toPath()
SampleRepository.commitTo(folder)
GitProgram.in(folder).run('clone', '--quiet', '--depth', '1', folder.toUri().toString(), 'shallow')
true
