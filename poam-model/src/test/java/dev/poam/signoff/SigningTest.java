package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.project.Project;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.cms.OpenSsl;
import dev.poam.signoff.cms.SigningIdentity;
import dev.poam.signoff.cms.TestIdentity;
import dev.poam.source.Sha256;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:40:00Z");
    private static final String POLICY = "docs/POLICY.md";

    private static final TestIdentity JANE = TestIdentity.make("jane");

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
                          - id: jane
                            name: Jane Roe
                            emails: [jane.roe@example.com]
                            roles: [management]
                            keys: [{type: x509, sha256: %s}]
                          - {id: maya, name: Maya, roles: [operator]}
                        signoffs:
                          - {purpose: approval, roles: [management]}
                          - {purpose: verification, roles: [management], notSameAs: [owner]}
                        """.formatted(JANE.fingerprint()))
                .write("poam/items/POAM-001.yaml", "id: POAM-001\nstatus: Open\nowner: jane\n")
                .write("poam/items/POAM-002.yaml", "id: POAM-002\nstatus: Open\nowner: maya\n")
                .write(POLICY, "# Policy\n\nLock the door.\n")
                .land();
        repository.writeWorkingTree();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void bindsTheDocumentToTheBytesThatGitStores() throws Exception {
        Files.writeString(root.resolve(POLICY), "# Policy\r\n\r\nLock the door.\r\n");

        SignoffStatement statement =
                prepare("jane", SignoffPurpose.APPROVAL, POLICY).statements().get(0);

        assertThat(statement.document())
                .isEqualTo(SignedDocument.of(POLICY, "# Policy\n\nLock the door.\n".getBytes(UTF_8)));
        assertThat(statement.baseCommit()).isEqualTo(repository.head());
        assertThat(statement.documentId()).isEqualTo("POLICY");
    }

    @Test
    void signsEveryItemInOneRun() throws Exception {
        SortedMap<String, byte[]> files =
                prepare("jane", SignoffPurpose.APPROVAL, "items").sign(JANE.identity());

        String folder = "poam/signoffs/CUI-Doc-Signoff-20261121T184000Z-jane/";
        assertThat(files.keySet())
                .containsExactly(
                        folder + "POAM-001-signoff.json",
                        folder + "POAM-001-signoff.json.p7s",
                        folder + "POAM-001-signoff.md",
                        folder + "POAM-002-signoff.json",
                        folder + "POAM-002-signoff.json.p7s",
                        folder + "POAM-002-signoff.md");
    }

    @Test
    @NeedsProgram("openssl")
    void commandsInTheReadableTwinAcceptTheSignature(@TempDir Path keys) throws Exception {
        SortedMap<String, byte[]> files =
                prepare("jane", SignoffPurpose.APPROVAL, POLICY).sign(JANE.identity());
        for (var file : files.entrySet()) {
            Files.write(keys.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
        }
        String page = new String(files.get(files.lastKey()), UTF_8);
        String command = page.lines()
                .filter(line -> line.contains("openssl cms"))
                .findFirst()
                .orElseThrow();
        Files.writeString(keys.resolve("roots.pem"), JANE.pem());

        assertThat(new OpenSsl(keys).type(command)).containsIgnoringCase("verification successful");
    }

    @Test
    void namesTheRecordBefore() throws Exception {
        SortedMap<String, byte[]> first =
                prepare("jane", SignoffPurpose.APPROVAL, POLICY).sign(JANE.identity());
        write(first);
        repository.commit().write(POLICY, "# Policy\n\nLock both doors.\n").land();
        Files.writeString(root.resolve(POLICY), "# Policy\n\nLock both doors.\n");

        SignoffStatement next =
                prepare("jane", SignoffPurpose.APPROVAL, POLICY).statements().get(0);

        assertThat(next.previous())
                .isEqualTo(new SignoffStatement.Previous(
                        first.firstKey(), Sha256.of(Objects.requireNonNull(first.get(first.firstKey())))));
    }

    @Test
    void doesNotSignTheSameAgain() throws Exception {
        write(prepare("jane", SignoffPurpose.APPROVAL, POLICY).sign(JANE.identity()));

        assertRefused("jane", SignoffPurpose.APPROVAL, POLICY, POLICY + " is signed already");
    }

    @Test
    void doesNotSignWhatIsNotCommitted() throws IOException {
        Files.writeString(root.resolve(POLICY), "# Policy\n\nLock no door.\n");

        assertRefused("jane", SignoffPurpose.APPROVAL, POLICY, POLICY + " is not committed as it lies in the folder");
    }

    @Test
    void signsWhatIsNotCommittedWhenTold() throws Exception {
        Files.writeString(root.resolve(POLICY), "# Policy\n\nLock no door.\n");
        SigningRequest request = new SigningRequest(
                List.of(POLICY), SignoffPurpose.APPROVAL, "Fine.", new SignoffRun(NOW, "jane"), true);

        assertThat(prepare(request).statements())
                .extracting(SignoffStatement::document)
                .containsExactly(SignedDocument.of(POLICY, "# Policy\n\nLock no door.\n".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nobody | APPROVAL     | docs/POLICY.md   | `nobody` is nobody in poam/people.yaml as committed
            maya   | APPROVAL     | docs/POLICY.md   | `maya` has no role that may sign for approval: management
            jane   | RELEASE      | docs/POLICY.md   | no policy of poam/people.yaml as committed lets anybody sign for release
            jane   | VERIFICATION | POAM-001         | `jane` is the owner of POAM-001 and may not sign for its verification
            jane   | APPROVAL     | docs/OTHER.md    | there is no document `docs/OTHER.md`
            jane   | APPROVAL     | ../etc/passwd    | there is no document `../etc/passwd`
            """)
    void tellsWhyItDoesNotSign(String attestor, SignoffPurpose purpose, String document, String reason) {
        assertRefused(attestor, purpose, document, reason);
    }

    @Test
    void peopleCountAsCommittedOnly() throws IOException {
        Path people = root.resolve("poam/people.yaml");
        Files.writeString(people, Files.readString(people).replace("[operator]", "[management]"));

        assertRefused("maya", SignoffPurpose.APPROVAL, POLICY, "`maya` has no role");
    }

    @Test
    void doesNotSignWithSomebodyElsesKey() throws Exception {
        Signing signing = prepare("jane", SignoffPurpose.APPROVAL, POLICY);
        SigningIdentity other = TestIdentity.make("other").identity();

        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(() -> signing.sign(other))
                .withMessageContaining("is not one of `jane` in poam/people.yaml as committed");
    }

    private void assertRefused(String attestor, SignoffPurpose purpose, String document, String reason) {
        assertThatExceptionOfType(RefusedSigningException.class)
                .isThrownBy(() -> prepare(attestor, purpose, document))
                .withMessageContaining(reason);
    }

    private Signing prepare(String attestor, SignoffPurpose purpose, String document) throws Exception {
        return prepare(new SigningRequest(
                List.of(document), purpose, "It is as it should be.", new SignoffRun(NOW, attestor), false));
    }

    private Signing prepare(SigningRequest request) throws Exception {
        try (GitRepository git = GitRepository.find(root).orElseThrow()) {
            History history = History.of(git, new HistoryQuery("HEAD", List.of("poam/items"), NOW));
            return Signing.prepare(Project.load(root), git.files("HEAD"), history, request);
        }
    }

    private void write(SortedMap<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Path place = root.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }
}
