import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog

def log = BuildLog.of(basedir.toPath())
def site = new File(basedir, 'target/site')
def page = new File(site, 'poam.html').getText('UTF-8')
assertThat(page).contains(
        '<h1>Monthly report, April 2026, to date</h1>',
        'href="poam/index.html"', 'href="poam/monthly-2026-04.html"', 'href="poam/monthly-2026-04.pdf"')
assertThat(page).doesNotContain('backlog')
assertThat(new File(site, 'poam').list().sort())
        .containsExactly('index.html', 'monthly-2026-04.html', 'monthly-2026-04.pdf')
assertThat(log.lines('Written   ')).as('shown once, by the first of two modules').hasSize(1)
assertThat(new File(basedir, 'part/target/site/poam.html')).doesNotExist()

assertThat(log.lines('WARNING').findAll { it.contains('The site has no page about a POA&M') }).hasSize(1)
assertThat(log.text()).contains('git fetch --unshallow')
true
