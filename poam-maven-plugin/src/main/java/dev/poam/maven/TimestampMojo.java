package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.project.Project;
import dev.poam.signoff.RefusedSigningException;
import dev.poam.signoff.Timestamping;
import dev.poam.signoff.UnstampedSignature;
import dev.poam.signoff.cms.Timestamp;
import dev.poam.source.WorkingFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Puts an RFC 3161 timestamp beside the signature of a sign-off that has none: of an authority that is asked now, or one
 * that was made elsewhere. Its authority must be among {@code timestamps} in {@code poam/people.yaml} as committed.
 * Nothing is committed.
 */
@Mojo(name = "timestamp", requiresProject = false, threadSafe = true)
public final class TimestampMojo extends RepositoryMojo {

    /**
     * The path of the record, {@code poam/signoffs/.../NAME-signoff.json}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.record")
    private @Nullable String record;

    /**
     * The address of the timestamp authority to ask.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.tsa")
    private @Nullable String tsa;

    /**
     * A timestamp made elsewhere over the file of the signature: a TimeStampResp as {@code openssl ts} makes it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.timestamp")
    private @Nullable File timestamp;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        if (record == null || (tsa == null) == (timestamp == null)) {
            throw new MojoExecutionException("Name the record, and either the authority to ask or a timestamp to add:"
                    + " mvn poam:timestamp -Dpoam.record=poam/signoffs/.../NAME-signoff.json -Dpoam.tsa=URL,"
                    + " or with -Dpoam.timestamp=FILE.tsr in place of poam.tsa");
        }
        UnstampedSignature signature = UnstampedSignature.of(new WorkingFolder(folder), record);
        try (GitRepository repository = GitRepository.find(folder)
                .orElseThrow(
                        () -> new IOException("who is believed is committed, and no repository holds " + folder))) {
            Timestamping timestamping = new Timestamping(Project.peopleIn(repository.files("HEAD")));
            byte[] answer = tsa == null
                    ? checked(timestamp, signature, timestamping)
                    : timestamping.answer(signature.bytes(), service(tsa));
            AtomicFile.create(folder.resolve(signature.timestampPath()), answer);
            console().info("Written   " + signature.timestampPath());
            console()
                    .info("To check it without this program: openssl ts -verify -in " + signature.timestampPath()
                            + " -data " + signature.path() + " -CAfile roots.pem");
        } catch (RefusedSigningException e) {
            throw new MojoFailureException("Nothing was written: " + String.join("; ", e.reasons()));
        }
    }

    private static byte[] checked(@Nullable File file, UnstampedSignature signature, Timestamping timestamping)
            throws IOException, RefusedSigningException {
        if (file == null || Files.size(file.toPath()) > Timestamp.MOST_BYTES) {
            throw new IOException(file + " is too large for a timestamp");
        }
        byte[] answer = Files.readAllBytes(file.toPath());
        timestamping.require(answer, signature.bytes());
        return answer;
    }
}
