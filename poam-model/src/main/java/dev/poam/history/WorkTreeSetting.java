package dev.poam.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The setting {@code core.worktree}: the folder from which git counts the paths in commits.
 *
 * <p>Submodules state the folder that they lie in, which changes nothing. Another one is never gone to: commits then tell
 * of other files than those that were found around the repository.
 */
final class WorkTreeSetting {

    private WorkTreeSetting() {}

    /** What the setting says when that is not the folder which holds the repository. */
    static Optional<String> leadingElsewhere(Repository repository) throws IOException {
        String setting = of(repository);
        return setting == null || leadsHere(repository, setting) ? Optional.empty() : Optional.of(setting);
    }

    private static boolean leadsHere(Repository repository, String setting) throws IOException {
        File named = new File(setting);
        File folder = named.isAbsolute() ? named : new File(repository.getDirectory(), setting);
        Path here = repository.getWorkTree().toPath();
        return folder.isDirectory() && folder.toPath().toRealPath().equals(here.toRealPath());
    }

    /** Like git: a linked worktree does not heed what the repository says of its main one. */
    private static @Nullable String of(Repository repository) throws IOException {
        Config shared = repository.getConfig();
        if (shared.getBoolean("extensions", "worktreeConfig", false)) {
            String own = ownSettings(repository).getString("core", null, "worktree");
            if (own != null) {
                return own;
            }
        }
        boolean isLinked = !repository.getDirectory().equals(repository.getCommonDirectory());
        return isLinked ? null : shared.getString("core", null, "worktree");
    }

    private static Config ownSettings(Repository repository) throws IOException {
        return SettingsFile.read(new File(repository.getDirectory(), "config.worktree"), repository.getFS());
    }
}
