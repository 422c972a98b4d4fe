package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.project.Project;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.Signer;
import dev.poam.signoff.pgp.Gpg;
import dev.poam.signoff.pgp.OpenPgpSecretKey;
import dev.poam.signoff.ssh.SshKeygen;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-offs with OpenPGP and SSH keys, from signing to the verdict. */
@NeedsProgram({"gpg", "ssh-keygen"})
class SignoffFormatsTest {

    private static final Instant NOW = Instant.parse("2026-01-20T18:40:00Z");
    private static final String POLICY = "docs/POLICY.md";
    private static final String KEY_FILE = "poam/keys/jane.asc";

    @TempDir
    private static Path keys;

    private static Gpg gpg;

    @TempDir
    private Path root;

    private TestRepository repository;
    private int version;

    @BeforeAll
    static void makeKeys() throws IOException {
        gpg = new Gpg(keys)
                .key("jane", "ed25519", "sign", "--faked-system-time", "20250101T000000!")
                .key("other", "ed25519", "sign", "--faked-system-time", "20250101T000000!")
                .oldKey("expired", "20240101T000000!", "1y");
        gpg.terminal().run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "jane at work", "-f", "jane.ssh");
    }

    @AfterAll
    static void stopGpg() {
        gpg.close();
    }

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.create(root);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void validWithAnSshKey() throws Exception {
        land("{type: ssh, key: \"%s\"}".formatted(text("jane.ssh.pub").strip()));
        sign(SshKeygen.of(keys.resolve("jane.ssh"), false)).land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void validWithAnOpenPgpKey() throws Exception {
        land(openPgp("jane", KEY_FILE), KEY_FILE, text("jane.asc"));
        sign(openPgp("jane")).land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void staysValidWhenTheKeyFileGoes() throws Exception {
        land(openPgp("jane", KEY_FILE), KEY_FILE, text("jane.asc"));
        sign(openPgp("jane")).land();
        repository.commit().delete(KEY_FILE).land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void invalidWhenTheRecordWasSignedForSomethingElse() throws Exception {
        land(openPgp("jane", KEY_FILE), KEY_FILE, text("jane.asc"));
        TestRepository.Change change = sign(openPgp("jane"));
        String record = new SignoffRun(NOW, "jane").recordPath("POLICY");
        byte[] other = openPgp("jane").sign("another record".getBytes(UTF_8), NOW);
        change.write(SignatureFormat.OPENPGP.fileOf(record), other).land();

        assertThat(check().today()).isEqualTo(Verdict.INVALID);
        assertThat(check().reason()).isEqualTo("the signature does not fit the record");
    }

    @Test
    void untrustedWhenTheKeyComesWithTheRecord() throws Exception {
        land(openPgp("jane", KEY_FILE), KEY_FILE, text("jane.asc"));
        SortedMap<String, byte[]> files = signed(openPgp("jane"));
        land(openPgp("jane", KEY_FILE), KEY_FILE, text("other.asc"));
        commit(files).write(KEY_FILE, text("jane.asc")).land();

        assertThat(check().today()).isEqualTo(Verdict.UNTRUSTED);
        assertThat(check().reason()).contains("as committed names for `jane` holds it");
    }

    @Test
    void expiredByTheKeysOwnDates() throws Exception {
        land(openPgp("expired", KEY_FILE), KEY_FILE, text("expired.asc"));

        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(() -> sign(openPgp("expired")))
                .withMessageContaining("is not valid on 2026-01-20");
    }

    @Test
    void doesNotSignWithAKeyThatNobodyCouldCheck() throws Exception {
        land(openPgp("jane", "poam/keys/nowhere.asc"));

        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(() -> sign(openPgp("jane")))
                .withMessageContaining("no key file that poam/people.yaml as committed names for `jane` holds it");
    }

    @Test
    void doesNotSignWithAnothersKey() throws Exception {
        land(openPgp("jane", KEY_FILE), KEY_FILE, text("jane.asc"));

        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(() -> sign(openPgp("other")))
                .withMessageContaining("is not one of `jane`");
    }

    private void land(String key, String... more) {
        TestRepository.Change change = repository
                .commit()
                .write(POLICY, "# Policy\n\nLock the door.\n")
                .write("poam/people.yaml", """
                        version: %d
                        people:
                          - id: jane
                            roles: [management]
                            keys: [%s]
                        signoffs:
                          - {purpose: approval, roles: [management]}
                        """.formatted(++version, key));
        for (int i = 0; i < more.length; i += 2) {
            change.write(more[i], more[i + 1]);
        }
        change.land();
    }

    private static String openPgp(String name, String file) {
        return "{type: openpgp, fingerprint: %s, file: %s}".formatted(gpg.fingerprint(name), file);
    }

    private static Signer openPgp(String name) throws IOException {
        return OpenPgpSecretKey.read(gpg.read(name + ".secret")).unlocked(null);
    }

    private static String text(String name) throws IOException {
        return new String(gpg.read(name), UTF_8);
    }

    /** A commit that brings a sign-off of the policy. */
    private TestRepository.Change sign(Signer signer) throws IOException, RefusedSigningException {
        return commit(signed(signer));
    }

    private TestRepository.Change commit(SortedMap<String, byte[]> files) {
        TestRepository.Change change = repository.commit();
        files.forEach(change::write);
        return change;
    }

    private SortedMap<String, byte[]> signed(Signer signer) throws IOException, RefusedSigningException {
        repository.writeWorkingTree();
        try (GitRepository git = GitRepository.find(root).orElseThrow()) {
            SigningRequest request = new SigningRequest(
                    List.of(POLICY), SignoffPurpose.APPROVAL, "It is fine.", new SignoffRun(NOW, "jane"), false);
            return Signing.prepare(Project.load(root), git.files("HEAD"), history(git), request)
                    .sign(signer);
        }
    }

    private CheckedSignoff check() throws IOException {
        try (GitRepository git = GitRepository.find(root).orElseThrow()) {
            List<CheckedSignoff> all = SignoffCheck.of(git, history(git));
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static History history(GitRepository git) throws IOException {
        return History.of(git, new HistoryQuery("HEAD", List.of("poam/items"), NOW));
    }
}
