import dev.poam.maven.SampleRepository

def git = SampleRepository.commitTo(basedir.toPath())
new File(basedir, 'poam/items/POAM-002.yaml').setText('''\
id: POAM-002
kind: operational
titel: "A title with an escape \\e[31m and more"
status: open
''', 'UTF-8')
new File(basedir, 'poam/items/POAM-003.yaml').setText('id: [', 'UTF-8')
git.commit('2026-04-02', 'Write down two more')
true
