package dev.poam.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.poam.history.GitRepository;
import dev.poam.history.History;
import dev.poam.history.HistoryQuery;
import dev.poam.project.SignoffPurpose;
import dev.poam.signoff.TestSignoffs;
import dev.poam.source.Limits;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small repository that breaks a rule, or keeps it.
 *
 * <p>Its folder holds the files as they lie in the working folder. Where a rule looks at history, {@code commits} holds
 * the commits instead (see {@link FixtureCommits}) and {@code tree} what has not landed. The expected findings are marked
 * beside the wrong lines, {@code # expect: group/name}, several of one line parted by commas; one that has no line is a
 * line of {@code expect.txt}: the path, or {@code -} for none, and the rule. {@code fixture.properties} may say:
 * {@code asOf} (the date that counts as today), {@code git} (what is odd about the repository), {@code delete} (a file
 * that is gone from the working folder), {@code enlarge} (a file to be filled up beyond the limit), {@code sign} (who,
 * what for and the document: a sign-off that lies in the folder, not committed). The texts of the findings are in
 * {@code messages.txt}, with the place in the history for a commit, as its name depends on keys that are new each time.
 */
record RuleFixture(Path folder) {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static final Path ALL = Path.of("src/test/resources/rules");
    private static final Pattern MARK = Pattern.compile("(?:#|<!--) expect: ([a-z0-9/, -]+?)(?: -->)?$");
    private static final List<String> NOT_FILES =
            List.of("commits", "tree", "expect.txt", "fixture.properties", "messages.txt");

    /** Every fixture there is, sorted. */
    static List<RuleFixture> all() throws IOException {
        List<RuleFixture> fixtures = new ArrayList<>();
        for (Path group : children(ALL)) {
            for (Path rule : children(group)) {
                for (Path fixture : children(rule)) {
                    fixtures.add(new RuleFixture(fixture));
                }
            }
        }
        return fixtures;
    }

    String rule() {
        int names = folder.getNameCount();
        return folder.getName(names - 3) + "/" + folder.getName(names - 2);
    }

    String name() {
        return folder.getFileName().toString();
    }

    boolean breaksTheRule() {
        return name().startsWith("fail");
    }

    boolean keepsTheRule() {
        return name().startsWith("pass");
    }

    /** Builds the repository in an empty folder and checks it. */
    Audit audit(Path root) throws IOException {
        String git = properties().getProperty("git", "");
        boolean withHistory = Files.isDirectory(folder.resolve("commits"));
        if (withHistory) {
            FixtureCommits.build(folder.resolve("commits"), git, root);
        }
        layTree(root);
        LocalDate asOf = LocalDate.parse(properties().getProperty("asOf", TODAY.toString()));
        HistoryMode mode = withHistory || git.equals("none") ? HistoryMode.REQUIRE : HistoryMode.OFF;
        return Audit.run(
                new AuditRequest(root, null, asOf, asOf.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), mode));
    }

    private void layTree(Path root) throws IOException {
        for (Path child : children(folder)) {
            if (!NOT_FILES.contains(child.getFileName().toString())) {
                copy(child, root.resolve(child.getFileName().toString()));
            }
        }
        if (Files.isDirectory(folder.resolve("tree"))) {
            copy(folder.resolve("tree"), root);
        }
        String sign = properties().getProperty("sign");
        if (sign != null) {
            String path = sign.substring(sign.lastIndexOf(' ') + 1);
            byte[] lying = Files.readAllBytes(root.resolve(path));
            for (Map.Entry<String, byte[]> file :
                    sign(sign, lying, head(root), TODAY).entrySet()) {
                write(root.resolve(file.getKey()), file.getValue());
            }
        }
        String delete = properties().getProperty("delete");
        if (delete != null) {
            Files.delete(root.resolve(delete));
        }
        String enlarge = properties().getProperty("enlarge");
        if (enlarge != null) {
            Files.writeString(root.resolve(enlarge), "#".repeat(Limits.FILE_BYTES), StandardOpenOption.APPEND);
        }
    }

    /** The files of a sign-off: who signs, what for, and the document. */
    static SortedMap<String, byte[]> sign(String wish, byte[] stored, String base, LocalDate day) throws IOException {
        String[] words = wish.split(" ", -1);
        SignoffPurpose purpose = Stream.of(SignoffPurpose.values())
                .filter(one -> one.label().equals(words[1]))
                .findFirst()
                .orElseThrow();
        Instant at = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
        return TestSignoffs.sign(words[0], purpose, words[2], stored, base, at);
    }

    private static String head(Path root) throws IOException {
        try (GitRepository git = GitRepository.find(root).orElseThrow()) {
            Instant now = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
            return Objects.requireNonNull(
                    History.of(git, new HistoryQuery("HEAD", List.of(), now)).head());
        }
    }

    /** The findings of this fixture's rule that are marked in the working folder and in {@code expect.txt}, sorted. */
    List<Expectation> expectations(Path root) throws IOException {
        List<Expectation> expected = new ArrayList<>();
        for (Path file : filesOf(root)) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (!path.startsWith(".git/")) {
                addMarks(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), expected);
            }
        }
        Path unplaced = folder.resolve("expect.txt");
        if (Files.exists(unplaced)) {
            for (String line : Files.readAllLines(unplaced, UTF_8)) {
                String[] words = line.split(" ", -1);
                expected.add(new Expectation(words[0].equals("-") ? null : words[0], null, words[1]));
            }
        }
        expected.removeIf(expectation -> !expectation.rule().equals(rule()));
        Collections.sort(expected);
        return expected;
    }

    /** Compares severities, columns, messages and hints with {@code messages.txt}; {@code -Dpoam.rewrite=true} writes it. */
    void assertMessages(Audit audit) throws IOException {
        String messages = audit.findings().stream()
                .filter(finding -> finding.rule().equals(rule()))
                .map(RuleFixture::lines)
                .collect(Collectors.joining());
        if (rule().startsWith("signoff/")) {
            messages = lasting(messages, audit.history().chain());
        }
        Path golden = folder.resolve("messages.txt");
        if (Boolean.getBoolean("poam.rewrite") && breaksTheRule()) {
            Files.writeString(golden, messages);
        }
        assertThat(messages).isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
    }

    /** Without the names that depend on new keys. */
    private static String lasting(String messages, List<String> chain) {
        String lasting = messages.replaceAll("[0-9a-f]{64}", "<certificate>");
        for (String commit : chain) {
            String place = "<commit " + (chain.indexOf(commit) + 1) + ">";
            lasting = lasting.replace(commit, place).replace(commit.substring(0, 10), place);
        }
        return lasting;
    }

    private static String lines(Finding finding) {
        String place = finding.path() == null ? "repository" : finding.path();
        return place + (finding.position() == null ? "" : ":" + finding.position()) + ": "
                + finding.severity().label() + ": " + finding.message() + "\n    " + finding.help() + "\n";
    }

    private static void addMarks(@Nullable String path, String text, List<Expectation> expected) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.find()) {
                for (String rule : mark.group(1).split(",", -1)) {
                    expected.add(new Expectation(path, i + 1, rule.strip()));
                }
            }
        }
    }

    private Properties properties() throws IOException {
        return properties(folder.resolve("fixture.properties"));
    }

    static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : filesOf(from)) {
            write(from.equals(file) ? to : to.resolve(from.relativize(file).toString()), Files.readAllBytes(file));
        }
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
    }

    @Override
    public String toString() {
        return rule() + " " + name();
    }
}
