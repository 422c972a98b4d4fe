package dev.poam.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A repository with one person and one open item, without any finding; the scripts under {@code src/it} begin with it. */
public final class SampleRepository {

    private SampleRepository() {}

    /** Writes the files into the folder, which is made if need be, and leaves Git to the caller. */
    public static Path writeTo(Path folder) throws IOException {
        for (String path : List.of("poam/people.yaml", "poam/items/POAM-001.yaml")) {
            try (InputStream content = SampleRepository.class.getResourceAsStream("/sample/" + path)) {
                Path file = folder.resolve(path);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(Objects.requireNonNull(content, path), file);
            }
        }
        return folder;
    }

    /** Writes the files and commits them: written down on 2026-03-02, begun on 2026-04-01. */
    public static GitProgram commitTo(Path folder) throws IOException {
        GitProgram git = GitProgram.init(folder);
        writeTo(folder);
        return git.commit("2026-03-02", "Write down the missing second factor")
                .edit("poam/items/POAM-001.yaml", "status: Open", "status: In Progress")
                .commit("2026-04-01", "Start on the keys");
    }
}
