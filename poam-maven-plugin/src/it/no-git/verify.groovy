import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog

def log = BuildLog.of(basedir.toPath())
assertThat(log.lines('error: [history/unsupported-repository]')).hasSize(1)
assertThat(log.lines('Findings  ').last()).contains('0 errors')
def folder = new Properties()
new File(basedir, 'test.properties').withReader { folder.load(it) }
new File(folder.getProperty('poam.root')).deleteDir()
true
