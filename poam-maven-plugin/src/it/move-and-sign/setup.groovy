import dev.poam.maven.SampleKey

def git = SampleKey.commitTo(basedir.toPath())
new File(basedir, 'poam/items/POAM-001.yaml').append('''\
evidence:   # kept as it is
  - {type: test-result, url: "https://example.com/test", state: final}
''', 'UTF-8')
new File(basedir, 'poam.yaml').text = 'signoffs: {required: [verification]}\n'
git.edit('poam/items/POAM-001.yaml', 'status: In Progress', 'status: Remediated')
git.commit('2026-05-02', 'Finish the keys')
true
