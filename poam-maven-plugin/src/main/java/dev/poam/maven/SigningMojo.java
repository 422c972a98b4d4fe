package dev.poam.maven;

import dev.poam.report.ConsoleText;
import dev.poam.rule.Severity;
import dev.poam.signoff.RefusedSigningException;
import dev.poam.signoff.Signer;
import dev.poam.signoff.SigningIdentity;
import dev.poam.signoff.SshKeygen;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that signs: who does, in which words, and with which key. */
abstract class SigningMojo extends RepositoryMojo {

    /** The environment variable that holds the passphrase of the key. */
    static final String PASSPHRASE = "POAM_SIGN_PASSPHRASE";

    private static final long MOST_KEYSTORE_BYTES = 1024 * 1024;

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
     * The key's name in the file; needed only where there are several.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.alias")
    private @Nullable String alias;

    /**
     * The SSH key to sign with: a private key in OpenSSH form, or the public key of one that an agent holds. The program
     * {@code ssh-keygen} signs, and asks for the passphrase itself.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.sshKey")
    private @Nullable File sshKey;

    /**
     * Refused whatever it says: what is written here or on the command line can be read by others.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.passphrase")
    private @Nullable String passphrase;

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
        if (passphrase != null) {
            throw new MojoExecutionException("A passphrase in the POM or on the command line can be read by others;"
                    + " put it into the environment variable " + PASSPHRASE + ", and change this one.");
        }
    }

    /** The key to sign with. */
    final Signer signer() throws IOException, MojoExecutionException {
        if (keystore != null && sshKey == null) {
            return identity(keystore);
        }
        if (sshKey != null && keystore == null) {
            return SshKeygen.of(sshKey.toPath(), mayAsk());
        }
        throw new MojoExecutionException("Name one key to sign with: -Dpoam.keystore=FILE for a PKCS#12 file,"
                + " or -Dpoam.sshKey=FILE for an SSH key");
    }

    private SigningIdentity identity(File keystore) throws IOException, MojoExecutionException {
        String secret = System.getenv(PASSPHRASE);
        if (secret == null) {
            throw new MojoExecutionException(
                    "Put the passphrase of " + keystore + " into the environment variable " + PASSPHRASE);
        }
        if (Files.size(keystore.toPath()) > MOST_KEYSTORE_BYTES) {
            throw new MojoExecutionException(keystore + " is too large for a key store");
        }
        char[] characters = secret.toCharArray();
        try {
            return SigningIdentity.ofPkcs12(Files.readAllBytes(keystore.toPath()), alias, characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Prints why nothing is signed. */
    final MojoFailureException nothingSigned(RefusedSigningException refusal) {
        refusal.reasons().forEach(reason -> console().log(Severity.ERROR, reason));
        return new MojoFailureException(
                ConsoleText.escaped("Nothing was signed: " + String.join("; ", refusal.reasons())));
    }
}
