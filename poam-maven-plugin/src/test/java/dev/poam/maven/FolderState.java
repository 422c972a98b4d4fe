package dev.poam.maven;

import dev.poam.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a folder, a line for each file and folder, so that scripts under {@code src/it} can compare. */
public final class FolderState {

    private FolderState() {}

    /** Paths from the folder, with times, sizes and digests; sorted. */
    public static List<String> of(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted()
                    .map(path -> folder.relativize(path) + " " + describe(path))
                    .toList();
        }
    }

    private static String describe(Path path) {
        try {
            String time =
                    Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toString();
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
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
