package dev.poam.testing;

import dev.poam.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every file and folder below a folder with its time, size and bytes, to see that nothing was written; the time of a folder
 * also tells of files that came and went.
 */
public record Snapshot(Path folder, Map<Path, String> entries) {

    /** What lies there now; nothing when the folder is missing. */
    public static Snapshot of(Path folder) throws IOException {
        Map<Path, String> entries = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.forEach(path -> entries.put(folder.relativize(path), describe(path)));
            }
        }
        return new Snapshot(folder, entries);
    }

    /** What has come, gone or changed since, by its path from the folder; sorted. */
    public List<Path> changes() throws IOException {
        Map<Path, String> now = of(folder).entries;
        TreeSet<Path> all = new TreeSet<>(entries.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(path -> !Objects.equals(entries.get(path), now.get(path)))
                .toList();
    }

    private static String describe(Path path) {
        try {
            String time =
                    Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toString();
            if (Files.isSymbolicLink(path)) {
                return time + " -> " + Files.readSymbolicLink(path);
            }
            if (!Files.isRegularFile(path)) {
                return time;
            }
            try (InputStream bytes = Files.newInputStream(path)) {
                return time + " " + Files.size(path) + " " + Sha256.of(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
