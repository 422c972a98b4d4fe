import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog

def log = BuildLog.of(basedir.toPath())
assertThat(log.lines('error: [history/shallow]')).hasSize(1)
assertThat(log.lines('warning: [history/shallow]')).hasSize(1)
assertThat(log.text()).contains('fetch-depth: 0', 'GIT_DEPTH', 'git fetch --unshallow')
assertThat(log.lines('Failed to execute goal').last()).contains(':history', 'shallow')
true
