package dev.poam.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.poam.history.RawTree.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;

class RawTreeTest {

    /** Names that are prefixes of one another, and object names full of bytes that look like separators. */
    private static final List<String> NAMES =
            List.of("a", "a-b", "a.yaml", "a0", "ab", "b", "b b", "\u00fc", "zz", "POAM-001.yaml", "POAM-0010.yaml");

    @Test
    void comparingFindsExactlyWhatDiffers() throws IOException {
        Random random = new Random(20261121);
        // Each comparison hands its offsets on to the next, as along a chain of commits.
        RawTree before = RawTree.EMPTY;
        Map<String, Entry> filesBefore = Map.of();
        for (int round = 0; round < 3000; round++) {
            Map<String, Entry> files = round % 10 == 0 ? fresh(random) : edited(filesBefore, random);
            RawTree after = tree(files);

            assertThat(differences(before, after)).isEqualTo(expected(filesBefore, files));
            before = after;
            filesBefore = files;
        }
    }

    @Test
    void findsAnEntryByItsWholeName() throws IOException {
        RawTree tree = tree(fresh(new Random(1)));

        for (Entry entry : fresh(new Random(1)).values()) {
            assertThat(tree.find(entry.name())).isEqualTo(entry);
        }
        assertThat(tree.find("POAM")).isNull();
        assertThat(tree.find("")).isNull();
    }

    @Test
    void aTreeThatIsCutShortIsCorrupt() {
        RawTree cut = new RawTree(new byte[] {'1', '0', '0', '6', '4', '4', ' ', 'a', 0, 1, 2, 3});

        assertThatThrownBy(() -> cut.find("b")).isInstanceOf(CorruptObjectException.class);
        assertThatThrownBy(() -> RawTree.EMPTY.compareWith(cut, (was, is) -> {}))
                .isInstanceOf(CorruptObjectException.class);
    }

    private static Map<String, Entry> fresh(Random random) {
        Map<String, Entry> files = new TreeMap<>();
        for (String name : NAMES) {
            if (random.nextInt(3) > 0) {
                files.put(name, entry(name, random));
            }
        }
        return files;
    }

    private static Map<String, Entry> edited(Map<String, Entry> from, Random random) {
        Map<String, Entry> files = new TreeMap<>(from);
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            if (random.nextBoolean()) {
                files.put(name, entry(name, random));
            } else {
                files.remove(name);
            }
        }
        return files;
    }

    private static Entry entry(String name, Random random) {
        byte[] id = new byte[20];
        for (int i = 0; i < id.length; i++) {
            id[i] = (byte) " \0a1".charAt(random.nextInt(4));
        }
        FileMode mode = random.nextInt(4) == 0 ? FileMode.TREE : FileMode.REGULAR_FILE;
        return new Entry(name, mode.getBits(), ObjectId.fromRaw(id));
    }

    private static RawTree tree(Map<String, Entry> files) {
        TreeFormatter formatter = new TreeFormatter();
        files.values().stream()
                .sorted((left, right) -> sortKey(left).compareTo(sortKey(right)))
                .forEach(file -> formatter.append(file.name(), FileMode.fromBits(file.mode()), file.id()));
        return new RawTree(formatter.toByteArray());
    }

    private static String sortKey(Entry entry) {
        return entry.isFolder() ? entry.name() + "/" : entry.name();
    }

    private static Set<String> differences(RawTree before, RawTree after) throws IOException {
        List<String> found = new ArrayList<>();
        before.compareWith(after, (was, is) -> {
            if (was != null) {
                found.add("- " + was);
            }
            if (is != null) {
                found.add("+ " + is);
            }
        });
        assertThat(found).doesNotHaveDuplicates();
        return new HashSet<>(found);
    }

    private static Set<String> expected(Map<String, Entry> before, Map<String, Entry> after) {
        Set<String> expected = new HashSet<>();
        before.values().stream().filter(file -> !after.containsValue(file)).forEach(file -> expected.add("- " + file));
        after.values().stream().filter(file -> !before.containsValue(file)).forEach(file -> expected.add("+ " + file));
        return expected;
    }
}
