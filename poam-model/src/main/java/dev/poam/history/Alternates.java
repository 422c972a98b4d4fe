package dev.poam.history;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folders elsewhere from which a repository borrows objects, and those from which these borrow in turn.
 *
 * <p>JGit passes over one that is not there; what it held would then look like damage.
 */
final class Alternates {

    private final Set<Path> seen = new HashSet<>();

    private Alternates() {}

    /** The first that is not there, as the file that names it spells it. */
    static Optional<String> missing(Path objects) throws IOException {
        return new Alternates().missingFrom(objects.toRealPath());
    }

    private Optional<String> missingFrom(Path objects) throws IOException {
        for (String line : lines(objects.resolve("info").resolve("alternates"))) {
            File named = new File(line);
            File folder = named.isAbsolute() ? named : new File(objects.toFile(), line);
            if (!folder.isDirectory()) {
                return Optional.of(line);
            }
            Path real = folder.toPath().toRealPath();
            Optional<String> missing = seen.add(real) ? missingFrom(real) : Optional.empty();
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
