package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.history.Transition;
import dev.poam.history.Transition.Signature;
import dev.poam.signoff.cms.CmsSigner;
import dev.poam.signoff.cms.TestIdentity;
import dev.poam.signoff.pgp.Gpg;
import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits that the real git signs; it commits as jane.roe@example.com on 2026-01-05. */
@NeedsProgram({"git", "gpg", "ssh-keygen"})
class CommitSignaturesTest {

    private static final String ITEM = "poam/items/POAM-001.yaml";

    @TempDir
    private static Path keys;

    private static Gpg gpg;

    @TempDir
    private Path root;

    private GitProgram git;
    private int version;

    @BeforeAll
    static void makeKeys() throws IOException {
        gpg = new Gpg(keys)
                .key("jane", "ed25519", "sign", "--faked-system-time", "20250101T000000!")
                .key("rsa", "rsa3072", "sign", "--faked-system-time", "20250101T000000!")
                .key("late", "ed25519", "sign")
                .key("other", "ed25519", "sign", "--faked-system-time", "20250101T000000!");
        gpg.terminal().run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "jane at work", "-f", "ssh");
        gpg.terminal().run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "other-ssh");
        Path wrapper = Files.writeString(
                keys.resolve("gpg.sh"), "#!/bin/sh\nGNUPGHOME=" + keys.resolve("gnupg") + " exec gpg --batch \"$@\"\n");
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwx------"));
    }

    @AfterAll
    static void stopGpg() {
        gpg.close();
    }

    @BeforeEach
    void makeRepository() throws IOException {
        git = new GitProgram(root);
        git.run("init", "-q", "-b", "main");
        write(ITEM, "id: POAM-001\nstatus: Open\n");
    }

    @Test
    void unsigned() throws IOException {
        people("jane", "jane.roe@example.com", sshKey("ssh", ""));
        move();

        assertThat(signatures()).containsExactly(Signature.UNSIGNED, Signature.UNSIGNED);
    }

    @Test
    void goodBySshKey() throws IOException {
        people("jane", "jane.roe@example.com", sshKey("ssh", ""));
        move(ssh("ssh"));

        Files.writeString(keys.resolve("allowed"), "jane " + Files.readString(keys.resolve("ssh.pub")));
        git.run("-c", "gpg.ssh.allowedSignersFile=" + keys.resolve("allowed"), "verify-commit", "HEAD");
        assertThat(signatures()).containsExactly(Signature.UNSIGNED, Signature.GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane", "rsa"})
    void goodByOpenPgpKey(String name) throws IOException {
        people("jane", "jane.roe@example.com", openPgpKey(name));
        move(openPgp(name));

        git.run("-c", "gpg.program=" + keys.resolve("gpg.sh"), "verify-commit", "HEAD");
        assertThat(signatures()).containsExactly(Signature.UNSIGNED, Signature.GOOD);
    }

    /** As gpgsm writes it, but with the attribute that names the certificate, which our rules ask for. */
    @Test
    void goodByCertificate() throws IOException {
        TestIdentity jane = TestIdentity.make("jane");
        people("jane", "jane.roe@example.com", "{type: x509, sha256: %s}".formatted(jane.fingerprint()));
        move();
        byte[] payload = git.bytes("cat-file", "commit", "HEAD");
        byte[] signature = CmsSigner.sign(payload, jane.identity(), Instant.parse("2026-01-05T09:00:00Z"));
        String armored = "-----BEGIN SIGNED MESSAGE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(signature)
                + "\n-----END SIGNED MESSAGE-----";
        land(new String(payload, UTF_8).replaceFirst("\n\n", "\ngpgsig " + armored.replace("\n", "\n ") + "\n\n"));

        assertThat(signatures()).endsWith(Signature.GOOD);
    }

    @Test
    void unknownBySshKeyOfNobody() throws IOException {
        people("jane", "jane.roe@example.com", sshKey("ssh", ""));
        move(ssh("other-ssh"));

        assertThat(signatures()).endsWith(Signature.UNKNOWN_KEY);
    }

    @Test
    void unknownByOpenPgpKeyOfNobody() throws IOException {
        people("jane", "jane.roe@example.com", openPgpKey("jane"));
        move(openPgp("other"));

        assertThat(signatures()).endsWith(Signature.UNKNOWN_KEY);
    }

    @Test
    void unknownByTheKeyOfAnotherThanTheCommitter() throws IOException {
        people("maya", "maya@example.com", sshKey("ssh", ""));
        move(ssh("ssh"));

        assertThat(signatures()).endsWith(Signature.UNKNOWN_KEY);
    }

    @Test
    void unknownByAKeyThatComesWithTheCommit() throws IOException {
        people("jane", "jane.roe@example.com", sshKey("other-ssh", ""));
        writePeople("jane", "jane.roe@example.com", sshKey("ssh", ""));
        move(ssh("ssh"));

        assertThat(signatures()).endsWith(Signature.UNKNOWN_KEY);
    }

    @Test
    void unknownInTheFirstCommit() throws IOException {
        writePeople("jane", "jane.roe@example.com", sshKey("ssh", ""));
        commit(ssh("ssh"));

        assertThat(signatures()).containsExactly(Signature.UNKNOWN_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh", "openpgp"})
    void badWhenTheCommitIsNotWhatWasSigned(String kind) throws IOException {
        boolean isSsh = kind.equals("ssh");
        people("jane", "jane.roe@example.com", isSsh ? sshKey("ssh", "") : openPgpKey("jane"));
        move(isSsh ? ssh("ssh") : openPgp("jane"));
        String commit = new String(git.bytes("cat-file", "commit", "HEAD"), UTF_8);
        land(commit.replace("Move", "More"));

        assertThat(signatures()).endsWith(Signature.BAD);
    }

    @Test
    void badByAKeyThatWasRevoked() throws IOException {
        people("jane", "jane.roe@example.com", sshKey("ssh", ", revoked: {at: 2026-01-01, reason: superseded}"));
        move(ssh("ssh"));

        assertThat(signatures()).endsWith(Signature.BAD);
    }

    @Test
    void badOnceTheKeyHasBeenCompromised() throws IOException {
        people("jane", "jane.roe@example.com", sshKey("ssh", ""));
        move(ssh("ssh"));
        people("jane", "jane.roe@example.com", sshKey("ssh", ", revoked: {at: 2026-02-01, reason: key-compromise}"));

        assertThat(signatures()).endsWith(Signature.BAD);
    }

    @Test
    void badBeforeTheKeyWasMade() throws IOException {
        people("jane", "jane.roe@example.com", openPgpKey("late"));
        move(openPgp("late"));

        assertThat(signatures()).endsWith(Signature.BAD);
    }

    @Test
    void goodMergeOfAnUnsignedBranch() throws IOException {
        people("jane", "jane.roe@example.com", sshKey("ssh", ""));
        git.run("switch", "-q", "-c", "side");
        move();
        git.run("switch", "-q", "main");
        List<String> command = new ArrayList<>(ssh("ssh"));
        command.addAll(List.of("merge", "-q", "--no-ff", "-S", "-m", "Merge", "side"));
        git.run(command.toArray(String[]::new));

        assertThat(signatures()).endsWith(Signature.GOOD);
    }

    /** Puts a commit in the place of the latest, however it came about. */
    private void land(String commit) {
        byte[] name = git.answer(commit.getBytes(UTF_8), "hash-object", "-t", "commit", "-w", "--stdin");
        git.run("update-ref", "HEAD", new String(name, UTF_8).strip());
    }

    private void people(String id, String email, String key) throws IOException {
        writePeople(id, email, key);
        commit(List.of());
    }

    private void writePeople(String id, String email, String key) throws IOException {
        write("poam/people.yaml", """
                version: %d
                people:
                  - id: %s
                    emails: [%s]
                    keys: [%s]
                """.formatted(++version, id, email, key));
    }

    private static String sshKey(String name, String more) throws IOException {
        return "{type: ssh, key: \"%s\"%s}"
                .formatted(Files.readString(keys.resolve(name + ".pub")).strip(), more);
    }

    private String openPgpKey(String name) throws IOException {
        write("poam/keys/jane.asc", Files.readString(keys.resolve(name + ".asc")));
        return "{type: openpgp, fingerprint: %s, file: poam/keys/jane.asc}".formatted(gpg.fingerprint(name));
    }

    private static List<String> ssh(String name) {
        return List.of("-c", "gpg.format=ssh", "-c", "user.signingKey=" + keys.resolve(name));
    }

    private static List<String> openPgp(String name) {
        return List.of("-c", "gpg.program=" + keys.resolve("gpg.sh"), "-c", "user.signingKey=" + gpg.fingerprint(name));
    }

    private void move() throws IOException {
        move(List.of());
    }

    private void move(List<String> signing) throws IOException {
        write(ITEM, "id: POAM-001\nstatus: In Progress\n");
        commit(signing);
    }

    private void commit(List<String> signing) {
        git.run("add", ".");
        List<String> command = new ArrayList<>(signing);
        command.addAll(List.of("commit", "-q", "-m", "Move on"));
        if (!signing.isEmpty()) {
            command.add("-S");
        }
        git.run(command.toArray(String[]::new));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Signature> signatures() throws IOException {
        try (GitRepository repository = GitRepository.find(root).orElseThrow()) {
            HistoryQuery query = new HistoryQuery("HEAD", List.of("poam/items"), Instant.parse("2026-11-21T18:40:00Z"));
            History history = CommitSignatures.judged(repository, History.of(repository, query));
            return history.item("POAM-001").orElseThrow().transitions().stream()
                    .map(Transition::signature)
                    .toList();
        }
    }
}
