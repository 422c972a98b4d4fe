package dev.poam.history;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The only view of the machine that JGit gets: no environment, no settings of the system or the user.
 *
 * <p>JGit's own reader runs the git program to find the system's settings, lets {@code GIT_*} variables redirect it, and
 * measures the file system by writing probe files, whose outcome it stores in the user's configuration folder.
 */
final class IsolatedSystemReader extends SystemReader.Delegate {

    private IsolatedSystemReader(SystemReader platform) {
        super(platform);
    }

    /** Puts the reader in place for the whole class loader; JGit knows no narrower scope. */
    static synchronized void install() {
        SystemReader present = SystemReader.getInstance();
        if (!(present instanceof IsolatedSystemReader)) {
            SystemReader.setInstance(new IsolatedSystemReader(present));
        }
    }

    @Override
    @SuppressWarnings("NullAway") // JGit is not annotated; null is how its contract says "not set".
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(fs);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(fs);
    }

    /** Settings without a file: empty, never outdated, never saved. */
    private static final class NoSettings extends FileBasedConfig {

        @SuppressWarnings("NullAway") // JGit's own reader passes no file in the same way.
        NoSettings(FS fs) {
            super(null, null, fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // There is nowhere to save to.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        /** States the file system's time resolution as the coarsest there is, so that JGit need not measure it. */
        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit unit) {
            if (section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)) {
                boolean resolution = name.equals(ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION);
                return resolution ? unit.convert(2, TimeUnit.SECONDS) : 0;
            }
            return super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }
    }
}
