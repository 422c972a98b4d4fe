import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog

def log = BuildLog.of(basedir.toPath())
assertThat(log.count('Findings  ')).as('checks in three builds').isEqualTo(3)
assertThat(log.count('already verified in this build')).as('two other modules in the two builds with a phase').isEqualTo(4)
assertThat(log.text()).doesNotContain('not marked as @threadSafe')
assertThat(new File(basedir, 'target/poam/findings.json')).exists()
assertThat(new File(basedir, 'parts/one/target')).doesNotExist()
true
