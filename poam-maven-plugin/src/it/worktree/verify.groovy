import static org.assertj.core.api.Assertions.assertThat

import com.fasterxml.jackson.databind.ObjectMapper

def history = new ObjectMapper().readTree(new File(basedir, 'linked/target/poam/history.json'))
assertThat(history.at('/items/0/transitions')).hasSize(2)
assertThat(history.at('/items/0/path').asText()).isEqualTo('poam/items/POAM-001.yaml')
true
