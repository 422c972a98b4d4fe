package dev.poam.history;

import static dev.poam.history.Situation.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.item.ItemReader;
import dev.poam.item.PoamItem;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchesTest {

    private static final HistoryQuery QUERY =
            new HistoryQuery("HEAD", List.of("poam/items"), Instant.parse("2026-12-01T00:00:00Z"));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestRepository repository;

    @BeforeEach
    void create() {
        repository = TestRepository.create(folder);
        repository.commit().write("README.md", "empty\n").land();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void anotherItemOfTheSameIdOnAnotherBranchIsTold() throws IOException {
        repository.branch("other");
        repository
                .commit()
                .write("poam/items/POAM-001-web.yaml", titled("Web server"))
                .land();
        repository.checkout("main");
        repository.commit().write(ITEM, titled("No MFA")).land();

        assertThat(elsewhere()).containsExactly(new BranchItem("POAM-001", "other", "poam/items/POAM-001-web.yaml"));
    }

    @Test
    void aRemoteBranchCountsAndItsLocalCopyIsNotToldTwice() throws IOException {
        repository.branch("other");
        String tip = repository.commit().write(ITEM, titled("Web server")).land();
        repository.ref("refs/remotes/origin/other", tip);
        repository.checkout("main");
        repository.ref("refs/heads/other", repository.head());
        repository.commit().write(ITEM, titled("No MFA")).land();

        assertThat(elsewhere()).containsExactly(new BranchItem("POAM-001", "origin/other", ITEM));
    }

    @Test
    void anItemThatBothHaveFromTheirCommonPastIsOne() throws IOException {
        repository.commit().write(ITEM, titled("No MFA")).land();
        repository.branch("other");
        repository.commit().write(ITEM, titled("No MFA for administrators")).land();
        repository.checkout("main");
        repository.commit().write(ITEM, titled("MFA is missing")).land();

        assertThat(elsewhere()).isEmpty();
    }

    @Test
    void anItemThatMovedOnTheBranchIsStillTheSharedOne() throws IOException {
        repository.commit().write(ITEM, titled("No MFA")).land();
        repository.branch("other");
        repository
                .commit()
                .delete(ITEM)
                .write("poam/items/2026/POAM-001.yaml", titled("No MFA for administrators"))
                .land();
        repository.checkout("main");

        assertThat(elsewhere()).isEmpty();
    }

    @Test
    void whatWasSquashedFromABranchIsTheBranchsItem() throws IOException {
        repository.branch("other");
        repository.commit().write(ITEM, titled("No MFA")).land();
        repository.checkout("main");
        repository.commit().write(ITEM, titled("No MFA")).land();
        repository.commit().write(ITEM, titled("MFA is missing")).land();

        assertThat(elsewhere()).isEmpty();
    }

    @Test
    void theSameTitleIsTheSameItem() throws IOException {
        repository.branch("other");
        repository.commit().write(ITEM, titled("No MFA")).land();
        repository.checkout("main");
        repository.commit().write(ITEM, titled("No MFA") + "notes: rebased\n").land();

        assertThat(elsewhere()).isEmpty();
    }

    @Test
    void anItemThatHasNotLandedIsComparedToo() throws IOException {
        repository.branch("other");
        repository.commit().write(ITEM, titled("Web server")).land();
        repository.checkout("main");

        assertThat(elsewhereWith(titled("No MFA"))).containsExactly(new BranchItem("POAM-001", "other", ITEM));
        assertThat(elsewhereWith(titled("Web server"))).isEmpty();
    }

    @Test
    void beforeTheFirstCommitOfAnOrphanBranchOthersAreComparedToo() throws IOException {
        repository.branch("other");
        repository.commit().write(ITEM, titled("Web server")).land();
        repository.checkout("unborn");

        assertThat(elsewhereWith(titled("No MFA"))).containsExactly(new BranchItem("POAM-001", "other", ITEM));
    }

    @Test
    void idsAreThoseOfAllBranchesInFilesAndInTheirNames() throws IOException {
        repository.branch("local");
        repository.commit().write(ITEM, titled("No MFA")).land();
        String remote = repository
                .commit()
                .write("poam/items/POAM-007-broken.yaml", "id: [\n")
                .write("poam/items/sub/x.md", "---\nid: POAM-008\n---\n")
                .land();
        repository.ref("refs/remotes/origin/feature", remote);
        repository.ref("refs/heads/local", repository.resolve("local~1"));
        repository.checkout("main");

        try (GitRepository git = GitRepository.find(folder).orElseThrow()) {
            assertThat(git.idsOnAllBranches(List.of("poam/items"))).containsExactly("POAM-001", "POAM-007", "POAM-008");
        }
    }

    @Test
    void aBranchWhoseCommitIsGoneIsPassedOver() throws IOException {
        repository.commit().write(ITEM, titled("No MFA")).land();
        Files.writeString(folder.resolve(".git/refs/heads/stale"), "1".repeat(40) + "\n");

        assertThat(elsewhere()).isEmpty();
    }

    private List<BranchItem> elsewhere() throws IOException {
        try (GitRepository git = GitRepository.find(folder).orElseThrow()) {
            return History.of(git, QUERY).elsewhere();
        }
    }

    private List<BranchItem> elsewhereWith(String unlanded) throws IOException {
        PoamItem item = Objects.requireNonNull(
                ItemReader.read(ITEM, unlanded.getBytes(StandardCharsets.UTF_8)).item());
        try (GitRepository git = GitRepository.find(folder).orElseThrow()) {
            return History.of(git, QUERY)
                    .withUnlanded(git, QUERY, List.of(item))
                    .elsewhere();
        }
    }

    private static String titled(String title) {
        return "id: POAM-001\ntitle: " + title + "\nstatus: Open\n";
    }
}
