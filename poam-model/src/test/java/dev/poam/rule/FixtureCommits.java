package dev.poam.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.poam.history.GitRepository;
import dev.poam.signoff.TestSignoffs;
import dev.poam.source.Limits;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The commits of a fixture, each a folder {@code number-slug-author} of the files that it adds or changes.
 *
 * <p>Its {@code commit.properties} may say: {@code branch} (else main), {@code from} (the number of the commit at which
 * the branch begins), {@code merge} (a branch that is merged), {@code delete} (a file), {@code day} (days after new year's
 * day 2026, at noon UTC; else the number), {@code sign} (who, what for and the document: a sign-off that the commit
 * brings, made two hours before). In files {@code ${commit.01}} stands for the name of commit 01 and
 * {@code ${certificate.jane}} for the SHA-256 of Jane's certificate.
 */
final class FixtureCommits {

    private static final Pattern CERTIFICATE = Pattern.compile("\\$\\{certificate\\.([a-z]+)}");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final TestRepository repository;
    private final Map<String, String> commits = new TreeMap<>();
    private final Set<String> branches = new HashSet<>(Set.of("main"));

    private FixtureCommits(TestRepository repository) {
        this.repository = repository;
    }

    /** Makes a repository with these commits and lays out the files of its main branch. */
    static void build(Path folder, String oddity, Path root) throws IOException {
        try (TestRepository repository = TestRepository.create(root)) {
            FixtureCommits commits = new FixtureCommits(repository);
            for (Path commit : RuleFixture.children(folder)) {
                commits.add(commit);
            }
            repository.checkout("main");
            repository.writeWorkingTree();
            commits.make(oddity);
        }
    }

    private void add(Path folder) throws IOException {
        String[] words = folder.getFileName().toString().split("-", -1);
        String number = words[0];
        Properties properties = RuleFixture.properties(folder.resolve("commit.properties"));
        goTo(properties.getProperty("branch", "main"), properties.getProperty("from", ""));
        String merged = properties.getProperty("merge");
        TestRepository.Change change = merged == null ? repository.commit() : repository.merge(merged);
        write(folder, change);
        if (properties.containsKey("delete")) {
            change.delete(properties.getProperty("delete"));
        }
        LocalDate day = NEW_YEAR.plusDays(Integer.parseInt(properties.getProperty("day", number)));
        if (properties.containsKey("sign")) {
            sign(properties.getProperty("sign"), folder, day, change);
        }
        String commit = change.by(capitalised(words[words.length - 1]))
                .on(day.toString())
                .saying(String.join(" ", List.of(words).subList(1, words.length - 1)))
                .land();
        commits.put(number, commit);
    }

    private void goTo(String branch, String from) {
        if (branches.add(branch)) {
            repository.branch(branch, commit(from));
        } else {
            repository.checkout(branch);
        }
    }

    private void write(Path folder, TestRepository.Change change) throws IOException {
        for (Path file : RuleFixture.filesOf(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!path.equals("commit.properties")) {
                change.write(path, text(file));
            }
        }
    }

    private String text(Path file) throws IOException {
        String text = Files.readString(file, UTF_8);
        for (Map.Entry<String, String> commit : commits.entrySet()) {
            text = text.replace("${commit." + commit.getKey() + "}", commit.getValue());
        }
        return CERTIFICATE.matcher(text).replaceAll(name -> TestSignoffs.certificate(name.group(1)));
    }

    private void sign(String wish, Path folder, LocalDate day, TestRepository.Change change) throws IOException {
        String path = wish.substring(wish.lastIndexOf(' ') + 1);
        Path brought = folder.resolve(path);
        byte[] stored = Files.exists(brought) ? text(brought).getBytes(UTF_8) : committed(path);
        RuleFixture.sign(wish, stored, repository.head(), day).forEach(change::write);
    }

    private byte[] committed(String path) throws IOException {
        try (GitRepository git = GitRepository.find(repository.folder()).orElseThrow()) {
            return git.files("HEAD").read(path, Limits.FILE_BYTES);
        }
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String commit(String number) {
        return Objects.requireNonNull(commits.get(number), () -> "there is no commit " + number);
    }

    private void make(String oddity) throws IOException {
        Path git = repository.folder().resolve(".git");
        switch (oddity) {
            case "" -> {}
            case "shallow" -> Files.writeString(git.resolve("shallow"), commit("02") + "\n");
            case "partial" -> configure("[remote \"origin\"]\n\tpromisor = true\n");
            case "replaced" -> repository.ref("refs/replace/" + commit("02"), commit("01"));
            case "sha256" ->
                configure("[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n");
            default -> throw new IllegalArgumentException("unknown kind of repository: " + oddity);
        }
    }

    private void configure(String lines) throws IOException {
        Files.writeString(repository.folder().resolve(".git/config"), lines, StandardOpenOption.APPEND);
    }
}
