import static org.assertj.core.api.Assertions.assertThat

import com.fasterxml.jackson.databind.ObjectMapper
import dev.poam.maven.BuildLog

def log = BuildLog.of(basedir.toPath())
assertThat(log.lines('Read  ')).singleElement().asString().contains('1 item in 1 file, 1 commit up to ')
assertThat(log.lines('Open -> In Progress')).as('history goes up to HEAD').hasSize(1)
assertThat(log.lines('Failed to execute goal').last()).contains('there is no commit `v9` in ')

def findings = new ObjectMapper().readTree(new File(basedir, 'target/poam/findings.json'))
assertThat(findings.at('/summary/items').asInt()).isEqualTo(1)
assertThat(new File(basedir, 'poam.git/target')).as('a bare repository keeps nothing beside its objects').doesNotExist()
true
