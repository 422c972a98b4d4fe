package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.project.People;
import dev.poam.project.Project;
import dev.poam.project.SignoffPurpose;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import dev.poam.signoff.RefusedSigningException;
import dev.poam.signoff.Signing;
import dev.poam.signoff.SigningRequest;
import dev.poam.signoff.SignoffRun;
import dev.poam.signoff.SignoffStatement;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Signs documents: for each a record that is bound to its exact bytes as committed, a readable twin, and a detached
 * signature, in a new folder below {@code poam/signoffs}. Nothing is committed. The passphrase of a PKCS#12 file
 * or an OpenPGP key comes from the environment variable {@code POAM_SIGN_PASSPHRASE}, or is asked for at a terminal.
 */
@Mojo(name = "sign", requiresProject = false, threadSafe = true)
public final class SignMojo extends SigningMojo {

    /**
     * What to sign: the path of a file or a folder, the id of an item or of a document in {@code poam.yaml},
     * {@code items} for every item, or {@code release} for the whole POA&amp;M as committed; several parted by commas. There
     * is no default. A release is signed as a list of checksums that is made beside its record: of everything below
     * {@code poam/}, {@code poam.yaml} and the documents that it names, to be checked by {@code sha256sum -c}.
     * Whoever signs the same release too names that list, once it is committed. What is not committed there as it lies in
     * the folder stops a release, whatever {@code poam.sign.allowUncommitted} says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.document")
    private @Nullable List<String> document;

    /**
     * What for: {@code approval}, {@code verification}, {@code closure}, {@code risk-acceptance}, {@code review} or
     * {@code release}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.purpose")
    private @Nullable String purpose;

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

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        refuseOpenSecrets();
        SigningRequest request = request();
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        Audit audit = Audit.run(new AuditRequest(folder, null, asOf(), now(), HistoryMode.WARN));
        try (GitRepository repository = repository(folder)) {
            Signing signing = Signing.prepare(audit.project(), repository.files("HEAD"), audit.history(), request);
            if (dryRun) {
                show(signing);
                return;
            }
            SortedMap<String, byte[]> files = sign(signing);
            NewFolder.write(folder, files);
            files.keySet().forEach(path -> console().info("Written   " + path));
            console()
                    .info("It counts once it is committed and merged, and as long as " + People.PATH
                            + " before that lets " + request.run().attestor() + " sign.");
        } catch (RefusedSigningException e) {
            throw nothingSigned(e);
        }
    }

    private SigningRequest request() throws MojoExecutionException {
        String attestor = attestor();
        String statement = statement();
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
            show(one.recordLocation(), one.bytes());
            console()
                    .info("SHA-256 of " + one.document().path() + ": "
                            + one.document().sha256());
        }
        signing.madeDocuments().forEach(this::show);
        console().info("Nothing was signed or written (poam.dryRun)");
    }

    private void show(String path, byte[] text) {
        console().info(path);
        console().info(new String(text, StandardCharsets.UTF_8).lines().toList());
    }
}
