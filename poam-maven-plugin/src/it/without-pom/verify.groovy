import static org.assertj.core.api.Assertions.assertThat

import com.fasterxml.jackson.databind.ObjectMapper
import dev.poam.maven.BuildLog

def log = BuildLog.of(basedir.toPath())
assertThat(log.lines('Findings')).singleElement().asString().contains('0 errors')
assertThat(log.lines('POAM-001  In Progress')).isNotEmpty()
assertThat(log.lines('Open -> In Progress')).singleElement().asString().contains('2026-04-01', 'Jane Doe')
assertThat(log.text()).contains('# date/overdue')

def history = new ObjectMapper().readTree(new File(basedir, 'target/poam/history.json'))
assertThat(history.at('/items/0/transitions/1/to').asText()).isEqualTo('In Progress')
assertThat(new File(basedir, 'target/poam/findings.json')).exists()
assertThat(new File(basedir, 'target/poam/findings.sarif')).exists()
assertThat(new File(basedir, 'target/poam/history.csv')).exists()
true
