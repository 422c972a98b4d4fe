import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import dev.poam.maven.LocalTsa

def folder = basedir.toPath()
def log = BuildLog.of(folder)
assertThat(log.text()).contains(
        'there is a timestamp already: poam/signoffs/CUI-Doc-Signoff-20260502T100000Z-jane/POLICY-signoff.json.p7s.tsr',
        'Maven is offline (-o), and a timestamp authority is asked over the network')

def runs = new File(basedir, 'poam/signoffs').list()
assertThat(runs as List<String>).as('the refused run has left nothing').hasSize(2)
def stamped = []
new File(basedir, 'poam/signoffs').eachFileRecurse { if (it.name.endsWith('.p7s')) stamped << it.toPath() }
stamped.each {
    def timestamp = it.resolveSibling("${it.fileName}.tsr".toString())
    assertThat(new LocalTsa(folder.resolve('target/tsa')).verify(timestamp, it)).contains('Verification: OK')
}
true
