import dev.poam.maven.SampleRepository

def git = SampleRepository.commitTo(basedir.toPath())
def folder = new File(basedir, 'poam/evidence/POAM-001')
folder.mkdirs()
new File(folder, 'test.txt').setText('refused five times\n', 'UTF-8')
new File(folder, 'scan.csv').setText('host,finding\r\nweb01,none\r\n', 'UTF-8')
new File(basedir, '.gitattributes').setText('* text=auto\n', 'UTF-8')
git.commit('2026-05-01', 'File the test and the scan')
true
