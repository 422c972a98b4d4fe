package dev.poam.report.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.item.EvidenceState;
import dev.poam.source.Artifact;
import dev.poam.source.ArtifactFolder;
import dev.poam.testing.NeedsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArtifactListTest {

    private static final Artifact SCAN = new Artifact("a/scan.csv", 12, "1".repeat(64));
    private static final Artifact RULES = new Artifact("a/Rules.txt", 5_000_000_000L, "2".repeat(64));

    @Test
    void namesTheAlgorithmTheHashAndTheArtifactOnEachLine() {
        assertThat(new ArtifactList(List.of(SCAN, RULES)).list())
                .isEqualTo("""
                SHA256 (a/Rules.txt) = %s
                SHA256 (a/scan.csv) = %s
                """.formatted(RULES.sha256(), SCAN.sha256()));
    }

    @Test
    void doesNotDependOnTheOrderOfTheFileSystem() {
        assertThat(new ArtifactList(List.of(SCAN, RULES)).hash())
                .isEqualTo(new ArtifactList(List.of(RULES, SCAN)).hash());
    }

    @Test
    void tellsTheSizesAsJson() {
        assertThat(new ArtifactList(List.of(SCAN)).json("evidence safe", EvidenceState.FINAL))
                .isEqualTo("""
                        {
                          "algorithm": "SHA-256",
                          "list": "CMMCAssessmentArtifacts.log",
                          "listHash": "%s",
                          "location": "evidence safe",
                          "state": "final",
                          "artifacts": [
                            {
                              "name": "a/scan.csv",
                              "size": 12,
                              "sha256": "%s"
                            }
                          ]
                        }
                        """.formatted(new ArtifactList(List.of(SCAN)).hash(), SCAN.sha256()));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the options are those of GNU")
    @NeedsProgram({"sha256sum", "find", "sort", "xargs"})
    void isWhatSha256sumPrints(@TempDir Path folder) throws Exception {
        Path artifacts = Files.createDirectory(folder.resolve("artifacts"));
        for (String name : List.of("b c.txt", "B.txt", "a/x.bin", "a-x.bin", ".hidden", "\u00FCber (1) = x.txt")) {
            Path file = artifacts.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name + "\r\n");
        }

        ArtifactList list = new ArtifactList(new ArtifactFolder(artifacts, Set.of()).read());

        assertThat(type("find . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum --tag", artifacts))
                .isEqualTo(list.list());
        Files.writeString(folder.resolve(ArtifactList.LIST), list.list());
        Files.writeString(folder.resolve(ArtifactList.LIST_HASH), list.listHash());
        assertThat(type("sha256sum --strict --quiet -c ../" + ArtifactList.LIST, artifacts))
                .isEmpty();
        assertThat(type("sha256sum --strict -c " + ArtifactList.LIST_HASH, folder))
                .isEqualTo(ArtifactList.LIST + ": OK\n");
        assertThat(type("sha256sum " + ArtifactList.LIST, folder)).startsWith(list.hash());
    }

    private static String type(String commandLine, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", commandLine)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
