import dev.poam.maven.GitProgram

def downloads = System.getProperty('maven.repo.local', System.getProperty('user.home') + '/.m2/repository')
def skins = new File(downloads, 'org/apache/maven/skins')
if (!skins.exists() && System.getenv('CI') != 'true') {
    System.err.println("$skins is missing: the project with a site is left out until some site has been built here")
    return false
}
GitProgram.isThere()
