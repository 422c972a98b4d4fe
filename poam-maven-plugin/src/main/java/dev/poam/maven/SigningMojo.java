package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Severity;
import dev.poam.signoff.RefusedSigningException;
import dev.poam.signoff.Signing;
import dev.poam.signoff.TimestampService;
import dev.poam.signoff.cms.CryptoToken;
import dev.poam.signoff.cms.SigningIdentity;
import dev.poam.signoff.key.Signer;
import dev.poam.signoff.pgp.OpenPgpSecretKey;
import dev.poam.signoff.ssh.SshKeygen;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that signs: who does, in which words, and with which key. */
abstract class SigningMojo extends RepositoryMojo {

    /** The environment variable that holds the passphrase of the key. */
    static final String PASSPHRASE = "POAM_SIGN_PASSPHRASE";

    /** The environment variable that holds the PIN of the token. */
    static final String PIN = "POAM_SIGN_PIN";

    private static final long MOST_KEY_BYTES = 1024 * 1024;

    /**
     * Who signs: the id of a person in {@code poam/people.yaml}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.attestor")
    private @Nullable String attestor;

    /**
     * What the attestor attests, in a sentence; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.statement")
    private @Nullable String statement;

    /**
     * The PKCS#12 file with the key and its certificates.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.keystore")
    private @Nullable File keystore;

    /**
     * The key's name in the PKCS#12 file or the token; needed only where there are several.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.alias")
    private @Nullable String alias;

    /**
     * The armoured OpenPGP secret key to sign with, as {@code gpg --armor --export-secret-keys} writes it. Its
     * passphrase comes from where that of a PKCS#12 file does.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.pgpKey")
    private @Nullable File pgpKey;

    /**
     * The SSH key to sign with: a private key in OpenSSH form, or the public key of one that an agent holds. The program
     * {@code ssh-keygen} signs, and asks for the passphrase itself.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.sshKey")
    private @Nullable File sshKey;

    /**
     * The PKCS#11 token with the key, such as a smart card: a configuration file of the JDK's SunPKCS11 provider. The PIN
     * comes from the environment variable {@code POAM_SIGN_PIN}, or is asked for; it is tried once.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.pkcs11")
    private @Nullable File pkcs11;

    /**
     * The address of an RFC 3161 timestamp authority, whose timestamp is put beside each signature; it must be among
     * {@code timestamps} in {@code poam/people.yaml} as committed. There is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.tsa")
    private @Nullable String tsa;

    /**
     * Refused whatever it says: what is written here or on the command line can be read by others.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.passphrase")
    private @Nullable String passphrase;

    /**
     * Refused whatever it says, as {@code passphrase} is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.pin")
    private @Nullable String pin;

    /** Who signs; null when it is not said. */
    final @Nullable String attestor() {
        return attestor;
    }

    /** What is attested; null when it is not said. */
    final @Nullable String statement() {
        return statement;
    }

    /** Fails where a secret lies open. */
    final void refuseOpenSecrets() throws MojoExecutionException {
        OpenSecrets.refuse(settings());
        if (passphrase != null) {
            throw OpenSecrets.refusal("passphrase");
        }
        if (pin != null) {
            throw OpenSecrets.refusal("pin");
        }
    }

    /** The repository that holds the folder. */
    static GitRepository repository(Path folder) throws IOException {
        return GitRepository.find(folder)
                .orElseThrow(() ->
                        new IOException("a sign-off is bound to what Git stores, and no repository holds " + folder));
    }

    /** Signs, and has each signature stamped when a timestamp authority is named; gives the files to write. */
    final SortedMap<String, byte[]> sign(Signing signing)
            throws IOException, MojoExecutionException, RefusedSigningException {
        TimestampService timestamps = tsa == null ? null : service(tsa);
        try (Signer signer = signer()) {
            SortedMap<String, byte[]> files = signing.sign(signer);
            return timestamps == null ? files : signing.timestamping().stamped(files, timestamps);
        }
    }

    private Signer signer() throws IOException, MojoExecutionException {
        long named = Stream.of(keystore, pkcs11, pgpKey, sshKey)
                .filter(Objects::nonNull)
                .count();
        if (named == 1 && keystore != null) {
            return identity(keystore);
        }
        if (named == 1 && pkcs11 != null) {
            return token(pkcs11);
        }
        if (named == 1 && pgpKey != null) {
            return openPgp(pgpKey);
        }
        if (named == 1 && sshKey != null) {
            return SshKeygen.of(sshKey.toPath(), mayAsk());
        }
        throw new MojoExecutionException(
                "Name one key to sign with, and no other: -Dpoam.keystore=FILE for a PKCS#12 file,"
                        + " -Dpoam.pkcs11=FILE for the configuration of a token, -Dpoam.pgpKey=FILE for an OpenPGP secret key,"
                        + " or -Dpoam.sshKey=FILE for an SSH key");
    }

    private SigningIdentity identity(File keystore) throws IOException, MojoExecutionException {
        byte[] file = bytes(keystore);
        char[] secret = secrets().get(PASSPHRASE, "the passphrase of " + keystore);
        try {
            return SigningIdentity.ofPkcs12(file, alias, secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private Signer openPgp(File file) throws IOException, MojoExecutionException {
        OpenPgpSecretKey key = OpenPgpSecretKey.read(bytes(file));
        if (!key.isLocked()) {
            return key.unlocked(null);
        }
        char[] secret = secrets().get(PASSPHRASE, "the passphrase of " + file);
        try {
            return key.unlocked(secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static byte[] bytes(File key) throws IOException, MojoExecutionException {
        if (Files.size(key.toPath()) > MOST_KEY_BYTES) {
            throw new MojoExecutionException(key + " is too large for a file with keys");
        }
        return Files.readAllBytes(key.toPath());
    }

    private SigningIdentity token(File configuration) throws IOException, MojoExecutionException {
        char[] secret = secrets().get(PIN, "the PIN of the token of " + configuration);
        try {
            return CryptoToken.logIn(configuration.toPath(), alias, secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private SecretSource secrets() {
        return SecretSource.ofThisProcess(mayAsk());
    }

    /** Prints why nothing is signed. */
    final MojoFailureException nothingSigned(RefusedSigningException refusal) {
        refusal.reasons().forEach(reason -> console().log(Severity.ERROR, reason));
        return new MojoFailureException(
                ConsoleText.escaped("Nothing was signed: " + String.join("; ", refusal.reasons())));
    }
}
