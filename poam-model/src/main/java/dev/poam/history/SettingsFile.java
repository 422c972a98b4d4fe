package dev.poam.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * A file of a repository's settings, with those that it includes.
 *
 * <p>JGit opens whatever an include names, and from a pipe or a device it would read for ever: here only regular files are
 * opened.
 */
final class SettingsFile extends FileBasedConfig {

    private final FS files;

    private SettingsFile(File file, FS files) {
        super(file, files);
        this.files = files;
    }

    /** Reads the settings; a file that is not there has none. */
    static SettingsFile read(File file, FS files) throws IOException {
        SettingsFile settings = new SettingsFile(file, files);
        try {
            requireRegular(file);
            settings.load();
        } catch (ConfigInvalidException e) {
            throw new IOException(
                    "the settings of the repository, " + file + ", cannot be read: " + said(e)
                            + "; git config --list says where they are wrong",
                    e);
        }
        return settings;
    }

    /** The innermost message: around it are only the names of the files that led there. */
    private static String said(Throwable problem) {
        Throwable cause = problem.getCause();
        return cause == null ? String.valueOf(problem.getMessage()) : said(cause);
    }

    /** Reads the settings of the repository whose data lie in a folder, so that JGit can do so after it. */
    static void requireReadable(Path data) throws IOException {
        File common = FS.DETECTED.getCommonDir(data.toFile());
        read(new File(common == null ? data.toFile() : common, "config"), FS.DETECTED);
    }

    @Override
    protected byte[] readIncludedConfig(String name) throws ConfigInvalidException {
        requireRegular(
                name.startsWith("~/")
                        ? files.resolve(files.userHome(), name.substring(2))
                        : files.resolve(getFile().getParentFile(), name));
        return super.readIncludedConfig(name);
    }

    private static void requireRegular(File file) throws ConfigInvalidException {
        if (file.exists() && !file.isFile()) {
            throw new ConfigInvalidException(file + " is no regular file");
        }
    }
}
