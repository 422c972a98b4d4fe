import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram

def git = GitProgram.in(basedir.toPath())
def item = new File(basedir, 'poam/items/POAM-101.yaml').text
assertThat(item).contains('title: No session lock', 'status: In Progress', 'targetCompletion: 2026-09-30', 'on: 2026-05-03')
assertThat(new File(basedir, 'poam/items/POAM-102.yaml').text).contains('Due: Ongoing', 'Control: PE-3')
assertThat(new File(basedir, 'poam/import/old.csv.mapping.yaml').text).contains('{name: "Due", to: targetCompletion}')
assertThat(git.run('status', '--porcelain', 'poam/items').readLines()).hasSize(2)

def log = BuildLog.of(basedir.toPath()).text()
assertThat(log).contains(
        'old.csv: columns in row 2, 2 items',
        'F4: "Ongoing" in "Due" names no day',
        '2 items as before',
        '`requirements` is missing')
assertThat(log).doesNotContain('`source.identified` is missing', '`owner` is missing')
true
