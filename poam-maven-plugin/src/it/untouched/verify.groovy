import static org.assertj.core.api.Assertions.assertThat

import com.fasterxml.jackson.databind.ObjectMapper
import dev.poam.maven.FolderState

def world = new File(basedir, 'world').toPath()
def outsideTarget = { lines -> lines.findAll { !it.startsWith('repository/target') } }
assertThat(outsideTarget(FolderState.of(world)))
        .isEqualTo(outsideTarget(new File(basedir, 'before.txt').readLines()))

def history = new ObjectMapper().readTree(new File(basedir, 'world/repository/target/poam/history.json'))
assertThat(history.at('/items/0/transitions')).as('of the repository, not of the one that GIT_DIR names').hasSize(2)
true
