package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MojoTest
@MojoParameter(name = "root", value = "target/evidence-mojo-test/shop")
class EvidenceMojoTest {

    private static final Path TOP = Path.of("target/evidence-mojo-test");
    private static final Path ITEM = TOP.resolve("shop/poam/items/POAM-001.yaml");

    @BeforeEach
    void makeRepository() throws IOException {
        if (Files.exists(TOP)) {
            try (Stream<Path> all = Files.walk(TOP)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        SampleRepository.writeTo(TOP.resolve("shop"));
        Files.writeString(TOP.resolve("tape.bin"), "outside\r\n");
        Files.createDirectories(TOP.resolve("shop/poam/evidence"));
        Files.writeString(TOP.resolve("shop/poam/evidence/scan.csv"), "host\n");
    }

    @Test
    @InjectMojo(goal = "evidence")
    @MojoParameter(name = "id", value = "POAM-001")
    @MojoParameter(name = "file", value = "../tape.bin")
    @MojoParameter(name = "type", value = "other")
    @MojoParameter(name = "location", value = "evidence safe")
    void recordsAFileOutsideWithItsPlaceAsADraft(EvidenceMojo mojo) throws Exception {
        mojo.execute();

        assertThat(ITEM).content().contains("""
                evidence:
                  - type: other
                    location: evidence safe, tape.bin
                    sha256: cf425f211f1bb71a5895913a3de67a67bbcbbb8befe14bcfc325ddfb49ce62cb
                    state: draft
                """);
    }

    @Test
    @InjectMojo(goal = "evidence")
    @MojoParameter(name = "id", value = "POAM-001")
    @MojoParameter(name = "file", value = "../tape.bin")
    @MojoParameter(name = "type", value = "other")
    void asksWhereAFileOutsideIsKept(EvidenceMojo mojo) throws IOException {
        refuses(mojo, "tape.bin is not in the repository; say where it is kept");
    }

    @Test
    @InjectMojo(goal = "evidence")
    @MojoParameter(name = "id", value = "POAM-001")
    @MojoParameter(name = "file", value = "poam/evidence/scan.csv")
    void asksWhatKindOfProofItIs(EvidenceMojo mojo) throws IOException {
        refuses(mojo, "poam/evidence/scan.csv is not listed in POAM-001 yet; say what kind of proof it is");
    }

    @Test
    @InjectMojo(goal = "evidence")
    @MojoParameter(name = "id", value = "POAM-001")
    @MojoParameter(name = "file", value = "poam/evidence/scan.csv")
    void asksWhetherTheNewBytesOfAFinalArtifactAreFinal(EvidenceMojo mojo) throws IOException {
        Files.writeString(
                ITEM,
                Files.readString(ITEM) + "evidence: [{type: scan, path: poam/evidence/scan.csv, sha256: "
                        + "a".repeat(64) + ", state: final}]\n");

        refuses(mojo, "poam/evidence/scan.csv was final with the SHA-256 " + "a".repeat(64));
    }

    @Test
    @InjectMojo(goal = "evidence")
    @MojoParameter(name = "id", value = "POAM-001")
    @MojoParameter(name = "file", value = "poam/evidence/scan.csv")
    @MojoParameter(name = "type", value = "scan")
    @MojoParameter(name = "url", value = "https://example.com/scan.csv")
    void takesNoOtherPlaceForAFileInTheRepository(EvidenceMojo mojo) throws IOException {
        refuses(mojo, "poam/evidence/scan.csv is in the repository, which is where it is kept");
    }

    @Test
    @InjectMojo(goal = "evidence")
    @MojoParameter(name = "id", value = "POAM-001")
    @MojoParameter(name = "file", value = "poam/evidence/scan.csv")
    @MojoParameter(name = "type", value = "scan")
    @MojoParameter(name = "milestone", value = "Some day")
    void refusesAMilestoneThatTheItemDoesNotHave(EvidenceMojo mojo) throws IOException {
        refuses(mojo, "POAM-001 has no milestone `Some day`");
    }

    @Test
    @InjectMojo(goal = "evidence")
    @MojoParameter(name = "id", value = "POAM-001")
    @MojoParameter(name = "file", value = "poam/evidence/scan.csv")
    @MojoParameter(name = "type", value = "scan")
    @MojoParameter(name = "dryRun", value = "true")
    void writesNothingWhenItOnlyShows(EvidenceMojo mojo) throws Exception {
        String before = Files.readString(ITEM);

        mojo.execute();

        assertThat(ITEM).hasContent(before);
    }

    @Test
    @InjectMojo(goal = "evidence")
    @MojoParameter(name = "artifacts", value = "target/evidence-mojo-test/shop")
    void doesNotListItsOwnList(EvidenceMojo mojo) throws Exception {
        Path output = TOP.resolve("shop/target/poam");
        Files.createDirectories(output);
        for (String former : List.of("CMMCAssessmentArtifacts.log", "CMMCAssessmentLogHash.log", "artifacts.json")) {
            Files.writeString(output.resolve(former), "of a former run");
        }
        Files.writeString(TOP.resolve("shop/CMMCAssessmentLogHash.log"), "of the guide's script");

        mojo.execute();

        assertThat(output.resolve("CMMCAssessmentArtifacts.log"))
                .content()
                .contains("SHA256 (poam/evidence/scan.csv) = ")
                .doesNotContain("CMMC", "artifacts.json");
    }

    private static void refuses(EvidenceMojo mojo, String message) throws IOException {
        String before = Files.readString(ITEM);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(message);
        assertThat(ITEM).hasContent(before);
    }
}
