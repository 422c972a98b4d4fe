import static org.assertj.core.api.Assertions.assertThat

import com.fasterxml.jackson.databind.ObjectMapper

def output = new File(basedir, 'compliance/Mängel & Pläne/target/poam')
def findings = new ObjectMapper().readTree(new File(output, 'findings.json')).get('findings')
def step = findings.find { it.get('rule').asText() == 'lifecycle/illegal-step' }
assertThat(step.get('path').asText()).as('from the root of the POA&M').isEqualTo('poam/items/POAM-001.yaml')

def results = new ObjectMapper().readTree(new File(output, 'findings.sarif')).at('/runs/0/results')
def uris = results.collect { it.at('/locations/0/physicalLocation/artifactLocation/uri').asText() }
assertThat(uris).as('from the top of the repository')
        .contains('compliance/M%C3%A4ngel%20%26%20Pl%C3%A4ne/poam/items/POAM-001.yaml')
true
