package dev.poam.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.project.Project;
import dev.poam.signoff.cms.CmsSignature;
import dev.poam.signoff.cms.Pem;
import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code signoffs} gets the verdict that it names; {@code -Dpoam.vectors=write} makes those that are missing. */
class SignoffVectorTest {

    private static final Path TOP = Path.of("src/test/resources/signoffs");

    @TempDir
    private Path root;

    @BeforeAll
    static void writeWhenTold() throws Exception {
        if ("write".equals(System.getProperty("poam.vectors"))) {
            SignoffVectors.writeAll(TOP);
        }
    }

    static Stream<SignoffVector> vectors() throws IOException {
        return SignoffVector.all(TOP).stream();
    }

    static Stream<SignoffVector> passing() throws IOException {
        return vectors().filter(vector -> vector.name().endsWith("_pass"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void getsTheVerdictThatItNames(SignoffVector vector) throws IOException {
        SignoffVector.Expectation expected = vector.expectation();

        CheckedSignoff signoff = check(vector);

        assertThat(signoff.reason()).contains(expected.reason());
        assertThat(signoff.today()).isEqualTo(expected.today());
        assertThat(signoff.whenLanded()).isEqualTo(expected.whenLanded());
        assertThat(signoff.today() == Verdict.VALID).isEqualTo(vector.name().endsWith("_pass"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    @NeedsProgram("openssl")
    void opensslAcceptsWhatWeAccept(SignoffVector vector, @TempDir Path folder) throws Exception {
        try (TestRepository repository = vector.replay(root)) {
            repository.writeWorkingTree();
        }
        Path record = one("-signoff.json");
        Path signature = one("-signoff.json.p7s");
        CmsSignature verified = CmsSignature.verify(Files.readAllBytes(signature), Files.readAllBytes(record));
        Files.writeString(
                folder.resolve("roots.pem"),
                Pem.of("CERTIFICATE", verified.certificate().getEncoded()));

        // The day after the first commit, whenever the test runs.
        assertThat(new Terminal(folder)
                        .type("openssl cms -verify -binary -inform DER -partial_chain -attime 1767690000 -in "
                                + signature + " -content " + record + " -CAfile roots.pem -out /dev/null"))
                .containsIgnoringCase("verification successful");
    }

    @ParameterizedTest
    @MethodSource("passing")
    @NeedsProgram("git")
    void holdsWhereTheCheckoutHasOtherLineEnds(SignoffVector vector, @TempDir Path top) throws IOException {
        Path checkout = top.resolve("checkout");
        vector.replay(root).close();
        new GitProgram(root).run("clone", "--quiet", "--config=core.autocrlf=true", ".", checkout.toString());

        assertThat(checkout.resolve(VectorDraft.POLICY)).content().contains("\r\n");
        try (GitRepository git = GitRepository.find(checkout).orElseThrow()) {
            assertThat(Signoffs.of(git, history(git), Project.load(checkout)).all())
                    .extracting(filed -> filed.checked().today())
                    .containsExactly(Verdict.VALID);
        }
    }

    @Test
    void foldersAreThoseThatTheCodeMakes() throws IOException {
        assertThat(vectors().map(SignoffVector::name)).containsExactlyElementsOf(SignoffVectors.names());
    }

    private Path one(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(SignoffRecord.FOLDER))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private CheckedSignoff check(SignoffVector vector) throws IOException {
        try (TestRepository repository = vector.replay(root);
                GitRepository git = GitRepository.find(repository.folder()).orElseThrow()) {
            List<CheckedSignoff> all = SignoffCheck.of(git, history(git));
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static History history(GitRepository git) throws IOException {
        return History.of(git, new HistoryQuery("HEAD", List.of("poam/items"), Instant.parse("2026-11-21T18:40:00Z")));
    }
}
