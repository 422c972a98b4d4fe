import dev.poam.maven.SampleRepository

def git = SampleRepository.commitTo(basedir.toPath())
def item = new File(basedir, 'poam/items/POAM-001.yaml')
item.append('assets: [web01, db01]\n', 'UTF-8')
new File(basedir, 'poam/evidence').mkdirs()
new File(basedir, 'poam/evidence/wsus.csv').setText('''\
Computer,Title,Status,Last Status Time
WEB01.acme.local,Cumulative Update (KB5034441),Installed,4/2/2026
''', 'UTF-8')
git.commit('2026-05-01', 'File the report')
true
