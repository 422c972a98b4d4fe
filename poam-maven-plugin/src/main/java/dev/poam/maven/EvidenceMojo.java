package dev.poam.maven;

import dev.poam.cmmc.Deadlines;
import dev.poam.cmmc.Decision;
import dev.poam.item.Evidence;
import dev.poam.item.EvidenceList;
import dev.poam.item.EvidenceState;
import dev.poam.item.EvidenceType;
import dev.poam.item.Milestone;
import dev.poam.item.PoamItem;
import dev.poam.project.Assessment;
import dev.poam.project.Project;
import dev.poam.report.proof.ArtifactList;
import dev.poam.report.text.ConsoleText;
import dev.poam.source.ArtifactFolder;
import dev.poam.source.RefusedInputException;
import dev.poam.source.WorkingFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Records files as evidence of an item, each with its SHA-256: a new entry in {@code evidence}, or the new digest in the
 * entry that names the file already. Every other byte of the item stays, and nothing is committed. With
 * {@code poam.artifacts} it lists the artifacts of an assessment instead, with the one hash that an assessor asks for.
 *
 * <p>The digest of a file that is committed as it lies there is that of the bytes that Git stores, so that it holds in
 * every checkout; that of any other file is of its bytes as they lie.
 */
@Mojo(name = "evidence", requiresProject = false, threadSafe = true)
public final class EvidenceMojo extends RepositoryMojo {

    private static final String DRY_RUN = "Nothing was written (poam.dryRun)";

