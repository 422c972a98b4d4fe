package dev.poam.history;

import dev.poam.testing.TestRepository;
import java.nio.charset.StandardCharsets;

/** Pasts that a team's repository can have; each is told twice, by expectations and against the git program. */
enum Situation {
    LINEAR {
        @Override
        void build(TestRepository repository) {
            repository.commit().write("README.md", "no item\n").land();
            land(repository, "Open");
            repository.commit().write("README.md", "still none\n").land();
            land(repository, "In Progress");
            repository
                    .commit()
                    .write(ITEM, item("In Progress") + "notes: work goes on\n")
                    .land();
            land(repository, "Remediated");
        }
    },
    MERGE {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("fix");
            repository.commit().by("Maya Lin").write(ITEM, item("In Progress")).land();
            repository.commit().by("Maya Lin").write("docs/SSP.md", "# SSP\n").land();
            repository.commit().by("Maya Lin").write(ITEM, item("Remediated")).land();
            repository.checkout("main");
            repository.commit().write("README.md", "main went on\n").land();
            repository.merge("fix").by("Omar Diaz").land();
        }
    },
    /** The merge equals its second parent, where a filtered walk goes astray. */
    MERGE_EQUAL_TO_SECOND_PARENT {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("fix");
            land(repository, "In Progress", "Remediated");
            repository.checkout("main");
            repository.merge("fix").land();
        }
    },
    SQUASH {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("fix");
            land(repository, "In Progress", "Remediated");
            repository.checkout("main");
            repository
                    .commit()
                    .write(ITEM, item("Remediated"))
                    .saying("Fix (#12)")
                    .land();
        }
    },
    REBASE {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.commit().write("README.md", "main went on\n").land();
            repository
                    .commit()
                    .writtenOn("2026-01-02")
                    .write(ITEM, item("In Progress"))
                    .land();
            repository
                    .commit()
                    .writtenOn("2026-01-03")
                    .write(ITEM, item("Remediated"))
                    .land();
        }
    },
    FAST_FORWARD {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("fix");
            land(repository, "In Progress", "Remediated");
            repository.checkout("main");
            repository.fastForward("fix");
        }
    },
    REVERT {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open", "In Progress");
            String wrong = repository.commit().write(ITEM, item("Remediated")).land();
            repository
                    .commit()
                    .write(ITEM, item("In Progress"))
                    .saying("Revert \"Fix\"\n\nThis reverts commit " + wrong + ".\n")
                    .land();
        }
    },
    MERGED_REVERT {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            String wrong = repository.commit().write(ITEM, item("In Progress")).land();
            repository.branch("revert");
            repository
                    .commit()
                    .write(ITEM, item("Open") + "notes: too early\n")
                    .saying("Revert\n\nThis reverts commit " + wrong + ".\n")
                    .land();
            repository.checkout("main");
            repository.merge("revert").land();
        }
    },
    TWO_BRANCHES_ONE_ITEM {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("one");
            repository.commit().by("Maya Lin").write(ITEM, item("In Progress")).land();
            repository.branch("two", "main");
            repository.commit().by("Omar Diaz").write(ITEM, item("Remediated")).land();
            repository.checkout("main");
            repository.merge("one").land();
            repository.merge("two").write(ITEM, item("Remediated")).land();
        }
    },
    EVIL_MERGE {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("fix");
            land(repository, "In Progress");
            repository.checkout("main");
            repository.merge("fix").write(ITEM, item("Closed")).land();
        }
    },
    /** The branch edits the item at its old path, main moves it: the merge's status does come from a parent. */
    MERGE_OF_EDIT_AND_MOVE {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("fix");
            land(repository, "In Progress");
            repository.checkout("main");
            repository.commit().move(ITEM, "poam/items/POAM-001-mfa.yaml").land();
            repository
                    .merge("fix")
                    .delete(ITEM)
                    .write("poam/items/POAM-001-mfa.yaml", item("In Progress"))
                    .land();
        }
    },
    RENAME {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.commit().move(ITEM, "poam/items/POAM-001-mfa.yaml").land();
        }
    },
    RENAME_WITH_EDIT {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository
                    .commit()
                    .delete(ITEM)
                    .write("poam/items/2026/POAM-001.yaml", item("In Progress"))
                    .land();
        }
    },
    FOLDER_MOVE {
        @Override
        void build(TestRepository repository) {
            repository
                    .commit()
                    .write("poam/items/a/POAM-001.yaml", item("Open"))
                    .write("poam/items/a/b/POAM-002.yaml", item("POAM-002", "Open"))
                    .land();
            repository.commit().move("poam/items/a", "poam/items/archive").land();
        }
    },
    DELETE_AND_RESTORE {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.commit().delete(ITEM).land();
            repository.commit().write("README.md", "nothing\n").land();
            land(repository, "In Progress");
        }
    },
    DUPLICATE_AND_RESOLUTION {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.commit().write("poam/items/A-copy.yaml", item("Closed")).land();
            land(repository, "In Progress");
            repository.commit().delete("poam/items/A-copy.yaml").land();
        }
    },
    DUPLICATE_WHOSE_COPY_STAYS {
        @Override
        void build(TestRepository repository) {
            repository
                    .commit()
                    .write("poam/items/a.yaml", item("Open"))
                    .write("poam/items/b.yaml", item("In Progress"))
                    .land();
            repository.commit().delete("poam/items/a.yaml").land();
        }
    },
    ID_CHANGED {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.commit().write(ITEM, item("POAM-002", "Open")).land();
        }
    },
    /** Two files swap their ids: both items move, none ends. */
    IDS_SWAPPED {
        @Override
        void build(TestRepository repository) {
            repository
                    .commit()
                    .write("poam/items/a.yaml", item("POAM-001", "Open"))
                    .write("poam/items/b.yaml", item("POAM-002", "In Progress"))
                    .land();
            repository
                    .commit()
                    .write("poam/items/a.yaml", item("POAM-002", "In Progress"))
                    .write("poam/items/b.yaml", item("POAM-001", "Open"))
                    .land();
        }
    },
    UNREADABLE_IN_BETWEEN {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.commit().write(ITEM, "id: [POAM-001\n").land();
            repository
                    .commit()
                    .write(ITEM, "id: POAM-001\nstatus: M\u00fcll\n".getBytes(StandardCharsets.ISO_8859_1))
                    .land();
            land(repository, "Remediated");
        }
    },
    NEVER_READABLE_AT_FIRST {
        @Override
        void build(TestRepository repository) {
            repository.commit().write(ITEM, "title: an id will follow\n").land();
            land(repository, "Open");
        }
    },
    OVERSIZED {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository
                    .commit()
                    .write(ITEM, item("Open") + "# " + "x".repeat(300_000) + "\n")
                    .land();
            land(repository, "Open");
        }
    },
    CLOCK_RUNNING_BACK {
        @Override
        void build(TestRepository repository) {
            repository.commit().on("2026-03-01").write(ITEM, item("Open")).land();
            repository
                    .commit()
                    .on("2026-03-01T11:56:00Z")
                    .write(ITEM, item("In Progress"))
                    .land();
            repository
                    .commit()
                    .on("2026-03-01T11:54:59Z")
                    .write("README.md", "elsewhere\n")
                    .land();
            repository.commit().on("2026-02-01").write(ITEM, item("Remediated")).land();
            repository.commit().on("2026-03-02").write(ITEM, item("Verified")).land();
        }
    },
    OCTOPUS {
        @Override
        void build(TestRepository repository) {
            repository
                    .commit()
                    .write(ITEM, item("Open"))
                    .write("poam/items/POAM-002.yaml", item("POAM-002", "Open"))
                    .write("poam/items/POAM-003.yaml", item("POAM-003", "Open"))
                    .land();
            for (int i = 1; i <= 3; i++) {
                repository.branch("fix" + i, "main");
                repository
                        .commit()
                        .write("poam/items/POAM-00" + i + ".yaml", item("POAM-00" + i, "In Progress"))
                        .land();
            }
            repository.checkout("main");
            repository.merge("fix1", "fix2", "fix3").land();
        }
    },
    /** A feature branch merged main and was pushed as main: the first parents lead along the feature. */
    FOXTROT {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("feature");
            repository.commit().write("docs/note.md", "feature\n").land();
            repository.checkout("main");
            land(repository, "In Progress", "Remediated");
            repository.checkout("feature");
            repository.merge("main").land();
            repository.checkout("main");
            repository.fastForward("feature");
        }
    },
    /** A branch on a branch; the first one is merged earlier, and main is merged into the second. */
    STACKED_BRANCHES {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("one");
            land(repository, "In Progress");
            repository.branch("two");
            land(repository, "Remediated");
            repository.checkout("main");
            repository.merge("one").land();
            repository.commit().write("README.md", "main went on\n").land();
            repository.checkout("two");
            repository.merge("main").land();
            land(repository, "Verified");
            repository.checkout("main");
            repository.merge("two").land();
        }
    },
    /** The merge takes one branch's version and drops the other's. */
    ONE_SIDE_TAKEN {
        @Override
        void build(TestRepository repository) {
            land(repository, "Open");
            repository.branch("one");
            land(repository, "In Progress");
            repository.branch("two", "main");
            land(repository, "Remediated");
            repository.branch("both", "one");
            repository.merge("two").write(ITEM, item("Remediated")).land();
            repository.checkout("main");
            repository.commit().write("README.md", "main went on\n").land();
            repository.merge("both").land();
        }
    },
    CRLF {
        @Override
        void build(TestRepository repository) {
            repository.commit().write(ITEM, item("Open").replace("\n", "\r\n")).land();
            land(repository, "Open");
            repository
                    .commit()
                    .write(ITEM, item("In Progress").replace("\n", "\r\n"))
                    .land();
        }
    },
    NOT_REGULAR_FILES {
        @Override
        void build(TestRepository repository) {
            String first = repository
                    .commit()
                    .write(ITEM, item("Open"))
                    .write("poam/items/POAM-002.yaml", item("POAM-002", "Open"))
                    .link("poam/items/POAM-003.yaml", "POAM-001.yaml")
                    .land();
            repository.commit().submodule("poam/items/vendor.yaml", first).land();
            repository
                    .commit()
                    .link("poam/items/POAM-002.yaml", "POAM-001.yaml")
                    .land();
        }
    },
    /** A name that was a file becomes a folder, and the other way round. */
    FILE_AND_FOLDER {
        @Override
        void build(TestRepository repository) {
            repository
                    .commit()
                    .write("poam/items/x.yaml", item("Open"))
                    .write("poam/items/x-y.yaml", item("POAM-002", "Open"))
                    .land();
            repository
                    .commit()
                    .delete("poam/items/x.yaml")
                    .write("poam/items/x.yaml/z.yaml", item("In Progress"))
                    .land();
            repository
                    .commit()
                    .delete("poam/items/x.yaml")
                    .write("poam/items/x.yaml", item("Remediated"))
                    .land();
        }
    },
    NON_ASCII_NAMES {
        @Override
        void build(TestRepository repository) {
            repository
                    .commit()
                    .by("Zo\u00eb M\u00fcller")
                    .zone("+05:30")
                    .write("poam/items/POAM-001-\u00fcbersicht \u6f0f\u6d1e.yaml", item("Open"))
                    .land();
            repository
                    .commit()
                    .move(
                            "poam/items/POAM-001-\u00fcbersicht \u6f0f\u6d1e.yaml",
                            "poam/items/\ud83d\ude00/POAM-001.yaml")
                    .land();
        }
    },
    OTHER_STATUSES {
        @Override
        void build(TestRepository repository) {
            land(repository, "in_progress", "IN-PROGRESS", "Done");
            repository.commit().write(ITEM, "id: POAM-001\n").land();
            land(repository, "Closed");
        }
    },
    MARKDOWN {
        @Override
        void build(TestRepository repository) {
            repository
                    .commit()
                    .write("poam/items/POAM-001.md", "---\n" + item("Open") + "---\n\n## Notes\n\nSeen.\n")
                    .land();
            repository
                    .commit()
                    .delete("poam/items/POAM-001.md")
                    .write(ITEM, item("In Progress"))
                    .land();
        }
    },
    MANY_ITEMS {
        @Override
        void build(TestRepository repository) {
            TestRepository.Change first = repository.commit();
            for (int i = 100; i < 160; i++) {
                first.write("poam/items/POAM-" + i + ".yaml", item("POAM-" + i, "Open"));
            }
            first.land();
            for (int i = 100; i < 160; i += 7) {
                repository
                        .commit()
                        .write("poam/items/POAM-" + i + ".yaml", item("POAM-" + i, "In Progress"))
                        .delete("poam/items/POAM-" + (i + 1) + ".yaml")
                        .write("poam/items/NEW-" + i + ".yaml", item("NEW-" + i, "Open"))
                        .land();
            }
        }
    };

    static final String ITEM = "poam/items/POAM-001.yaml";

    abstract void build(TestRepository repository);

    /** One commit for each status of the one item. */
    private static void land(TestRepository repository, String... statuses) {
        for (String status : statuses) {
            repository.commit().write(ITEM, item(status)).land();
        }
    }

    static String item(String status) {
        return item("POAM-001", status);
    }

    static String item(String id, String status) {
        return "id: " + id + "\nstatus: " + status + "\n";
    }
}
