import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog

assertThat(new File(basedir, 'poam/items/POAM-001.yaml').text).contains(
        'type: patch-log',
        'path: poam/evidence/wsus.csv',
        'state: draft',
        'done on web01 (KB5034441); says nothing of db01; on 2026-04-02')
assertThat(BuildLog.of(basedir.toPath()).text()).contains('wsus.csv proves nothing of POAM-001', 'Looked for KB5000001')
true
