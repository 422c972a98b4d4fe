package dev.poam.signoff.ssh;

import dev.poam.signoff.key.RefusedSignatureException;
import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.Signer;
import dev.poam.signoff.key.SignerKey;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs by the program {@code ssh-keygen}, with a key in a file or one that an agent holds. */
public final class SshKeygen implements Signer {

    private static final int MOST_KEY_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN OPENSSH PRIVATE KEY-----(.*)-----END OPENSSH PRIVATE KEY-----\\s*", Pattern.DOTALL);
    private static final Pattern PUBLIC_KEY =
            Pattern.compile("(?:ssh|ecdsa|sk)-[a-z0-9@.-]+ ([A-Za-z0-9+/=]+)(?: [^\\r\\n]*)?\\s*");

    private final Path file;
    private final SshPublicKey key;
    private final boolean mayAsk;
    private final Map<String, String> environment;

    private SshKeygen(Path file, SshPublicKey key, boolean mayAsk, Map<String, String> environment) {
        this.file = file;
        this.key = key;
        this.mayAsk = mayAsk;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Takes a key.
     *
     * @param file a private key in OpenSSH form, or the public key of one that an agent holds
     * @param mayAsk whether {@code ssh-keygen} may ask for a passphrase on the terminal
     * @throws IOException when the file is neither, or the key one whose signatures we do not accept
     */
    public static SshKeygen of(Path file, boolean mayAsk) throws IOException {
        if (Files.size(file) > MOST_KEY_BYTES) {
            throw new IOException(file + " is too large for an SSH key");
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        try {
            return new SshKeygen(file.toAbsolutePath(), SshPublicKey.of(publicKey(text)), mayAsk, Map.of());
        } catch (RefusedSignatureException e) {
            throw new IOException("a signature with " + file + " " + e.getMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            // The decoder of base64 throws the second.
            throw new IOException(
                    file + " is neither a private key in OpenSSH form nor an SSH public key; `ssh-keygen -p -f FILE`"
                            + " brings an older private key into that form",
                    e);
        }
    }

    /** A private key's file has its public key in front, in clear. */
    private static byte[] publicKey(String text) throws IOException {
        Matcher publicKey = PUBLIC_KEY.matcher(text);
        if (publicKey.matches()) {
            return Base64.getDecoder().decode(publicKey.group(1));
        }
        Matcher privateKey = PRIVATE_KEY.matcher(text);
        if (!privateKey.matches()) {
            throw new IOException("no SSH key");
        }
        SshWire wire = new SshWire(Base64.getMimeDecoder().decode(privateKey.group(1)));
        wire.skip("openssh-key-v1\0");
        wire.bytes(); // cipher
        wire.bytes(); // how the passphrase becomes a key
        wire.bytes(); // and with which salt
        if (wire.number() != 1) {
            throw new IOException("not exactly one key");
        }
        return wire.bytes();
    }

    /** The same key, with these variables set for the program. */
    SshKeygen withEnvironment(Map<String, String> variables) {
        return new SshKeygen(file, key, mayAsk, variables);
    }

    @Override
    public SignatureFormat format() {
        return SignatureFormat.SSHSIG;
    }

    @Override
    public SignerKey key() {
        return key.signerKey();
    }

    /** SSH keys have no dates of their own. */
    @Override
    public boolean isInDateAt(Instant moment) {
        return true;
    }

    @Override
    public byte[] sign(byte[] content, Instant at) throws IOException {
        Path folder = Files.createTempDirectory("poam-sign");
        try {
            byte[] signature = sign(content, folder);
            if (!SshSignature.verify(signature, content, SshSignature.NAMESPACE)
                    .key()
                    .equals(key())) {
                throw new IOException("ssh-keygen signed with another key than " + file);
            }
            return signature;
        } catch (RefusedSignatureException e) {
            throw new IOException("the signature that ssh-keygen made " + e.getMessage(), e);
        } finally {
            for (String name : List.of("record", "record.sig", "output")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private byte[] sign(byte[] content, Path folder) throws IOException {
        Files.write(folder.resolve("record"), content);
        File output = folder.resolve("output").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                        "ssh-keygen", "-q", "-Y", "sign", "-n", SshSignature.NAMESPACE, "-f", file.toString(), "record")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        if (!mayAsk) {
            // Asked through a program that does not answer, it neither waits at a terminal nor reads from one.
            builder.environment().put("SSH_ASKPASS", "false");
            builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
        }
        int status = run(builder);
        if (status != 0) {
            String said =
                    Files.readString(output.toPath(), StandardCharsets.UTF_8).strip();
            throw new IOException("ssh-keygen cannot sign with " + file + ": " + said
                    + (mayAsk ? "" : "; without a terminal, a key with a passphrase must be held by an agent"));
        }
        return Files.readAllBytes(folder.resolve("record.sig"));
    }

    private static int run(ProcessBuilder builder) throws IOException {
        Process process = start(builder);
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("ssh-keygen did not end within " + PATIENCE.toSeconds() + " seconds");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ssh-keygen was signing", e);
        } finally {
            process.destroy();
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException("the program ssh-keygen, which signs with SSH keys, cannot be started", e);
        }
    }
}
