package dev.poam.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file below a folder with its bytes and its time, to see that nothing was written. */
record Snapshot(Map<Path, String> files) {

    static Snapshot of(Path folder) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.forEach(file -> files.put(file, describe(file)));
            }
        }
        return new Snapshot(files);
    }

    private static String describe(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
            boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            return time + (regular ? " " + Arrays.hashCode(Files.readAllBytes(file)) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
