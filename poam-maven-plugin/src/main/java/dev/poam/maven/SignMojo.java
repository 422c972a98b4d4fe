package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.project.SignoffPurpose;
import dev.poam.report.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.rule.Severity;
import dev.poam.signoff.RefusedSigningException;
import dev.poam.signoff.Signing;
import dev.poam.signoff.SigningIdentity;
import dev.poam.signoff.SigningRequest;
import dev.poam.signoff.SignoffRun;
import dev.poam.signoff.SignoffStatement;
import dev.poam.source.WorkingFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Signs documents: for each a record that is bound to its exact bytes as committed, a readable twin, and a detached CMS
 * signature, in a new folder below {@code poam/signoffs}. Nothing is committed. The passphrase of the key comes from the
 * environment variable {@code POAM_SIGN_PASSPHRASE}.
 */
@Mojo(name = "sign", requiresProject = false, threadSafe = true)
public final class SignMojo extends RepositoryMojo {

    /** The environment variable that holds the passphrase of the key. */
    static final String PASSPHRASE = "POAM_SIGN_PASSPHRASE";

    private static final long MOST_KEYSTORE_BYTES = 1024 * 1024;

    /**
     * What to sign: the path of a file or a folder, the id of an item or of a document in {@code poam.yaml}, or
     * {@code items} for every item; several parted by commas. There is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.document")
    private @Nullable List<String> document;

    /**
     * Who signs: the id of a person in {@code poam/people.yaml}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.attestor")
    private @Nullable String attestor;

    /**
     * What for: {@code approval}, {@code verification}, {@code closure}, {@code risk-acceptance}, {@code review} or
     * {@code release}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.purpose")
    private @Nullable String purpose;

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
     * Only shows what would be signed; takes no key and writes nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Signs a document also when it is not committed as it lies in the folder; until it is, the sign-off is bound to no
     * version that others can see.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.sign.allowUncommitted", defaultValue = "false")
    private boolean allowUncommitted;

    /**
     * Refused whatever it says: what is written here or on the command line can be read by others.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.passphrase")
    private @Nullable String passphrase;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        if (passphrase != null) {
            throw new MojoExecutionException("A passphrase in the POM or on the command line can be read by others;"
                    + " put it into the environment variable " + PASSPHRASE + ", and change this one.");
        }
        SigningRequest request = request();
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        Audit audit = Audit.run(new AuditRequest(folder, null, asOf(), now(), HistoryMode.WARN));
        try (GitRepository repository = GitRepository.find(folder)
                .orElseThrow(() ->
                        new IOException("a sign-off is bound to what Git stores, and no repository holds " + folder))) {
            Signing signing = Signing.prepare(audit.project(), repository.files("HEAD"), audit.history(), request);
            if (dryRun) {
                show(signing);
                return;
            }
            SortedMap<String, byte[]> files = signing.sign(identity());
            NewFolder.write(folder, files);
            files.keySet().forEach(path -> console().info("Written   " + path));
            console()
                    .info("It counts once it is committed and merged, and as long as " + People.PATH
                            + " before that lets " + request.run().attestor() + " sign.");
        } catch (RefusedSigningException e) {
            e.reasons().forEach(reason -> console().log(Severity.ERROR, reason));
            throw new MojoFailureException(
                    ConsoleText.escaped("Nothing was signed: " + String.join("; ", e.reasons())));
        }
    }

    private SigningRequest request() throws MojoExecutionException {
        if (document == null || document.isEmpty() || attestor == null || purpose == null || statement == null) {
            throw new MojoExecutionException("Say what is signed, by whom, what for and in which words:"
                    + " mvn poam:sign -Dpoam.document=docs/POLICY.md -Dpoam.attestor=jane -Dpoam.purpose=approval"
                    + " -Dpoam.statement=\"I approve this policy.\" -Dpoam.keystore=jane.p12");
        }
        return new SigningRequest(
                document,
                Choice.of(SignoffPurpose.class, "poam.purpose", purpose),
                statement,
                new SignoffRun(now(), attestor),
                allowUncommitted);
    }

    private void show(Signing signing) {
        for (SignoffStatement one : signing.statements()) {
            console().info(one.recordLocation());
            console()
                    .info(new String(one.bytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
            console()
                    .info("SHA-256 of " + one.document().path() + ": "
                            + one.document().sha256());
        }
        console().info("Nothing was signed or written (poam.dryRun)");
    }

    private SigningIdentity identity() throws IOException, MojoExecutionException {
        if (keystore == null) {
            throw new MojoExecutionException("Name the PKCS#12 file with the key: -Dpoam.keystore=FILE");
        }
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
}
