package dev.poam.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A repository with one sign-off, in a folder whose name tells what is odd about it and ends in {@code _pass} or {@code
 * _fail}. {@code reason.txt} holds the verdict of today, the one when it landed, and what the reason says; {@code
 * commits} holds what each commit writes, and in {@code deleted.txt} what it takes away. Who made the commits and when is
 * always the same, so that the commits have the names that the records give.
 */
record SignoffVector(Path folder) {

    private static final String REASON = "reason.txt";
    private static final String DELETED = "deleted.txt";

    /** What a check must find. */
    record Expectation(Verdict today, Verdict whenLanded, String reason) {

        private static Expectation parse(List<String> lines) {
            return new Expectation(
                    Verdict.valueOf(lines.get(0)), Verdict.valueOf(lines.get(1)), lines.size() > 2 ? lines.get(2) : "");
        }

        private String text() {
            return today + "\n" + whenLanded + "\n" + (reason.isEmpty() ? "" : reason + "\n");
        }
    }

    static List<SignoffVector> all(Path top) throws IOException {
        try (Stream<Path> folders = Files.list(top)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(SignoffVector::new)
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    Expectation expectation() throws IOException {
        return Expectation.parse(Files.readAllLines(folder.resolve(REASON)));
    }

    void expect(Expectation expectation) throws IOException {
        Files.writeString(folder.resolve(REASON), expectation.text());
    }

    /** Makes the repository. */
    TestRepository replay(Path root) throws IOException {
        TestRepository repository = TestRepository.create(root);
        try (Stream<Path> commits = Files.list(folder.resolve("commits"))) {
            for (Path commit : commits.sorted().toList()) {
                land(commit, repository);
            }
        }
        return repository;
    }

    static void land(Path commit, TestRepository repository) throws IOException {
        TestRepository.Change change = repository.commit();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(commit)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        for (Path file : files) {
            String path = commit.relativize(file).toString().replace('\\', '/');
            if (path.equals(DELETED)) {
                Files.readAllLines(file).forEach(change::delete);
            } else {
                change.write(path, Files.readAllBytes(file));
            }
        }
        change.land();
    }

    /** Says what the next commit takes away. */
    static void delete(Path commit, List<String> paths) throws IOException {
        Files.createDirectories(commit);
        Files.write(commit.resolve(DELETED), String.join("\n", paths).getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return name();
    }
}
