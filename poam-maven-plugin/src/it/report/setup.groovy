import dev.poam.maven.GitProgram
import dev.poam.maven.SampleRepository

SampleRepository.commitTo(basedir.toPath())
def begun = new File(basedir, 'begun')
def git = GitProgram.init(begun.toPath())
new File(begun, 'poam.yaml').text = 'organization: Acme\n'
git.commit('2026-04-02', 'Begin')
true
