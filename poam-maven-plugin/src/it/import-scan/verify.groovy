import static org.assertj.core.api.Assertions.assertThat

import dev.poam.maven.BuildLog
import dev.poam.maven.GitProgram

def git = GitProgram.in(basedir.toPath())
def added = git.run('status', '--porcelain', '--untracked-files=all', 'poam/items').readLines()
assertThat(added).as('one item, however often the file is imported, and the part that was split off').hasSize(2)
def item = new File(basedir, added[0].substring(3)).text
assertThat(item).contains('title: Sample server is old', 'owner: jane', 'cvss: 7.5', 'assets: [web01, web02]', 'related:\n  - POAM-003\n')
assertThat(new File(basedir, 'poam/observations/tracked.yaml').text).contains('key: nessus:900102')
assertThat(new File(basedir, 'poam/observations/scans.yaml').text.readLines().findAll { it.contains('sha256') }).hasSize(1)

def part = new File(basedir, added[1].substring(3)).text
assertThat(part).contains('id: POAM-003', 'title: Sample server is old', 'assets: [web01]', 'related: [POAM-002]')
assertThat(new File(basedir, 'poam/observations/POAM-003.yaml').text).contains('is with POAM-002 now')
assertThat(new File(basedir, 'poam/observations/POAM-002.yaml').text).contains('asset: web01', 'asset: web02')

def log = BuildLog.of(basedir.toPath()).text()
assertThat(log).contains(
        '(poam.dryRun); without it 4 files would be',
        '1 weakness below import.threshold (medium): no item, but kept in poam/observations/tracked.yaml',
        'weekly.nessus lies in the repository, and git add would take it in',
        'already; nothing changes',
        'new item  POAM-003  Sample server is old  (web01), taken out of POAM-002',
        'merged    what scans see of POAM-003 now belongs to POAM-002',
        'Say which item takes over: mvn poam:merge -Dpoam.id=POAM-007 -Dpoam.into=POAM-003',
        'broken.xml:1:',
        '[exchange/unreadable]')
true
