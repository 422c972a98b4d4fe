import dev.poam.maven.SampleRepository
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions

def keys = new File(basedir, 'keys')
def home = new File(keys, 'gnupg')
home.mkdirs()
Files.setPosixFilePermissions(home.toPath(), PosixFilePermissions.fromString('rwx------'))

def run = { List<String> command ->
    def builder = new ProcessBuilder(command).directory(keys).redirectErrorStream(true)
    builder.environment().put('GNUPGHOME', home.path)
    def process = builder.start()
    process.outputStream.close()
    def output = process.inputStream.text
    assert process.waitFor() == 0: "$command: $output"
    output
}
def gpg = ['gpg', '--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', 'a passphrase for tests']

run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'jane', '-f', 'jane'])
run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', 'not told', '-f', 'locked'])
run(gpg + ['--faked-system-time', '20260101T000000!', '--quick-gen-key', 'jane@example.com', 'ed25519', 'sign', 'never'])
run(gpg + ['--armor', '--output', 'jane.secret', '--export-secret-keys'])
def publicKey = run(gpg + ['--armor', '--export'])
def fingerprint = run(gpg + ['--with-colons', '--list-keys']).readLines().find { it.startsWith('fpr:') }.split(':')[9]
run(['gpgconf', '--kill', 'all'])

def git = SampleRepository.commitTo(basedir.toPath())
git.edit('poam/people.yaml', 'version: 1', 'version: 2')
git.edit('poam/people.yaml', '    roles: [system-administrator]\n', """\
    roles: [system-administrator]
    keys:
      - {type: ssh, key: "${new File(keys, 'jane.pub').text.trim()}"}
      - {type: ssh, key: "${new File(keys, 'locked.pub').text.trim()}"}
      - {type: openpgp, fingerprint: ${fingerprint}, file: poam/keys/jane.asc}
signoffs:
  - {purpose: approval, roles: [system-administrator]}
""".toString())
new File(basedir, 'poam/keys').mkdirs()
new File(basedir, 'poam/keys/jane.asc').text = publicKey
new File(basedir, '.gitignore').text = 'keys/\n!poam/keys/\n*.groovy\n*.log\n*.properties\ntarget/\n'
new File(basedir, 'docs').mkdirs()
new File(basedir, 'docs/POLICY.md').text = '# Policy\n\nLock the door.\n'
new File(basedir, 'README.md').text = '# Notes\n'
git.commit('2026-05-01', 'Say who may approve')
true
