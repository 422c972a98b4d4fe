package dev.poam.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.errors.InvalidRefNameException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;

/**
 * Where a repository lies on disk.
 *
 * @param data the folder of its objects, references and settings
 * @param top the folder that commits describe, whatever {@code data} is named; for a bare repository {@code data} itself
 */
record GitFolder(Path data, Path top) {

    /** Looks at a folder, given by its real path, and then at those above it. */
    static Optional<GitFolder> above(Path start) {
        for (Path place = start; place != null; place = place.getParent()) {
            FileRepositoryBuilder here = new FileRepositoryBuilder();
            Path parent = place.getParent();
            if (parent != null) {
                here.addCeilingDirectory(parent.toFile());
            }
            File data = here.findGitDir(place.toFile()).getGitDir();
            if (data != null) {
                return Optional.of(new GitFolder(data.toPath(), place));
            }
        }
        return Optional.empty();
    }

    private boolean isBare() {
        return data.equals(top);
    }

    /** The names that lead from the top to a folder in it. */
    List<String> namesTo(Path folder) {
        return folder.equals(top)
                ? List.of()
                : StreamSupport.stream(top.relativize(folder).spliterator(), false)
                        .map(Path::toString)
                        .toList();
    }

    /** Opens the repository; stated in full, so that no setting in it can say otherwise. */
    Repository open() throws IOException {
        SettingsFile.requireReadable(data);
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setGitDir(data.toFile());
        return isBare()
                ? builder.setBare().build()
                : builder.setWorkTree(top.toFile()).build();
    }

    static void create(Path top) throws IOException {
        FS files = FS.DETECTED.newInstance();
        if (files instanceof FS_POSIX posix) {
            // JGit would otherwise start a shell to ask for it; it only bears on a file that is tried out and deleted.
            posix.setUmask(0022);
        }
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.setFS(files);
        builder.setGitDir(top.resolve(Constants.DOT_GIT).toFile());
        builder.setWorkTree(top.toFile());
        try {
            builder.setInitialBranch("main");
        } catch (InvalidRefNameException e) {
            throw new IllegalStateException(e);
        }
        try (Repository repository = builder.build()) {
            repository.create();
        }
    }
}
