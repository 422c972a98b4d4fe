package dev.poam.history;

import dev.poam.testing.TestRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a past out of a seed: branches, merges of every kind, and all that people do to item files. */
final class RandomPast {

    private static final List<String> STATUSES =
            List.of("Open", "In Progress", "Remediated", "Verified", "Closed", "in_progress", "Done");
    private static final List<String> NAMES = List.of("POAM-001", "POAM-002", "POAM-003-\u00fcber", "x", "y");
    private static final List<String> FOLDERS =
            List.of("poam/items/", "poam/items/sub/", "poam/items/sub/deep/", "docs/");

    private final TestRepository repository;
    private final Random random;
    private final List<String> branches = new ArrayList<>(List.of("main"));

    RandomPast(TestRepository repository, long seed) {
        this.repository = repository;
        this.random = new Random(seed);
    }

    void build(int commits) {
        edit(repository.commit()).land();
        for (int i = 1; i < commits; i++) {
            switch (random.nextInt(8)) {
                case 0 -> newBranch();
                case 1 -> repository.checkout(any(branches));
                case 2, 3 -> merge();
                default -> edit(repository.commit()).land();
            }
        }
        repository.checkout("main");
        merge();
    }

    private void newBranch() {
        String name = "branch" + branches.size();
        branches.add(name);
        repository.branch(name, any(branches.subList(0, branches.size() - 1)));
    }

    private void merge() {
        String other = any(branches);
        if (repository.resolve(other).equals(repository.head())) {
            edit(repository.commit()).land();
            return;
        }
        TestRepository.Change merge = repository.merge(other);
        if (random.nextInt(3) == 0) {
            edit(merge);
        }
        merge.land();
    }

    private TestRepository.Change edit(TestRepository.Change change) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            String path = path();
            switch (random.nextInt(9)) {
                case 0 -> change.delete(path);
                case 1 -> change.move(path, path());
                case 2 -> change.move("poam/items/sub", "poam/items/moved" + random.nextInt(2));
                case 3 -> change.write(path, random.nextBoolean() ? "id: [\n" : "title: no id\n");
                default -> change.write(path, content());
            }
        }
        return change.by(any(List.of("Jane Roe", "Maya Lin", "Omar Diaz")));
    }

    private String content() {
        String text = Situation.item("POAM-00" + (1 + random.nextInt(4)), any(STATUSES));
        return random.nextInt(4) == 0 ? text + "notes: " + random.nextInt(9) + "\n" : text;
    }

    private String path() {
        return any(FOLDERS) + any(NAMES) + ".yaml";
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
