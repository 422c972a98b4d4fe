package dev.poam.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.eclipse.jgit.ignore.IgnoreNode;

/** Which files of a working folder Git leaves alone, by the {@code .gitignore} files on the way to them. */
public final class KeptOut {

    private static final String IGNORE_FILE = ".gitignore";
    private static final int LONGEST = 256 * 1024;

    private KeptOut() {}

    /**
     * Whether {@code git add} would leave a file out. The user's own settings are not looked at.
     *
     * @param top the top of the working folder
     * @param file below it; both without symbolic links
     */
    public static boolean isIgnored(Path top, Path file) throws IOException {
        Path relative = top.relativize(file);
        for (int i = 1; i <= relative.getNameCount(); i++) {
            boolean isFolder = i < relative.getNameCount();
            if (isIgnored(top, relative.subpath(0, i), isFolder)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest file that says anything of an entry decides. */
    private static boolean isIgnored(Path top, Path entry, boolean isFolder) throws IOException {
        for (Path folder = entry.getParent(); ; folder = folder.getParent()) {
            Path from = folder == null ? entry : folder.relativize(entry);
            Boolean decision = rules(folder == null ? top : top.resolve(folder))
                    .checkIgnored(from.toString().replace('\\', '/'), isFolder);
            if (decision != null || folder == null) {
                return Boolean.TRUE.equals(decision);
            }
        }
    }

    private static IgnoreNode rules(Path folder) throws IOException {
        IgnoreNode rules = new IgnoreNode();
        Path file = folder.resolve(IGNORE_FILE);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LONGEST) {
            rules.parse(new ByteArrayInputStream(Files.readAllBytes(file)));
        }
        return rules;
    }
}
