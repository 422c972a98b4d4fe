import dev.poam.maven.GitProgram

def folder = new File(basedir, 'shop')
def git = GitProgram.init(folder.toPath())
git.feed(basedir.toPath().resolve('../../../../example-repo/timeline.fi'), 'fast-import', '--quiet')
git.run('reset', '--quiet', '--hard', 'main')
new File(basedir, 'test.properties').text =
        "poam.root=${folder.path.replace('\\', '/')}\npoam.asOf=2026-11-20\n"
true