    /**
     * The item, such as {@code POAM-001}; there is no default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.id")
    private @Nullable String id;

    /**
     * The files, as paths from the folder that holds the POA&amp;M or absolute ones; several parted by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.file")
    private @Nullable List<String> file;

    /**
     * Logs instead of files: patch reports of WSUS, SCCM or Intune as CSV, the JSON that Ansible writes with
     * {@code ANSIBLE_STDOUT_CALLBACK=json}, and that of InSpec or in its form (HDF). What they say of the item's {@code assets} is recorded with
     * them.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.log")
    private @Nullable List<String> log;

    /**
     * What counts in a log: patches such as {@code KB5034441} or words of a task, with commas between; by default the
     * patches that the item names, and everything where it names none.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.patch")
    private @Nullable List<String> patch;

    /**
     * The host that a log is about which does not name it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.host")
    private @Nullable String host;

    /**
     * Where a file outside the repository is kept, in words; its name is added where the words do not have it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.location")
    private @Nullable String location;

    /**
     * The web address of one file outside the repository.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.url")
    private @Nullable String url;

    /**
     * What kind of proof it is: {@code ticket}, {@code change-request}, {@code runbook}, {@code test-result},
     * {@code screenshot}, {@code configuration}, {@code scan}, {@code patch-log} or {@code other}. Nothing is guessed: it
     * must be given for files that are not listed yet.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.type")
    private @Nullable String type;

    /**
     * {@code final} or {@code draft}; by default {@code draft} for files that are not listed yet. It must be given where the
     * bytes of a final artifact have changed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.state")
    private @Nullable String state;

    /**
     * The name of the milestone that the files prove.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.milestone")
    private @Nullable String milestone;

    /**
     * A folder of artifacts, in the repository or not, to be listed for an assessment: {@code CMMCAssessmentArtifacts.log}
     * with algorithm, hash and relative path of every file, {@code CMMCAssessmentLogHash.log} with the one hash over that
     * list, and {@code artifacts.json} with the sizes too. The same files give the same bytes everywhere. Files with the
     * first two names directly in the folder are left out, so is {@code .git}; symbolic links are refused.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.artifacts")
    private @Nullable File artifacts;

    /**
     * Where the list goes; by default {@code target/poam} below the folder that holds the POA&amp;M.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.outputDirectory")
    private @Nullable File outputDirectory;

    /**
     * Only shows what would be recorded or listed; writes nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "poam.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    void work(Path folder) throws IOException, MojoExecutionException {
        List<String> logs = log == null ? List.of() : log;
        List<String> named = file == null ? List.of() : file;
        List<String> files = named.isEmpty() ? logs : named;
        if (artifacts != null && id == null && files.isEmpty()) {
            list(artifacts.toPath(), folder);
        } else if (artifacts == null && id != null && !files.isEmpty() && (named.isEmpty() || logs.isEmpty())) {
            record(id, files, folder);
        } else {
            throw new MojoExecutionException("Say which files prove what of which item: mvn poam:evidence"
                    + " -Dpoam.id=POAM-001 -Dpoam.file=poam/evidence/scan.csv -Dpoam.type=scan;"
                    + " or which log: -Dpoam.id=POAM-001 -Dpoam.log=poam/evidence/wsus.csv;"
                    + " or which folder of artifacts to list: mvn poam:evidence -Dpoam.artifacts=DIR");
        }
    }

    private void record(String id, List<String> files, Path folder) throws IOException, MojoExecutionException {
        requirePoam(Project.isIn(new WorkingFolder(folder)), folder);
        PoamItem item = ItemChoice.of(Project.load(folder), id);
        requireMilestone(item);
        EvidenceWish wish = new EvidenceWish(
                Choice.ofOptional(EvidenceType.class, "poam.type", type),
                Choice.ofOptional(EvidenceState.class, "poam.state", state),
                location,
                url,
                milestone);
        Path place = folder.resolve(item.path());
        byte[] before = Files.readAllBytes(place);
        byte[] after = before;
        List<String> lines = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        for (String name : files) {
            EvidenceFile found = EvidenceFile.of(name.strip(), folder);
            Evidence proof = wish.proof(found, files.size() == 1);
            if (log != null && !log.isEmpty()) {
                LogProof shown = LogProof.of(folder.resolve(name.strip()), item, patch, host);
                proof = shown.addedTo(proof);
                lines.add(item.id() + ": " + shown.line());
            }
            try {
                after = with(found, proof, item, after, lines);
            } catch (RefusedInputException e) {
                throw new MojoExecutionException(
                        ConsoleText.escaped(e.getMessage() + ". " + e.problem().help()), e);
            }
            if (found.uncertain()) {
                doubts.add(found.shown() + " has CRLF line ends and is not committed, so that Git may yet store other"
                        + " bytes; run this once more when it is.");
            }
        }
        console().info(lines);
        doubts.forEach(console()::warn);
        if (dryRun) {
            console().info(DRY_RUN);
        } else if (!Arrays.equals(before, after)) {
            AtomicFile.replace(place, after);
            console().info("Written   " + item.path() + "; it counts once it is committed and merged.");
        }
    }

    private void requireMilestone(PoamItem item) throws MojoExecutionException {
        List<String> names = item.milestones().stream()
                .map(Milestone::name)
                .filter(Objects::nonNull)
                .toList();
        if (milestone != null && !names.contains(milestone)) {
            throw new MojoExecutionException(ConsoleText.escaped(
                    item.id() + " has no milestone `" + milestone + "`; it has: " + String.join(", ", names)));
        }
    }

    private static byte[] with(EvidenceFile file, Evidence wished, PoamItem item, byte[] content, List<String> lines)
            throws RefusedInputException, MojoExecutionException {
        EvidenceList list = EvidenceList.of(item.path(), content);
        Map<String, String> listed = list.listed(wished).orElse(Map.of());
        Evidence proof = listed.isEmpty() ? asNew(wished, file, item) : wished;
        String former = listed.get("sha256");
        boolean otherBytes = former != null && !former.equalsIgnoreCase(file.sha256());
        if (otherBytes && proof.state() == null && EvidenceState.FINAL.label().equals(listed.get("state"))) {
            throw new MojoExecutionException(ConsoleText.escaped(file.shown() + " was final with the SHA-256 " + former
                    + " and has now " + file.sha256() + "; say what that is: -Dpoam.state=final (or draft)"));
        }
        byte[] after = list.with(proof);
        String what = listed.isEmpty() ? "added" : Arrays.equals(content, after) ? "listed already" : "updated";
        lines.add(item.id() + ": " + what + " " + file.shown() + ", " + file.size() + " bytes, SHA-256 " + file.sha256()
                + (otherBytes ? ", before " + former : ""));
        return after;
    }

    private static Evidence asNew(Evidence proof, EvidenceFile file, PoamItem item) throws MojoExecutionException {
        if (proof.type() == null) {
            throw new MojoExecutionException(ConsoleText.escaped(file.shown() + " is not listed in " + item.id()
                    + " yet; say what kind of proof it is: -Dpoam.type=scan, or one of "
                    + Choice.words(EvidenceType.class)));
        }
        EvidenceState state = proof.state() == null ? EvidenceState.DRAFT : proof.state();
        return new Evidence(
                proof.type(),
                proof.path(),
                proof.url(),
                proof.location(),
                proof.sha256(),
                state,
                proof.milestone(),
                proof.shows());
    }

    private void list(Path wish, Path folder) throws IOException, MojoExecutionException {
        if (!Files.isDirectory(wish)) {
            throw new MojoExecutionException("poam.artifacts names no folder: " + wish);
        }
        EvidenceState kept = Choice.ofOptional(EvidenceState.class, "poam.state", state);
        Path place = wish.toRealPath();
        Path output = outputDirectory(outputDirectory, folder).toAbsolutePath().normalize();
        ArtifactList list = new ArtifactList(new ArtifactFolder(place, ownFiles(place, output)).read());
        if (list.isEmpty()) {
            throw new MojoExecutionException("There is no file in " + wish);
        }
        console().info("Artifacts " + list.count() + " files in " + place + ", " + list.size() + " bytes");
        console().info("Hash      " + list.hash() + " (SHA-256 of " + ArtifactList.LIST + ")");
        Decision.of(Project.load(folder), asOf()).ifPresent(decision -> tellHowLong(decision.assessment()));
        if (dryRun) {
            console().info(DRY_RUN);
            return;
        }
        AtomicFile.write(output.resolve(ArtifactList.LIST), list.list());
        AtomicFile.write(output.resolve(ArtifactList.LIST_HASH), list.listHash());
        AtomicFile.write(output.resolve(ArtifactList.JSON), list.json(location, kept));
        console().info("Written   " + output);
        console().info("Check     in the folder of the artifacts: sha256sum -c " + output.resolve(ArtifactList.LIST));
    }

    private void tellHowLong(Assessment assessment) {
        if (assessment.statusDate() != null) {
            console()
                    .info("Keep      until " + Deadlines.retainUntil(assessment.statusDate())
                            + ", six years from the status date of " + assessment.id());
        }
    }

    /** What this goal, or the script of the hashing guide, may have written into the folder before. */
    private static Set<String> ownFiles(Path place, Path target) throws IOException {
        Path output = Files.isDirectory(target) ? target.toRealPath() : target;
        Set<String> own = new TreeSet<>(List.of(ArtifactList.LIST, ArtifactList.LIST_HASH));
        if (output.startsWith(place)) {
            for (String name : List.of(ArtifactList.LIST, ArtifactList.LIST_HASH, ArtifactList.JSON)) {
                own.add(place.relativize(output.resolve(name)).toString().replace(File.separatorChar, '/'));
            }
        }
        return own;
    }
}
