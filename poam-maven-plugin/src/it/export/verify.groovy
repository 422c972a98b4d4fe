import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import groovy.json.JsonSlurper
import java.util.zip.ZipFile

def log = BuildLog.of(basedir.toPath())
def folder = new File(basedir, 'target/poam/export')
assertThat(folder.list().toList().sort()).isEqualTo([
        'emass-poam-army.xlsx', 'fedramp-poam-v2.1.xlsx', 'poam-oscal.json',
        'poam.csv', 'poam.ics', 'poam.json', 'poam.xlsx'])
assertThat(new File(folder, 'poam.csv').getText('UTF-8')).contains("'=cmd|' /C calc'!A1")
assertThat(new JsonSlurper().parse(new File(folder, 'poam.json')).items*.id).isEqualTo(['POAM-001', 'POAM-002'])
assertThat(new File(folder, 'poam.ics').getText('UTF-8')).startsWith('BEGIN:VCALENDAR\r\n').endsWith('END:VCALENDAR\r\n')
def oscal = new JsonSlurper().parse(new File(folder, 'poam-oscal.json'))['plan-of-action-and-milestones']
assertThat(oscal['poam-items']*.title).hasSize(2)
assertThat(oscal.metadata['oscal-version']).isEqualTo('1.2.1')
['poam.xlsx', 'fedramp-poam-v2.1.xlsx', 'emass-poam-army.xlsx'].each {
    def zip = new ZipFile(new File(folder, it))
    assertThat(zip.getEntry('xl/workbook.xml')).as(it).isNotNull()
    zip.close()
}
assertThat(log.text()).contains(
        '[exchange/emass-refused] eMASS refuses an item that is Ongoing without `resources`',
        'Nothing was written, as those who get it would refuse it',
        'poam.layout: air-force is none of navy, marine-corps, army, legacy-navy, legacy-joint',
        'poam.format names one or more of csv, json, ics, xlsx, oscal, fedramp, emass, parted by commas')
assertThat(log.text()).doesNotContain('Log4j', 'SLF4J')
true
