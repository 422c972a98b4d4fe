import java.nio.file.Files

// Elsewhere, since this folder lies in the repository of the plugin itself.
def folder = Files.createTempDirectory('poam init ').resolve('fresh')
new File(basedir, 'test.properties').text = "poam.root=${folder.toString().replace('\\', '/')}\n"
true
