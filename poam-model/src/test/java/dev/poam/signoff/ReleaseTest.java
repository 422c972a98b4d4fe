package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.history.Landing;
import dev.poam.project.Project;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.cms.TestIdentity;
import dev.poam.source.Sha256;
import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    private static final TestIdentity ELLEN = TestIdentity.make("ellen");
    private static final TestIdentity MAYA = TestIdentity.make("maya");
    private static final String ITEM = "poam/items/POAM-001.yaml";
    private static final String SCAN = "poam/evidence/scan.csv";
    private static final String MANIFEST =
            "poam/signoffs/CUI-Doc-Signoff-20260106T100000Z-ellen/release-manifest.sha256";

    @TempDir
    private Path root;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() throws IOException {
        repository = TestRepository.create(root);
        repository
                .commit()
                .write("poam/people.yaml", """
                        version: 1
                        people:
                          - {id: ellen, name: Ellen, roles: [management], keys: [{type: x509, sha256: %s}]}
                          - {id: maya, name: Maya, roles: [management], keys: [{type: x509, sha256: %s}]}
                        signoffs:
                          - {purpose: release, roles: [management]}
                          - {purpose: approval, roles: [management]}
                        """.formatted(ELLEN.fingerprint(), MAYA.fingerprint()))
                .write("poam.yaml", "documents: [{id: SSP, path: docs/SSP.md}, {id: gone, path: docs/GONE.md}]\n")
                .write(ITEM, "id: POAM-001\nstatus: Open\n")
                .write(SCAN, "host,finding\r\n")
                .write("docs/SSP.md", "# SSP\n")
                .write("docs/notes.md", "# Notes\n")
                .write("poam/signoffs/CUI-Doc-Signoff-20260101T000000Z-ellen/earlier.txt", "x\n")
                .land();
        repository.writeWorkingTree();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void listsThePoamItsSettingsAndItsDocumentsAsGitStoresThem() throws Exception {
        String manifest = text(release(), MANIFEST);

        assertThat(manifest.lines().map(line -> line.substring(66)))
                .containsExactly(
                        "docs/SSP.md",
                        "poam.yaml",
                        SCAN,
                        ITEM,
                        "poam/people.yaml",
                        "poam/signoffs/CUI-Doc-Signoff-20260101T000000Z-ellen/earlier.txt");
        assertThat(manifest).contains(Sha256.of("host,finding\r\n".getBytes(UTF_8)) + "  " + SCAN + "\n");
    }

    @Test
    void isSignedWithItsManifestInOneFolder() throws Exception {
        SortedMap<String, byte[]> files = release();

        String folder = "poam/signoffs/CUI-Doc-Signoff-20260106T100000Z-ellen/";
        assertThat(files.keySet())
                .containsExactly(
                        folder + "release-manifest.sha256",
                        folder + "release-signoff.json",
                        folder + "release-signoff.json.p7s",
                        folder + "release-signoff.md");
        assertThat(text(files, folder + "release-signoff.json"))
                .contains("\"name\": \"" + MANIFEST + "\"", "\"document\": \"release\"");
        assertThat(text(files, folder + "release-signoff.md")).contains("    sha256sum -c --quiet " + MANIFEST);
    }

    @Test
    void showsItsManifestBeforeItIsSigned() throws Exception {
        Signing signing = prepare("release", "ellen", SignoffPurpose.RELEASE, "2026-01-06T10:00:00Z");

        assertThat(signing.madeDocuments()).containsOnlyKeys(MANIFEST);
        assertThat(text(signing.madeDocuments(), MANIFEST)).isEqualTo(text(release(), MANIFEST));
    }

    @Test
    void followsTheReleaseBefore() throws Exception {
        land(release());
        repository.writeWorkingTree();

        SortedMap<String, byte[]> next = release("2026-02-06T10:00:00Z");

        assertThat(text(next, "poam/signoffs/CUI-Doc-Signoff-20260206T100000Z-ellen/release-signoff.json"))
                .contains("\"record\": \"poam/signoffs/CUI-Doc-Signoff-20260106T100000Z-ellen/release-signoff.json\"");
    }

    @Test
    void isMadeOnACheckoutWithOtherLineEnds() throws Exception {
        Files.writeString(root.resolve(ITEM), "id: POAM-001\r\nstatus: Open\r\n");

        assertThat(text(release(), MANIFEST))
                .contains(Sha256.of("id: POAM-001\nstatus: Open\n".getBytes(UTF_8)) + "  " + ITEM);
    }

    @Test
    void refusesWhatIsNotCommitted() throws Exception {
        Files.writeString(root.resolve(ITEM), "id: POAM-001\nstatus: Closed\n");
        Files.writeString(root.resolve("poam/evidence/new.csv"), "x");
        Files.delete(root.resolve(SCAN));
        Files.writeString(root.resolve("docs/notes.md"), "no part of it");

        assertRefused(
                "poam/evidence/new.csv is not committed; commit it or take it away",
                SCAN + " is not committed as it lies in the folder; commit it first",
                ITEM + " is not committed as it lies in the folder; commit it first");
    }

    @Test
    void refusesWhatCannotBeListed() throws Exception {
        repository
                .commit()
                .write("poam/evidence/a:b", "x")
                .link("poam/evidence/link", "scan.csv")
                .land();

        assertRefused(
                "poam/evidence/a:b has the character :, which Windows does not allow, so that it cannot be listed",
                "poam/evidence/link is a symbolic link; a release is of files");
    }

    @Test
    void refusesAnotherPurpose() {
        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(() -> prepare("release", "ellen", SignoffPurpose.APPROVAL, "2026-01-06T10:00:00Z"))
                .withMessage("a release is signed for the purpose release, not approval");
    }

    @Test
    void holdsAsLongAsNothingButSignoffsIsAdded() throws Exception {
        land(release());
        repository
                .commit()
                .write("poam/signoffs/later/x-signoff.txt", "x")
                .write("docs/notes.md", "no part of it")
                .land();

        CheckedSignoff signoff = check();
        assertThat(signoff.reason()).isEmpty();
        assertThat(signoff.today()).isEqualTo(Verdict.VALID);
        assertThat(signoff.whenLanded()).isEqualTo(Verdict.VALID);
    }

    @Test
    void isSignedByASecondPersonAsTheSameManifest() throws Exception {
        land(release());
        repository.writeWorkingTree();
        land(prepare(MANIFEST, "maya", SignoffPurpose.RELEASE, "2026-01-07T10:00:00Z")
                .sign(MAYA.identity()));
        assertThat(checkAll()).extracting(CheckedSignoff::today).containsExactly(Verdict.VALID, Verdict.VALID);

        repository.commit().write(SCAN, "host\n").land();
        assertThat(checkAll()).extracting(CheckedSignoff::today).containsExactly(Verdict.STALE, Verdict.STALE);
    }

    @Test
    void staleOnceAFileHasChanged() throws Exception {
        land(release());
        repository.commit().write("docs/notes.md", "no part of it").land();
        String change = repository
                .commit()
                .by("Maya")
                .write(SCAN, "host\n")
                .delete(ITEM)
                .land();
        repository.commit().write(SCAN, "hosts\n").land();

        CheckedSignoff signoff = check();
        assertThat(signoff.today()).isEqualTo(Verdict.STALE);
        assertThat(signoff.whenLanded()).isEqualTo(Verdict.VALID);
        assertThat(signoff.staleSince()).extracting(Landing::commit).isEqualTo(change);
        assertThat(signoff.reason())
                .startsWith(SCAN + " and 1 more of the released files have changed since, first in commit " + change
                        + " by Maya <");
    }

    @Test
    void staleOnceAFileIsAdded() throws Exception {
        land(release());
        String change = repository.commit().write("poam/evidence/new.csv", "x").land();

        assertThat(check().today()).isEqualTo(Verdict.STALE);
        assertThat(check().reason()).startsWith("poam/evidence/new.csv has changed since, first in commit " + change);
    }

    @Test
    void staleSinceTheSettingsNameOneMoreDocument() throws Exception {
        land(release());
        String change = repository
                .commit()
                .write("poam.yaml", "documents: [{path: docs/SSP.md}, {path: docs/notes.md}]\n")
                .land();

        assertThat(check().staleSince()).extracting(Landing::commit).isEqualTo(change);
    }

    @Test
    void validAgainOnceTheFilesAreAsTheyWere() throws Exception {
        land(release());
        repository.commit().write(SCAN, "host\n").land();
        repository.commit().write(SCAN, "host,finding\r\n").land();

        assertThat(check().today()).isEqualTo(Verdict.VALID);
    }

    @Test
    void staleWhenLandedBehindAnotherChange() throws Exception {
        SortedMap<String, byte[]> files = release();
        String change = repository.commit().write(SCAN, "host\n").land();
        land(files);

        CheckedSignoff signoff = check();
        assertThat(signoff.whenLanded()).isEqualTo(Verdict.STALE);
        assertThat(signoff.today()).isEqualTo(Verdict.STALE);
        assertThat(signoff.staleSince()).extracting(Landing::commit).isEqualTo(change);
    }

    @Test
    void staleOnceTheManifestHasChanged() throws Exception {
        land(release());
        repository.commit().write(MANIFEST, "").land();

        assertThat(check().reason()).startsWith(MANIFEST + " has changed since");
    }

    @Test
    void unboundWhenTheManifestLeavesOutAFile() throws Exception {
        String manifest = text(release(), MANIFEST);
        land(signed(manifest.substring(manifest.indexOf('\n') + 1)));

        assertThat(check().today()).isEqualTo(Verdict.UNBOUND);
        assertThat(check().whenLanded()).isEqualTo(Verdict.UNBOUND);
    }

    @Test
    void unboundWhenTheManifestIsOfAnotherForm() throws Exception {
        land(signed("everything\n"));

        assertThat(check().today()).isEqualTo(Verdict.UNBOUND);
        assertThat(check().whenLanded()).isEqualTo(Verdict.UNBOUND);
        assertThat(check().reason()).contains("is not a list of checksums");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the options are those of GNU")
    @NeedsProgram({"git", "sha256sum", "sh"})
    void isAcceptedBySha256sumOnACheckout() throws Exception {
        land(release());
        Path checkout = root.resolve("checkout");
        new GitProgram(root).run("clone", "--quiet", "--config=core.autocrlf=input", ".", checkout.toString());

        Process process = new ProcessBuilder("sh", "-c", "sha256sum -c --quiet --strict " + MANIFEST)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private void assertRefused(String... reasons) {
        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(this::release)
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(reasons));
    }

    private SortedMap<String, byte[]> release() throws Exception {
        return release("2026-01-06T10:00:00Z");
    }

    private SortedMap<String, byte[]> release(String at) throws Exception {
        return prepare("release", "ellen", SignoffPurpose.RELEASE, at).sign(ELLEN.identity());
    }

    private Signing prepare(String document, String attestor, SignoffPurpose purpose, String at) throws Exception {
        SignoffRun run = new SignoffRun(Instant.parse(at), attestor);
        SigningRequest request = new SigningRequest(List.of(document), purpose, "This is our POA&M.", run, false);
        try (GitRepository git = GitRepository.find(root).orElseThrow()) {
            return Signing.prepare(Project.load(root), git.files("HEAD"), history(git), request);
        }
    }

    /** A release whose manifest was made elsewhere. */
    private SortedMap<String, byte[]> signed(String manifest) throws IOException {
        SignoffRun run = new SignoffRun(Instant.parse("2026-01-06T10:00:00Z"), "ellen");
        SortedMap<String, byte[]> files = TestSignoffs.sign(
                new SignoffStatement(
                        "release",
                        SignedDocument.of(MANIFEST, manifest.getBytes(UTF_8)),
                        SignoffPurpose.RELEASE,
                        new Attestor("ellen", "Ellen", "", ""),
                        "This is our POA&M.",
                        run.at(),
                        run.recordPath("release"),
                        repository.head(),
                        null),
                ELLEN.identity());
        files.put(MANIFEST, manifest.getBytes(UTF_8));
        return files;
    }

    private void land(SortedMap<String, byte[]> files) {
        TestRepository.Change change = repository.commit();
        files.forEach(change::write);
        change.land();
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.getOrDefault(path, new byte[0]), UTF_8);
    }

    private CheckedSignoff check() throws IOException {
        return checkAll().get(0);
    }

    private List<CheckedSignoff> checkAll() throws IOException {
        try (GitRepository git = GitRepository.find(root).orElseThrow()) {
            return SignoffCheck.of(git, history(git));
        }
    }

    private static History history(GitRepository git) throws IOException {
        Instant now = Instant.parse("2026-11-21T18:40:00Z");
        return History.of(git, new HistoryQuery("HEAD", List.of("poam/items"), now));
    }
}
