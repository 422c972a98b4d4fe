import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog

def log = BuildLog.of(basedir.toPath())
def draft = new File(basedir, 'poam/reviews/2026-03.md').getText('UTF-8')
assertThat(draft).contains('period: 2026-03\n', 'date: 2026-03-31\n', '  - id: POAM-001\n    decision:\n')
assertThat(draft).as('work has begun since, which was not known then').contains('; Open; jane; ')
assertThat(log.text()).contains(
        'poam/reviews/2026-03.md is there already; edit it, or delete it to have it drafted anew',
        '[review/missing-field] `items[0].decision` is missing',
        '[review/missing] no monthly review of 2026-04 and 2026-05, though items were open')
true
