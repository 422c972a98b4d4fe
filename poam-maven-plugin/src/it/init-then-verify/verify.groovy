import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram

def settings = new Properties()
new File(basedir, 'test.properties').withReader { settings.load(it) }
def folder = new File(settings.getProperty('poam.root'))
def log = BuildLog.of(basedir.toPath())

assertThat(log.lines('Findings  ')).singleElement().asString().contains('0 errors, 0 warnings, 0 infos')
def files = ['poam.yaml', 'poam/people.yaml', 'poam/items/POAM-001.yaml', 'poam/schema/poam-item.schema.json',
        'docs/SSP.md', 'pom.xml', '.gitattributes', '.gitignore', '.vscode/settings.json', '.vscode/extensions.json',
        '.github/workflows/poam.yml', '.gitlab-ci.yml']
files.each { file ->
    assertThat(new File(folder, file)).isFile()
    assertThat(log.lines('made  ' + file)).as(file).hasSize(1)
    assertThat(log.lines('kept  ' + file)).as(file).hasSize(1)
}
assertThat(new File(folder, 'pom.xml').text).doesNotContain('@')
assertThat(new File(folder, 'poam/items/POAM-001.yaml').text).doesNotContain('@')

def git = GitProgram.in(folder.toPath())
assertThat(git.run('status', '--porcelain')).as('nothing generated is left to be committed').doesNotContain('target')
git.commit('2026-05-01', 'Begin')
assertThat(git.run('ls-files').readLines() as Set).containsExactlyInAnyOrderElementsOf(files)
folder.parentFile.deleteDir()
true
