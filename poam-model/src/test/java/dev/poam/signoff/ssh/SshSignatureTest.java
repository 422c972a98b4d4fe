package dev.poam.signoff.ssh;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.poam.project.KeyType;
import dev.poam.project.SigningKey;
import dev.poam.signoff.Terminal;
import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.SignerKey;
import dev.poam.testing.NeedsProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures from ssh-keygen, and signatures that must not pass. */
@NeedsProgram("ssh-keygen")
class SshSignatureTest {

    private static final byte[] CONTENT = "{\n  \"_type\": \"a record\"\n}\n".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-21T18:40:00Z");
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String END = "-----END SSH SIGNATURE-----\n";

    private static final String SECURITY_KEY_TYPE = "sk-ssh-ed25519@openssh.com";
    private static final KeyPair SECURITY_KEY = ed25519();

    @TempDir
    private static Path folder;

    private static Terminal terminal;

    @BeforeAll
    static void makeKeys() {
        terminal = new Terminal(folder);
        make("ed25519", "-t", "ed25519");
        make("other", "-t", "ed25519");
        make("p256", "-t", "ecdsa", "-b", "256");
        make("p384", "-t", "ecdsa", "-b", "384");
        make("p521", "-t", "ecdsa", "-b", "521");
        make("rsa", "-t", "rsa", "-b", "3072");
        make("weak-rsa", "-t", "rsa", "-b", "1024");
        terminal.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "a passphrase", "-f", "locked");
    }

    private static void make(String name, String... kind) {
        String[] command = {"ssh-keygen", "-q", "-N", "", "-C", name + " of Jane", "-f", name};
        String[] whole = Arrays.copyOf(command, command.length + kind.length);
        System.arraycopy(kind, 0, whole, command.length, kind.length);
        terminal.run(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "p256", "p384", "p521", "rsa"})
    void sshKeygenAcceptsOurs(String name) throws IOException {
        terminal.write("R.json", CONTENT);
        terminal.write("R.json.sig", SshKeygen.of(folder.resolve(name), false).sign(CONTENT, NOW));

        assertThat(terminal.type("echo jane $(cat " + name + ".pub) > allowed_signers;"
                        + " ssh-keygen -Y verify -f allowed_signers -I jane -n poam-signoff -s R.json.sig < R.json"))
                .startsWith("Good \"poam-signoff\" signature for jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "p256", "p384", "p521", "rsa"})
    void namesTheKeyAsPeopleDo(String name) throws Exception {
        SignerKey key = SshSignature.verify(signed(name, "poam-signoff", ""), CONTENT, "poam-signoff")
                .key();

        assertThat(key.isNamedBy(sshKey(new String(terminal.read(name + ".pub"), UTF_8))))
                .isTrue();
        assertThat(key.isNamedBy(sshKey(new String(terminal.read("other.pub"), UTF_8))))
                .isFalse();
        assertThat(terminal.run("ssh-keygen", "-l", "-f", name)).contains(" " + key.fingerprint() + " ");
    }

    @Test
    void acceptsTheOtherDigest() throws Exception {
        byte[] signature = signed("ed25519", "poam-signoff", "-O hashalg=sha256");

        assertThat(SshSignature.verify(signature, CONTENT, "poam-signoff").key())
                .isEqualTo(SshKeygen.of(folder.resolve("ed25519"), false).key());
    }

    @Test
    void signsWithAKeyThatOnlyAnAgentHolds() throws Exception {
        Path socket = folder.resolve("agent");
        terminal.type("cp ed25519 held; cp ed25519.pub held.pub; ssh-agent -a " + socket + " > agent.sh;"
                + " . ./agent.sh; ssh-add -q held; rm held");
        try {
            SshKeygen signer = SshKeygen.of(folder.resolve("held.pub"), false)
                    .withEnvironment(Map.of("SSH_AUTH_SOCK", socket.toString()));

            assertThat(SshSignature.verify(signer.sign(CONTENT, NOW), CONTENT, "poam-signoff")
                            .key())
                    .isEqualTo(SshKeygen.of(folder.resolve("ed25519"), false).key());
        } finally {
            terminal.type(". ./agent.sh; ssh-agent -k");
        }
    }

    /** The test makes what a security key would, and ssh-keygen vouches for it. */
    @Test
    void acceptsASecurityKeyThatSomebodyTouched() throws Exception {
        byte[] signature = securityKeySignature((byte) 1);
        terminal.write("R.json", CONTENT);
        terminal.write("R.json.sig", signature);
        String line = SECURITY_KEY_TYPE + " " + Base64.getEncoder().encodeToString(securityKeyBlob());
        terminal.write("allowed_signers", ("jane " + line + "\n").getBytes(UTF_8));

        assertThat(terminal.type(
                        "ssh-keygen -Y verify -f allowed_signers -I jane -n poam-signoff -s R.json.sig < R.json"))
                .startsWith("Good \"poam-signoff\" signature for jane");
        assertThat(SshSignature.verify(signature, CONTENT, "poam-signoff").key().isNamedBy(sshKey(line)))
                .isTrue();
    }

    private static byte[] securityKeyBlob() {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        byte[] spki = SECURITY_KEY.getPublic().getEncoded();
        SshWire.append(SECURITY_KEY_TYPE.getBytes(UTF_8), blob);
        SshWire.append(Arrays.copyOfRange(spki, spki.length - 32, spki.length), blob);
        SshWire.append("ssh:".getBytes(UTF_8), blob);
        return blob.toByteArray();
    }

    private static byte[] securityKeySignature(byte flags) throws IOException {
        try {
            MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            data.writeBytes("SSHSIG".getBytes(UTF_8));
            for (byte[] part : List.of(
                    "poam-signoff".getBytes(UTF_8), new byte[0], "sha512".getBytes(UTF_8), sha512.digest(CONTENT))) {
                SshWire.append(part, data);
            }
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] act = {flags, 0, 0, 0, 7};
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(SECURITY_KEY.getPrivate());
            signer.update(sha256.digest("ssh:".getBytes(UTF_8)));
            signer.update(act);
            signer.update(sha256.digest(data.toByteArray()));
            ByteArrayOutputStream value = new ByteArrayOutputStream();
            SshWire.append(SECURITY_KEY_TYPE.getBytes(UTF_8), value);
            SshWire.append(signer.sign(), value);
            value.writeBytes(act);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes("SSHSIG\0\0\0\1".getBytes(UTF_8));
            for (byte[] part : List.of(
                    securityKeyBlob(),
                    "poam-signoff".getBytes(UTF_8),
                    new byte[0],
                    "sha512".getBytes(UTF_8),
                    value.toByteArray())) {
                SshWire.append(part, whole);
            }
            return armored(whole.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What must not pass, by name, and the reason that is given. */
    static Map<String, String> refusals() {
        Map<String, String> refusals = new TreeMap<>();
        refusals.put("namespace-of-git", "was made for something else than `poam-signoff`");
        refusals.put("weak-rsa-key", "is by an RSA key of 1024 bits; at least 2048 are asked for");
        refusals.put("sha1-algorithm", "uses RSA with SHA-1");
        refusals.put("sha1-digest", "uses a digest other than sha256 and sha512");
        refusals.put("another-type", "is by an SSH key of a type that is not accepted");
        refusals.put("untouched-security-key", "does not fit the record");
        refusals.put("version-2", "has another version than 1");
        refusals.put("another-key", "does not fit the record");
        refusals.put("flipped-bit-in-record", "does not fit the record");
        refusals.put("flipped-bit-in-signature", "does not fit the record");
        refusals.put("record-with-crlf", "does not fit the record");
        refusals.put("trailing-byte-inside", "is not a well-formed SSH signature");
        refusals.put("cut-short-inside", "is not a well-formed SSH signature");
        refusals.put("trailing-line", "is not one SSH signature and nothing else");
        refusals.put("leading-line", "is not one SSH signature and nothing else");
        refusals.put("two-signatures", "is not one SSH signature and nothing else");
        refusals.put("empty", "is not one SSH signature and nothing else");
        refusals.put("too-large", "has 262145 bytes, more than 262144");
        return refusals;
    }

    @ParameterizedTest
    @MethodSource("names")
    void refuses(String name) throws IOException {
        byte[] content = switch (name) {
            case "flipped-bit-in-record" -> flipped(CONTENT, 3);
            case "record-with-crlf" ->
                new String(CONTENT, UTF_8).replace("\n", "\r\n").getBytes(UTF_8);
            default -> CONTENT;
        };
        byte[] signature = signature(name);

        assertThatExceptionOfType(RefusedSignatureException.class)
                .isThrownBy(() -> SshSignature.verify(signature, content, "poam-signoff"))
                .withMessage(refusals().get(name));
    }

    static Iterable<String> names() {
        return refusals().keySet();
    }

    private static byte[] signature(String name) throws IOException {
        byte[] good = signed("ed25519", "poam-signoff", "");
        return switch (name) {
            case "namespace-of-git" -> signed("ed25519", "git", "");
            case "weak-rsa-key" -> signed("weak-rsa", "poam-signoff", "");
            case "sha1-algorithm" ->
                altered(
                        signed("rsa", "poam-signoff", ""),
                        text -> text.replace(
                                "\0\0\1\u0094" + lengthAnd("rsa-sha2-512"), "\0\0\1\u008f" + lengthAnd("ssh-rsa")));
            case "sha1-digest" -> altered(good, text -> text.replace(lengthAnd("sha512"), lengthAnd("sha1")));
            case "another-type" ->
                altered(
                        good,
                        text -> text.replace(
                                "\0\0\0\63" + lengthAnd("ssh-ed25519"), "\0\0\0\57" + lengthAnd("ssh-dss")));
            case "untouched-security-key" -> securityKeySignature((byte) 0);
            case "version-2" -> altered(good, text -> text.replace("SSHSIG\0\0\0\1", "SSHSIG\0\0\0\2"));
            case "another-key" -> altered(good, text -> text.replace(rawKey("ed25519"), rawKey("other")));
            case "flipped-bit-in-signature" ->
                altered(good, text -> new String(flipped(text.getBytes(ISO_8859_1), text.length() - 1), ISO_8859_1));
            case "trailing-byte-inside" -> altered(good, text -> text + "\0");
            case "cut-short-inside" -> altered(good, text -> text.substring(0, text.length() - 1));
            case "trailing-line" -> joined(good, "\n".getBytes(UTF_8));
            case "leading-line" -> joined("\n".getBytes(UTF_8), good);
            case "two-signatures" -> joined(good, good);
            case "empty" -> new byte[0];
            case "too-large" -> new byte[SignatureFormat.MOST_BYTES + 1];
            default -> good;
        };
    }

    @Test
    void doesNotSignWithAWeakKey() {
        assertThatIOException()
                .isThrownBy(() -> SshKeygen.of(folder.resolve("weak-rsa"), false))
                .withMessageContaining("is by an RSA key of 1024 bits");
    }

    @Test
    void doesNotWaitForAPassphraseThatNobodyCanGive() throws IOException {
        SshKeygen signer = SshKeygen.of(folder.resolve("locked"), false);

        assertThatIOException()
                .isThrownBy(() -> signer.sign(CONTENT, NOW))
                .withMessageContaining("a key with a passphrase must be held by an agent");
    }

    @Test
    void tellsWhatIsNoKey() throws IOException {
        Files.writeString(folder.resolve("note.txt"), "no key\n");

        assertThatIOException()
                .isThrownBy(() -> SshKeygen.of(folder.resolve("note.txt"), false))
                .withMessageContaining("is neither a private key in OpenSSH form nor an SSH public key");
    }

    private static SigningKey sshKey(String line) {
        return new SigningKey(KeyType.SSH, null, null, null, line, null, null, null);
    }

    private static byte[] signed(String key, String namespace, String options) throws IOException {
        terminal.write("content", CONTENT);
        terminal.type(
                "ssh-keygen -q -Y sign " + options + " -f " + key + " -n " + namespace + " < content > content.sig");
        return terminal.read("content.sig");
    }

    /** The binary form with some of its bytes replaced, one character a byte, and armoured again. */
    private static byte[] altered(byte[] signature, UnaryOperator<String> change) {
        String body = new String(signature, UTF_8).replace(BEGIN, "").replace(END, "");
        String binary = new String(Base64.getMimeDecoder().decode(body), ISO_8859_1);
        String changed = change.apply(binary);
        assertThat(changed).isNotEqualTo(binary);
        return armored(changed.getBytes(ISO_8859_1));
    }

    private static byte[] armored(byte[] binary) {
        String lines = Base64.getMimeEncoder(70, "\n".getBytes(UTF_8)).encodeToString(binary);
        return (BEGIN + lines + "\n" + END).getBytes(UTF_8);
    }

    private static String lengthAnd(String text) {
        return "\0\0\0" + (char) text.length() + text;
    }

    private static String rawKey(String name) {
        try {
            String line = new String(terminal.read(name + ".pub"), UTF_8);
            byte[] blob = Base64.getDecoder().decode(line.split(" ", -1)[1]);
            return new String(blob, blob.length - 32, 32, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
