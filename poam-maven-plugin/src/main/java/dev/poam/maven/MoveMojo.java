package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.item.ItemEditor;
import dev.poam.item.PoamItem;
import dev.poam.item.Status;
import dev.poam.project.Project;
import dev.poam.report.findings.ConsoleReport;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.Finding;
import dev.poam.rule.HistoryMode;
import dev.poam.rule.StatusMove;
import dev.poam.signoff.RefusedSigningException;
import dev.poam.signoff.Signing;
import dev.poam.signoff.SigningRequest;
import dev.poam.signoff.SignoffRun;
import dev.poam.source.EditedFile;
import dev.poam.source.FileTree;
import dev.poam.source.RefusedInputException;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Gives an item its next status, and every other byte of the file stays. A step that the lifecycle does not have is
 * refused; so is one whose proof is missing, and the goal says what that is. With {@code poam.sign} the step is signed, too,
 * and the status is written together with the record or not at all. Nothing is committed.
 */
@Mojo(name = "move", requiresProject = false, threadSafe = true)
public final class MoveMojo extends SigningMojo {

    /**
     * The item, such as {@code POAM-001}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.id")
    private @Nullable String id;

    /**
     * The status to give it, such as {@code Remediated}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.to")
    private @Nullable String to;

    /**
     * Signs the item as it is after the move, for verification when it becomes {@code Verified} and for closure when it
     * becomes {@code Closed}; {@code poam.attestor}, {@code poam.statement} and the key are those of {@code poam:sign}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.sign", defaultValue = "false")
    private boolean sign;

    /**
     * Who tested the fix: a person's id, written as {@code verification.by}; by default it is who signs, else it stays as it
     * is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.by")
    private @Nullable String by;

    /**
     * The day of the test, written as {@code verification.on}; by default today when {@code poam.by} is given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.on")
    private @Nullable String on;

    /**
     * How the fix was tested, written as {@code verification.method}; by default it stays as it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.method")
    private @Nullable String method;

    /**
     * What came out of the test, written as {@code verification.result}; by default it stays as it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.result")
    private @Nullable String result;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException, MojoFailureException {
        if (id == null || to == null) {
            throw new MojoExecutionException(
                    "Say which item and which status: mvn poam:move -Dpoam.id=POAM-001 -Dpoam.to=Remediated");
        }
        Status target = StatusName.parse("poam.to", to);
        refuseOpenSecrets();
        SigningRequest request = sign ? request(id, target) : null;
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        Audit audit =
                Audit.run(new AuditRequest(folder, null, asOf(), now(), HistoryMode.WARN, progress(), historyCache()));
        PoamItem item = ItemChoice.of(audit.project(), id);
        StatusMove move = new StatusMove(audit, item, target);
        refuse(item, move.forbidden().stream().toList());

        Path file = folder.resolve(item.path());
        byte[] content = Files.readAllBytes(file);
        byte[] edited = edited(item.path(), content, target);
        refuse(item, move.obstacles(edited));
        if (request == null) {
            AtomicFile.replace(file, edited);
        } else {
            SortedMap<String, byte[]> record = signed(request, folder, audit, item, content, edited);
            NewFolder.write(folder, record);
            try {
                AtomicFile.replace(file, edited);
            } catch (IOException e) {
                NewFolder.remove(folder, record);
                throw e;
            }
            record.keySet().forEach(path -> console().info("Written   " + path));
        }
        console().info(item.path() + ": " + item.status() + " -> " + target);
        console().info("It counts once it is committed and merged.");
    }

    private SigningRequest request(String id, Status target) throws MojoExecutionException {
        String attestor = attestor();
        String statement = statement();
        if (attestor == null || statement == null) {
            throw new MojoExecutionException("Say who signs and in which words: -Dpoam.sign -Dpoam.attestor=jane"
                    + " -Dpoam.statement=\"I have tested the fix.\" -Dpoam.keystore=jane.p12");
        }
        if (target == Status.VERIFIED && by == null) {
            by = attestor;
        } else if (target == Status.VERIFIED && !attestor.equals(by)) {
            throw new MojoExecutionException(
                    "Who tested the fix signs for it: poam.by and poam.attestor are two people");
        }
        return new SigningRequest(
                List.of(id), SignedStep.purposeOf(target), statement, new SignoffRun(now(), attestor), true);
    }

    private SortedMap<String, byte[]> signed(
            SigningRequest request, Path folder, Audit audit, PoamItem item, byte[] content, byte[] edited)
            throws IOException, MojoExecutionException, MojoFailureException {
        try (GitRepository repository = repository(folder)) {
            FileTree committed = repository.files("HEAD");
            byte[] stored = SignedStep.asStored(edited, content, item.path(), committed);
            Project after = Project.load(new EditedFile(audit.project().files(), item.path(), stored));
            return sign(Signing.prepare(after, committed, audit.history(), request));
        } catch (RefusedSigningException e) {
            throw nothingSigned(e);
        }
    }

    private void refuse(PoamItem item, List<Finding> reasons) throws MojoFailureException {
        if (!reasons.isEmpty()) {
            ConsoleReport.findings(reasons).forEach(line -> console().log(line.severity(), line.text()));
            throw new MojoFailureException(
                    ConsoleText.escaped(item.id() + " stays " + item.status() + "; nothing was written."));
        }
    }

    private byte[] edited(String path, byte[] content, Status target) throws MojoExecutionException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("status", target.label());
        put(values, "verification.by", by);
        put(values, "verification.on", on == null && by != null ? asOf().toString() : on);
        put(values, "verification.method", method);
        put(values, "verification.result", result);
        try {
            return ItemEditor.of(path, content).set(values);
        } catch (RefusedInputException e) {
            throw new MojoExecutionException(
                    ConsoleText.escaped(e.getMessage() + ". " + e.problem().help()), e);
        }
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
