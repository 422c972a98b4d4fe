import dev.poam.maven.SampleRepository

def git = SampleRepository.commitTo(basedir.toPath())
def file = new File(basedir, 'poam/assessments/2026-05-self.yaml')
file.parentFile.mkdirs()
file.setText('''\
id: 2026-05-self
track: self
performed: 2026-05-01
statusDate: 2026-05-14
ssp: {document: docs/SSP.md}
default: met
results:
  3.12.2: {result: not-met}
  "3.1.8[b]": {result: not-met}
''', 'UTF-8')
git.commit('2026-05-14', 'Record the self-assessment')
true
