package dev.poam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.poam.rule.Audit;
import dev.poam.rule.AuditRequest;
import dev.poam.rule.HistoryMode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @TempDir
    private Path folder;

    @Test
    void makesARepositoryWithoutFindings() throws IOException {
        new Scaffold(folder, TODAY, "1.2.3").core("{}\n");

        Audit audit = Audit.run(new AuditRequest(folder, null, TODAY, Instant.EPOCH, HistoryMode.OFF));
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.project().items()).hasSize(1);
    }

    @Test
    void namesThePluginsVersionInThePom() throws IOException {
        new Scaffold(folder, TODAY, "1.2.3").core("{}\n");

        assertThat(folder.resolve("pom.xml")).content().contains("<version>1.2.3</version>");
    }

    @Test
    void keepsWhatIsThere() throws IOException {
        Files.writeString(folder.resolve("poam.yaml"), "organization: Mine\n");
        Scaffold scaffold = new Scaffold(folder, TODAY, "1.2.3");

        scaffold.core("{}\n");

        assertThat(folder.resolve("poam.yaml")).hasContent("organization: Mine\n");
        assertThat(scaffold.kept()).containsExactly("poam.yaml");
        assertThat(scaffold.made()).contains("poam/people.yaml").doesNotContain("poam.yaml");
    }

    @Test
    void addsNoExampleToOtherItems() throws IOException {
        Files.createDirectories(folder.resolve("poam/items"));
        Files.writeString(folder.resolve("poam/items/MAC-001.yaml"), "id: MAC-001\n");
        Scaffold scaffold = new Scaffold(folder, TODAY, "1.2.3");

        scaffold.core("{}\n");

        assertThat(folder.resolve("poam/items/POAM-001.yaml")).doesNotExist();
    }

    @Test
    void writesNothingThroughALink(@TempDir Path outside) throws IOException {
        assumeThat(canLink(outside)).isTrue();
        Scaffold scaffold = new Scaffold(folder, TODAY, "1.2.3");

        scaffold.core("{}\n");

        assertThat(outside).isEmptyDirectory();
        assertThat(scaffold.kept()).containsExactly("docs/SSP.md");
    }

    private boolean canLink(Path outside) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve("docs"), outside);
            return true;
        } catch (FileSystemException | UnsupportedOperationException e) {
            return false;
        }
    }
}
