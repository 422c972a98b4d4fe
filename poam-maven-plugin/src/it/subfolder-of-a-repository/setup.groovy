import dev.poam.maven.GitProgram
import dev.poam.maven.SampleRepository

def git = GitProgram.init(basedir.toPath())
def folder = new File(basedir, 'compliance/Mängel & Pläne').toPath()
SampleRepository.writeTo(folder)
def other = new File(basedir, 'src/main')
other.mkdirs()
new File(other, 'Main.java').text = 'class Main {}\n'
git.commit('2026-03-02', 'Begin')
git.edit('compliance/Mängel & Pläne/poam/items/POAM-001.yaml', 'status: Open', 'status: Remediated')
git.commit('2026-04-01', 'Skip a step')
new File(basedir, 'test.properties').setText("poam.root=${folder}\n", 'ISO-8859-1')
true
