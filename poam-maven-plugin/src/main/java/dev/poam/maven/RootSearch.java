package dev.poam.maven;

import dev.poam.report.findings.RepositoryFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folder that holds the POA&amp;M. */
final class RootSearch {

    private RootSearch() {}

    /**
     * The nearest folder at or above {@code start} that holds {@code poam.yaml} or {@code poam/}.
     *
     * <p>The search ends at the top of the Git repository. Where there is none it ends at {@code top}, the build's own
     * folder: further up are folders that have nothing to do with the build.
     */
    static Optional<Path> from(Path start, Path top) {
        Path limit = gitTop(start).orElse(top);
        for (Path folder = start; folder != null && folder.startsWith(limit); folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("poam.yaml")) || Files.isDirectory(folder.resolve("poam"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** The nearest folder at or above {@code start} that holds {@code .git}; in a worktree that is a file. */
    static Optional<Path> gitTop(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Where the folder lies as seen from the top of its Git repository. */
    static RepositoryFolder placeInRepository(Path folder) {
        String path = gitTop(folder)
                .map(top -> top.relativize(folder).toString().replace(File.separatorChar, '/'))
                .orElse("");
        return path.isEmpty() ? RepositoryFolder.TOP : new RepositoryFolder(path + "/");
    }
}
