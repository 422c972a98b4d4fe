package dev.poam.history;

import static dev.poam.history.Situation.ITEM;
import static dev.poam.history.Situation.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestRepository repository;

    @BeforeEach
    void create() {
        repository = TestRepository.create(folder);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void eachCommitOfALinearHistoryLandsItsStep() throws IOException {
        assertThat(story(Situation.LINEAR))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 changed: Open -> In Progress",
                        "POAM-001 changed: In Progress -> Remediated");
    }

    @Test
    void aChangeWithoutAStepCountsAsARevision() throws IOException {
        Situation.LINEAR.build(repository);

        assertThat(theItem().revision()).isEqualTo(4);
    }

    @Test
    void aMergeLandsOnceAndNamesWhatItBrought() throws IOException {
        assertThat(story(Situation.MERGE))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 changed: Open -> Remediated via [Maya Lin, Maya Lin] [skipped]");
    }

    @Test
    void aMergeBelongsToWhoCommittedIt() throws IOException {
        Situation.MERGE.build(repository);

        Landing landing = theItem().lastMoveTo("Remediated").orElseThrow().landing();

        assertThat(landing.by()).isEqualTo(new Identity("Omar Diaz", "omar.diaz@example.com"));
        assertThat(landing.commit()).isEqualTo(repository.head());
    }

    @Test
    void aMergeThatEqualsItsSecondParentStaysOnTheChain() throws IOException {
        assertThat(story(Situation.MERGE_EQUAL_TO_SECOND_PARENT))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 changed: Open -> Remediated via [Jane Roe, Jane Roe] [skipped]");
    }

    @Test
    void aSquashLandsOneStep() throws IOException {
        assertThat(story(Situation.SQUASH))
                .containsExactly("POAM-001 added: null -> Open", "POAM-001 changed: Open -> Remediated [skipped]");
    }

    @Test
    void aRebaseAndAFastForwardLandEachCommit() throws IOException {
        List<String> steps = List.of(
                "POAM-001 added: null -> Open",
                "POAM-001 changed: Open -> In Progress",
                "POAM-001 changed: In Progress -> Remediated");

        assertThat(story(Situation.REBASE)).isEqualTo(steps);
        try (TestRepository other = TestRepository.create(folder.resolve("other"))) {
            Situation.FAST_FORWARD.build(other);
            assertThat(story(historyOf(other.folder()))).isEqualTo(steps);
        }
    }

    @Test
    void aRevertIsAStepBackward() throws IOException {
        assertThat(story(Situation.REVERT)).endsWith("POAM-001 changed: Remediated -> In Progress [reopened, revert]");
    }

    @Test
    void aRevertThatWasMergedIsKnownByItsBranch() throws IOException {
        assertThat(story(Situation.MERGED_REVERT))
                .endsWith("POAM-001 changed: In Progress -> Open via [Jane Roe] [revert]");
    }

    @Test
    void bytesThatComeBackAreARevertWithoutAWord() throws IOException {
        repository.commit().write(ITEM, item("Open")).land();
        repository.commit().write(ITEM, item("In Progress")).land();
        repository.commit().write(ITEM, item("Open")).land();

        assertThat(story(history())).endsWith("POAM-001 changed: In Progress -> Open [revert]");
    }

    @Test
    void aFailedVerificationIsNoRevert() throws IOException {
        repository.commit().write(ITEM, item("Remediated")).land();
        repository
                .commit()
                .write(ITEM, item("In Progress") + "notes: scan still finds it\n")
                .land();

        assertThat(story(history())).endsWith("POAM-001 changed: Remediated -> In Progress [reopened]");
    }

    @Test
    void aMessageAboutAnotherCommitRevertsNothingHere() throws IOException {
        String other = repository.commit().write("README.md", "a\n").land();
        repository.commit().write(ITEM, item("Open")).land();
        repository
                .commit()
                .write(ITEM, item("In Progress"))
                .saying("This reverts commit " + other)
                .land();

        assertThat(story(history())).endsWith("POAM-001 changed: Open -> In Progress");
    }

    @Test
    void theSecondOfTwoBranchesLandsOnTopOfTheFirst() throws IOException {
        assertThat(story(Situation.TWO_BRANCHES_ONE_ITEM))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 changed: Open -> In Progress via [Maya Lin]",
                        "POAM-001 changed: In Progress -> Remediated via [Omar Diaz]");
    }

    @Test
    void aStatusThatNoParentHasIsAnEvilMerge() throws IOException {
        assertThat(story(Situation.EVIL_MERGE))
                .endsWith("POAM-001 changed: Open -> Closed via [Jane Roe] [skipped, evil-merge]");
    }

    @Test
    void aStatusThatTheBranchHasAtAnotherPathIsNone() throws IOException {
        assertThat(story(Situation.MERGE_OF_EDIT_AND_MOVE)).endsWith("POAM-001 changed: Open -> In Progress");
    }

    @Test
    void aStatusThatADuplicateHadBeforeTheMergeIsNone() throws IOException {
        repository
                .commit()
                .write("poam/items/a.yaml", item("Open"))
                .write("poam/items/b.yaml", item("Closed"))
                .land();
        repository.branch("tidy");
        repository.commit().write("README.md", "a\n").land();
        repository.checkout("main");
        repository.merge("tidy").delete("poam/items/a.yaml").land();

        assertThat(story(history())).endsWith("POAM-001 resolved: Open -> Closed [skipped]");
    }

    @Test
    void aStatusThatADuplicateOfTheBranchHasIsNone() throws IOException {
        repository.commit().write(ITEM, item("Open")).land();
        repository.branch("fix");
        repository.commit().write("poam/items/copy.yaml", item("In Progress")).land();
        repository.checkout("main");
        repository
                .merge("fix")
                .write(ITEM, item("In Progress"))
                .delete("poam/items/copy.yaml")
                .land();

        assertThat(story(history())).endsWith("POAM-001 changed: Open -> In Progress");
    }

    @Test
    void anItemThatOnlyTheMergeTakesAwayIsOne() throws IOException {
        repository.commit().write(ITEM, item("Open")).land();
        repository.branch("docs");
        repository.commit().write("README.md", "a\n").land();
        repository.checkout("main");
        repository.merge("docs").delete(ITEM).land();

        assertThat(story(history())).endsWith("POAM-001 removed: Open -> null [evil-merge]");
    }

    @Test
    void aMoveKeepsTheItem() throws IOException {
        assertThat(story(Situation.RENAME))
                .containsExactly("POAM-001 added: null -> Open", "POAM-001 moved: Open -> Open");
        assertThat(theItem().path()).isEqualTo("poam/items/POAM-001-mfa.yaml");
        assertThat(theItem().revision()).isEqualTo(1);
        assertThat(theItem().lastUpdated()).isEqualTo(OffsetDateTime.parse("2026-01-05T10:00:00Z"));
    }

    @Test
    void aMoveMayCarryAStep() throws IOException {
        assertThat(story(Situation.RENAME_WITH_EDIT)).endsWith("POAM-001 moved: Open -> In Progress");
    }

    @Test
    void aDeletedItemThatComesBackIsRestored() throws IOException {
        assertThat(story(Situation.DELETE_AND_RESTORE))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 removed: Open -> null",
                        "POAM-001 restored: null -> In Progress");
    }

    @Test
    void aDeletedItemHasNeitherPathNorStatus() throws IOException {
        repository.commit().write(ITEM, item("Open")).land();
        repository.commit().delete(ITEM).land();

        assertThat(theItem().path()).isNull();
        assertThat(theItem().status()).isNull();
        assertThat(theItem().lastUpdated()).isEqualTo(theItem().created());
    }

    @Test
    void aDeletionHidesNoSkippedStep() throws IOException {
        repository.commit().write(ITEM, item("Open")).land();
        repository.commit().delete(ITEM).land();
        repository.commit().write(ITEM, item("Closed")).land();

        assertThat(story(history())).endsWith("POAM-001 restored: null -> Closed [skipped]");
    }

    @Test
    void aSecondFileOfTheSameIdIsADuplicateUntilOneIsLeft() throws IOException {
        assertThat(story(Situation.DUPLICATE_AND_RESOLUTION))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 duplicate: Open -> Open",
                        "POAM-001 duplicate: Open -> In Progress",
                        "POAM-001 resolved: In Progress -> In Progress");
    }

    @Test
    void theCopyMayBeTheOneThatStays() throws IOException {
        assertThat(story(Situation.DUPLICATE_WHOSE_COPY_STAYS))
                .containsExactly("POAM-001 duplicate: null -> Open", "POAM-001 resolved: Open -> In Progress");
    }

    @Test
    void anotherIdInTheSameFileEndsOneItemAndBeginsAnother() throws IOException {
        assertThat(story(Situation.ID_CHANGED))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 removed: Open -> null [id-changed]",
                        "POAM-002 added: null -> Open [id-changed]");
    }

    @Test
    void idsThatChangePlacesEndNoItem() throws IOException {
        assertThat(story(Situation.IDS_SWAPPED))
                .contains("POAM-001 moved: Open -> Open", "POAM-002 moved: In Progress -> In Progress")
                .hasSize(4);
    }

    @Test
    void anUnreadableVersionIsAStateThatHidesNoSkippedStep() throws IOException {
        assertThat(story(Situation.UNREADABLE_IN_BETWEEN))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 changed: Open -> Unreadable",
                        "POAM-001 changed: Unreadable -> Remediated [skipped]");
        assertThat(theItem().revision()).isEqualTo(4);
    }

    @Test
    void anOversizedVersionIsUnreadable() throws IOException {
        assertThat(story(Situation.OVERSIZED)).contains("POAM-001 changed: Open -> Unreadable");
    }

    @Test
    void aFileWithoutAReadableIdIsNoItemYet() throws IOException {
        assertThat(story(Situation.NEVER_READABLE_AT_FIRST)).containsExactly("POAM-001 added: null -> Open");
        assertThat(theItem().revision()).isEqualTo(1);
    }

    @Test
    void anUnreadableFileKeepsItsItemWhenItMovesByteForByte() throws IOException {
        repository.commit().write(ITEM, item("Open")).land();
        repository.commit().write(ITEM, "id: [\n").land();
        repository.commit().move("poam/items", "poam/items/2026").land();

        assertThat(story(history())).endsWith("POAM-001 moved: Unreadable -> Unreadable");
    }

    @Test
    void emptyFilesThatMoveTogetherAreToldApartByName() throws IOException {
        repository
                .commit()
                .write("poam/items/a.yaml", item("POAM-001", "Open"))
                .write("poam/items/b.yaml", item("POAM-002", "Open"))
                .land();
        repository
                .commit()
                .write("poam/items/a.yaml", "")
                .write("poam/items/b.yaml", "")
                .land();
        repository.commit().move("poam/items", "poam/items/2026").land();

        assertThat(story(history()))
                .contains("POAM-001 moved: Unreadable -> Unreadable", "POAM-002 moved: Unreadable -> Unreadable");
    }

    @Test
    void aPathThatWasGivenUpForgetsItsItem() throws IOException {
        repository.commit().write(ITEM, item("Open")).land();
        repository.commit().move(ITEM, "poam/items/moved.yaml").land();
        repository.commit().write(ITEM, "id: [\n").land();

        assertThat(story(history())).endsWith("POAM-001 moved: Open -> Open");
    }

    @Test
    void aClockThatRunsBackMoreThanFiveMinutesIsFlagged() throws IOException {
        assertThat(story(Situation.CLOCK_RUNNING_BACK))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 changed: Open -> In Progress",
                        "POAM-001 changed: In Progress -> Remediated [clock-back]",
                        "POAM-001 changed: Remediated -> Verified");
    }

    @Test
    void everyCommitWhoseClockRanBackIsListed() throws IOException {
        Situation.CLOCK_RUNNING_BACK.build(repository);

        assertThat(history().clockBack())
                .extracting(Landing::at)
                .containsExactly(
                        OffsetDateTime.parse("2026-03-01T11:54:59Z"), OffsetDateTime.parse("2026-02-01T12:00:00Z"));
    }

    @Test
    void aCommitOfTheFutureIsFlagged() throws IOException {
        repository.commit().on("2030-01-01").write(ITEM, item("Open")).land();

        assertThat(story(history())).containsExactly("POAM-001 added: null -> Open [future]");
    }

    @Test
    void aCommitWrittenAfterItWasCommittedIsFlagged() throws IOException {
        repository
                .commit()
                .on("2026-03-01")
                .writtenOn("2026-03-01T12:00:01Z")
                .write(ITEM, item("Open"))
                .land();

        assertThat(story(history())).containsExactly("POAM-001 added: null -> Open [author-after-commit]");
    }

    @Test
    void bothDatesKeepTheirOffset() throws IOException {
        repository
                .commit()
                .zone("+05:30")
                .on("2026-03-01")
                .writtenOn("2026-02-28")
                .write(ITEM, item("Open"))
                .land();

        Landing landing = theItem().transitions().get(0).landing();

        assertThat(landing.at()).isEqualTo(OffsetDateTime.parse("2026-03-01T17:30:00+05:30"));
        assertThat(landing.authoredAt()).isEqualTo(OffsetDateTime.parse("2026-02-28T17:30:00+05:30"));
    }

    @Test
    void eachItemOfAnOctopusNamesItsOwnBranch() throws IOException {
        Situation.OCTOPUS.build(repository);

        assertThat(history().items())
                .extracting(
                        ItemHistory::id,
                        item -> item.transitions().get(1).via().stream()
                                .map(SideCommit::commit)
                                .toList())
                .containsExactly(
                        tuple("POAM-001", List.of(repository.resolve("fix1"))),
                        tuple("POAM-002", List.of(repository.resolve("fix2"))),
                        tuple("POAM-003", List.of(repository.resolve("fix3"))));
    }

    @Test
    void aFoxtrotMergeFollowsTheFirstParent() throws IOException {
        assertThat(story(Situation.FOXTROT))
                .endsWith("POAM-001 changed: Open -> Remediated via [Jane Roe, Jane Roe] [skipped]");
    }

    @Test
    void whatAnEarlierMergeBroughtIsNotNamedAgain() throws IOException {
        assertThat(story(Situation.STACKED_BRANCHES))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-001 changed: Open -> In Progress via [Jane Roe]",
                        "POAM-001 changed: In Progress -> Verified via [Jane Roe, Jane Roe] [skipped]");
    }

    @Test
    void lineEndingsAreNoStep() throws IOException {
        assertThat(story(Situation.CRLF))
                .containsExactly("POAM-001 added: null -> Open", "POAM-001 changed: Open -> In Progress");
        assertThat(theItem().revision()).isEqualTo(3);
    }

    @Test
    void linksAndSubmodulesAreNoItems() throws IOException {
        assertThat(story(Situation.NOT_REGULAR_FILES))
                .containsExactly(
                        "POAM-001 added: null -> Open",
                        "POAM-002 added: null -> Open",
                        "POAM-002 removed: Open -> null");
    }

    @Test
    void onlyTheFiveStatusesAreWrittenOneWay() throws IOException {
        assertThat(story(Situation.OTHER_STATUSES))
                .containsExactly(
                        "POAM-001 added: null -> In Progress",
                        "POAM-001 changed: In Progress -> Done",
                        "POAM-001 changed: Done -> ",
                        "POAM-001 changed:  -> Closed [skipped]");
    }

    @Test
    void slipsOfTheTargetAreRecordedButNotTheFirstDate() throws IOException {
        repository.commit().write(ITEM, item("Open")).land();
        repository
                .commit()
                .write(ITEM, item("Open") + "targetCompletion: 2026-06-01\n")
                .land();
        repository.commit().write(ITEM, "id: [\n").land();
        repository
                .commit()
                .write(ITEM, item("Open") + "targetCompletion: 2026-09-01\n")
                .land();
        repository.commit().write(ITEM, item("Open")).land();

        assertThat(theItem().originalTarget()).isEqualTo("2026-06-01");
        assertThat(theItem().targetChanges())
                .extracting(DateChange::from, DateChange::to, DateChange::isSlip)
                .containsExactly(
                        tuple(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1), true),
                        tuple(LocalDate.of(2026, 9, 1), null, false));
    }

    @Test
    void slipsOfMilestonesGoByName() throws IOException {
        repository
                .commit()
                .write(ITEM, milestones("Plan", "2026-03-01", "Patch", "2026-04-01"))
                .land();
        repository
                .commit()
                .write(ITEM, milestones("Patch", "2026-05-01", "Plan", "2026-03-01"))
                .land();
        repository
                .commit()
                .write(ITEM, milestones("Patch", "2026-05-01", "Review", "2026-06-01"))
                .land();

        assertThat(theItem().milestoneChanges())
                .extracting(
                        DateChange::milestone,
                        DateChange::from,
                        DateChange::to,
                        change -> change.landing().commit())
                .containsExactly(
                        tuple(
                                "Patch",
                                LocalDate.of(2026, 4, 1),
                                LocalDate.of(2026, 5, 1),
                                repository.resolve("HEAD~1")),
                        tuple("Plan", LocalDate.of(2026, 3, 1), null, repository.head()));
    }

    @Test
    void formerFoldersBelongToTheHistory() throws IOException {
        repository.commit().write("old/poam/POAM-001.yaml", item("Open")).land();
        repository.commit().move("old/poam", "poam/items").land();

        assertThat(story(historyOf(folder, "poam/items", "old/poam", "poam/items/", "./poam/items/sub")))
                .containsExactly("POAM-001 added: null -> Open", "POAM-001 moved: Open -> Open");
        assertThat(story(history())).containsExactly("POAM-001 added: null -> Open");
    }

    @Test
    void beforeTheFirstCommitTheHistoryIsEmptyAndKnown() throws IOException {
        History history = history();

        assertThat(history.isKnown()).isTrue();
        assertThat(history.head()).isNull();
        assertThat(history.items()).isEmpty();
    }

    @Test
    void anyBranchTagOrCommitMayBeTheTip() throws IOException {
        String first = repository.commit().write(ITEM, item("Open")).land();
        repository.ref("refs/tags/v1", first);
        repository.commit().write(ITEM, item("In Progress")).land();

        try (GitRepository git = GitRepository.find(folder).orElseThrow()) {
            for (String tip : List.of("v1", "main~1", first, first.substring(0, 10))) {
                History history = History.of(git, new HistoryQuery(tip, List.of("poam/items"), Instant.MAX));
                assertThat(history.head()).isEqualTo(first);
                assertThat(history.item("POAM-001").orElseThrow().status()).isEqualTo("Open");
            }
        }
    }

    @Test
    void aTipThatDoesNotExistIsAnError() throws IOException {
        repository.commit().land();
        try (GitRepository git = GitRepository.find(folder).orElseThrow()) {
            for (String tip : List.of("v9", "a..b", "HEAD:README.md", "")) {
                assertThatThrownBy(() -> History.of(git, new HistoryQuery(tip, List.of(), Instant.MAX)))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("`" + tip + "`");
            }
        }
    }

    private static String milestones(String name1, String target1, String name2, String target2) {
        return item("Open") + """
                milestones:
                  - name: %s
                    target: %s
                  - name: %s
                    target: %s
                """.formatted(name1, target1, name2, target2);
    }

    private ItemHistory theItem() throws IOException {
        return history().item("POAM-001").orElseThrow();
    }

    private List<String> story(Situation situation) throws IOException {
        situation.build(repository);
        return story(history());
    }

    private static List<String> story(History history) {
        return history.items().stream()
                .flatMap(item -> item.transitions().stream().map(step -> line(item, step)))
                .toList();
    }

    private History history() throws IOException {
        return historyOf(folder);
    }

    private static History historyOf(Path folder) throws IOException {
        return historyOf(folder, "poam/items");
    }

    private static History historyOf(Path folder, String... items) throws IOException {
        try (GitRepository repository = GitRepository.find(folder).orElseThrow()) {
            return History.of(
                    repository, new HistoryQuery("HEAD", List.of(items), Instant.parse("2026-12-01T00:00:00Z")));
        }
    }

    private static String line(ItemHistory item, Transition step) {
        String via = step.via().isEmpty()
                ? ""
                : " via "
                        + step.via().stream()
                                .map(commit -> commit.author().name())
                                .toList();
        String flags = step.flags().isEmpty()
                ? ""
                : " " + step.flags().stream().map(Transition.Flag::label).toList();
        return item.id() + " " + step.kind().label() + ": " + step.from() + " -> " + step.to() + via + flags;
    }
}
