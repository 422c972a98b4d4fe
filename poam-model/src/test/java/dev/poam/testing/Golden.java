package dev.poam.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are made by the code and kept in the repository: {@code -Dpoam.golden=write} makes them anew. */
public final class Golden {

    private Golden() {}

    /** Compares a text with the file, or writes the file; the path is relative to the module. */
    public static void check(String path, String text) throws IOException {
        Path file = Path.of(path);
        if ("write".equals(System.getProperty("poam.golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("made anew by -Dpoam.golden=write").content().isEqualTo(text);
    }
}
