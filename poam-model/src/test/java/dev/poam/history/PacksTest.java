package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.poam.testing.GitProgram;
import dev.poam.testing.NeedsProgram;
import dev.poam.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects found in packs are those that JGit reads, whichever way git packed them. */
@NeedsProgram("git")
class PacksTest {

    @TempDir
    Path folder;

    private GitProgram git;

    @BeforeEach
    void commitOften() {
        Random random = new Random(3);
        try (TestRepository repository = TestRepository.create(folder)) {
            for (int i = 0; i < 40; i++) {
                TestRepository.Change change = repository.commit();
                for (int file = 0; file < (i == 0 ? 900 : 1 + i % 3); file++) {
                    int number = i == 0 ? file : random.nextInt(1200);
                    change.write(
                            String.format(Locale.ROOT, "poam/items/POAM-%04d.yaml", number),
                            "id: POAM-" + number + "\nnotes: " + "as before, ".repeat(60) + i + "\n");
                }
                change.land();
            }
        }
        git = new GitProgram(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repack -q -a -d -f",
                "repack -q -a -d -f --window=60 --depth=200",
                "-c repack.useDeltaBaseOffset=false repack -q -a -d -f",
                "-c core.compression=0 repack -q -a -d -F",
                "-c pack.packSizeLimit=1m repack -q -a -d -f"
            })
    void agreesWithJGit(String packing) throws IOException {
        git.run(packing.split(" "));

        assertAllAreRead();
    }

    /** As fast-import and a server that only takes pushes leave it: each tree made from the one before. */
    @Test
    void agreesWithJGitOnRowsInTheOtherDirection() throws IOException {
        git.run("-c", "pack.window=2", "repack", "-q", "-a", "-d", "-f");
        git.run("-c", "pack.depth=4", "repack", "-q", "-a", "-d");

        assertAllAreRead();
    }

    @Test
    void leavesAnOldIndexToJGit() throws IOException {
        git.run("-c", "pack.indexVersion=1", "repack", "-q", "-a", "-d", "-f");

        try (Packs packs = Packs.in(folder.resolve(".git/objects"))) {
            assertThat(packs.read(
                            ObjectId.fromString(git.run("rev-parse", "HEAD").strip()), 1))
                    .isNull();
        }
    }

    @Test
    void leavesWhatIsOfAnotherTypeToJGit() throws IOException {
        git.run("repack", "-q", "-a", "-d", "-f");

        try (Packs packs = Packs.in(folder.resolve(".git/objects"))) {
            assertThat(packs.read(
                            ObjectId.fromString(git.run("rev-parse", "HEAD").strip()), 2))
                    .isNull();
        }
    }

    @Test
    void leavesDamageToJGit() throws IOException {
        git.run("repack", "-q", "-a", "-d", "-f");
        List<ObjectId> all = new ArrayList<>(types().keySet());
        Path pack = files(".pack").get(0);
        byte[] whole = Files.readAllBytes(pack);
        assertThat(pack.toFile().setWritable(true)).isTrue();
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            byte[] damaged = whole.clone();
            damaged[12 + random.nextInt(whole.length - 32)] ^= (byte) (1 << random.nextInt(8));
            Files.write(pack, damaged);
            assertThatCode(() -> readAll(all)).doesNotThrowAnyException();
        }
        Files.write(pack, Arrays.copyOf(whole, whole.length / 2));
        assertThatCode(() -> readAll(all)).doesNotThrowAnyException();
    }

    private void readAll(List<ObjectId> objects) {
        try (Packs packs = Packs.in(folder.resolve(".git/objects"))) {
            objects.stream().limit(60).forEach(id -> packs.read(id, 2));
        }
    }

    private void assertAllAreRead() throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(folder.resolve(".git").toFile())
                        .build();
                Packs packs = Packs.in(folder.resolve(".git/objects"))) {
            Map<ObjectId, Integer> types = types();
            assertThat(types).hasSizeGreaterThan(900);
            for (Map.Entry<ObjectId, Integer> object : types.entrySet()) {
                assertThat(packs.read(object.getKey(), object.getValue()))
                        .isEqualTo(repository.open(object.getKey()).getBytes());
            }
        }
    }

    private Map<ObjectId, Integer> types() {
        Map<ObjectId, Integer> types = new HashMap<>();
        for (String line : git.lines("cat-file", "--batch-check", "--batch-all-objects")) {
            String[] parts = line.split(" ", -1);
            types.put(
                    ObjectId.fromString(parts[0]),
                    List.of("", "commit", "tree", "blob").indexOf(parts[1]));
        }
        return types;
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve(".git/objects/pack"))) {
            return found.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
