import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram

def git = GitProgram.in(basedir.toPath())
def added = git.run('status', '--porcelain', '--untracked-files=all', 'poam/items').readLines()
assertThat(added).as('one item, however often the file is imported').hasSize(1)
def item = new File(basedir, added[0].substring(3)).text
assertThat(item).contains('title: Sample server is old', 'owner: jane', 'cvss: 7.5', 'assets: [web01]')
assertThat(new File(basedir, 'poam/observations/tracked.yaml').text).contains('key: nessus:900102')
assertThat(new File(basedir, 'poam/observations/scans.yaml').text.readLines().findAll { it.contains('sha256') }).hasSize(1)

def log = BuildLog.of(basedir.toPath()).text()
assertThat(log).contains(
        '(poam.dryRun); without it 4 files would be',
        '1 weakness below import.threshold (medium): no item, but kept in poam/observations/tracked.yaml',
        'weekly.nessus lies in the repository, and git add would take it in',
        'already; nothing changes',
        'broken.xml:1:',
        '[exchange/unreadable]')
true
