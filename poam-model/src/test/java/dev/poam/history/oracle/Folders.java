package dev.poam.history.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Which paths of a repository are item files.
 *
 * @param prefix what leads from the top of the repository to the POA&amp;M root: empty, or a folder with a slash behind it
 * @param folders relative to the POA&amp;M root
 */
record Folders(String prefix, List<String> folders) {

    /** Those changes that are about the bytes of item files, seen from the POA&amp;M root; modes do not matter. */
    List<LoggedCommit.Change> itemsIn(List<LoggedCommit.Change> changes) {
        List<LoggedCommit.Change> items = new ArrayList<>();
        for (LoggedCommit.Change change : changes) {
            boolean otherBytes = !Objects.equals(change.before(), change.after());
            if (otherBytes
                    && change.path().startsWith(prefix)
                    && isItem(change.path().substring(prefix.length()))) {
                String path = change.path().substring(prefix.length());
                items.add(new LoggedCommit.Change(path, change.before(), change.after()));
            }
        }
        return items;
    }

    private boolean isItem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return folders.stream().anyMatch(folder -> path.startsWith(folder + "/"))
                && !name.startsWith(".")
                && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".md"));
    }

    static boolean isMarkdown(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".md");
    }
}
