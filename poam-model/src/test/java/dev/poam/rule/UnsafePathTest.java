package dev.poam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no fixture can hold: symbolic links. */
class UnsafePathTest {

    @TempDir
    private Path folder;

    @Test
    void aSymbolicLinkIsNotFollowed() throws IOException {
        link("root/poam/7.txt", "outside.txt");

        assertThat(messages("poam/7.txt"))
                .containsExactly("the path \"poam/7.txt\" is a symbolic link or leads through one");
    }

    @Test
    void aFolderThatIsASymbolicLinkIsNotFollowed() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("7.txt"), "scan 7\n");
        link("root/poam/evidence", "elsewhere");

        assertThat(messages("poam/evidence/7.txt"))
                .containsExactly("the path \"poam/evidence/7.txt\" is a symbolic link or leads through one");
    }

    private void link(String from, String to) throws IOException {
        Path place = folder.resolve(from);
        Files.createDirectories(folder.resolve("root/poam"));
        try {
            Files.createSymbolicLink(place, folder.resolve(to));
        } catch (UnsupportedOperationException | IOException e) {
            abort("symbolic links cannot be made here: " + e);
        }
    }

    private List<String> messages(String path) throws IOException {
        Path root = folder.resolve("root");
        Path item = root.resolve("poam/items/POAM-001.yaml");
        Files.createDirectories(root.resolve("poam/items"));
        Files.writeString(item, """
                id: POAM-001
                evidence:
                  - type: scan
                    path: %s
                """.formatted(path));
        AuditRequest request =
                new AuditRequest(root, null, RuleFixture.TODAY, Instant.parse("2026-06-30T12:00:00Z"), HistoryMode.OFF);
        return Audit.run(request).findings().stream()
                .filter(finding -> finding.rule().equals("reference/unsafe-path"))
                .map(Finding::message)
                .toList();
    }
}
