import dev.poam.maven.SampleRepository

def git = SampleRepository.commitTo(basedir.toPath())
new File(basedir, 'poam/items/POAM-001.yaml').append('''\
evidence:   # kept as it is
  - {type: test-result, url: "https://example.com/test", state: final}
''', 'UTF-8')
git.commit('2026-05-01', 'File the test')
git.run('checkout', '--quiet', '-b', 'elsewhere')
def other = new File(basedir, 'poam/items/POAM-007.yaml')
other.text = new File(basedir, 'poam/items/POAM-001.yaml').text.replace('POAM-001', 'POAM-007')
git.commit('2026-05-02', 'Write down another one')
git.run('checkout', '--quiet', 'main')
true
