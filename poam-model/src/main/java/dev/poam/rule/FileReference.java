package dev.poam.rule;

import dev.poam.item.Evidence;
import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.project.Settings;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.Position;
import dev.poam.source.SafePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where an item or the settings name a file of the repository.
 *
 * @param in the file that names it
 * @param at where it is named
 * @param item the id of the item that names it; null in the settings
 * @param path as written
 * @param anchor what follows a {@code #}; null when there is none
 */
record FileReference(
        String in,
        Position at,
        @Nullable String item,
        String path,
        @Nullable String anchor) {

    /** All of them, in the order of items and fields. */
    static List<FileReference> all(Project project) {
        List<FileReference> found = new ArrayList<>();
        Settings settings = project.settings();
        for (int i = 0; i < settings.documents().size(); i++) {
            String path = settings.documents().get(i).path();
            if (path != null) {
                found.add(new FileReference(Settings.PATH, settings.at("documents[" + i + "].path"), null, path, null));
            }
        }
        project.items().forEach(item -> addAll(item, found));
        return found;
    }

    private static void addAll(PoamItem item, List<FileReference> found) {
        if (item.ssp() != null) {
            found.add(ssp(item, item.ssp()));
        }
        for (int i = 0; i < item.evidence().size(); i++) {
            Evidence evidence = item.evidence().get(i);
            if (evidence.path() != null) {
                found.add(of(item, "evidence[" + i + "].path", evidence.path()));
            }
        }
        if (item.deferral() != null && item.deferral().signoff() != null) {
            found.add(of(item, "deferral.signoff", item.deferral().signoff()));
        }
    }

    /** The SSP statement that an item points to. */
    static FileReference ssp(PoamItem item, String value) {
        int hash = value.indexOf('#');
        return hash < 0
                ? of(item, "ssp", value)
                : new FileReference(
                        item.path(), item.at("ssp"), item.id(), value.substring(0, hash), value.substring(hash + 1));
    }

    private static FileReference of(PoamItem item, String field, String path) {
        return new FileReference(item.path(), item.at(field), item.id(), path, null);
    }

    /** Whether there is a regular file that may be opened. */
    boolean leadsToFile(Project project) {
        return SafePath.isSafe(path) && kind(project) == EntryKind.FILE;
    }

    /** What is at the path, which must be safe. */
    EntryKind kind(Project project) {
        try {
            return project.files().kind(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + path, e);
        }
    }

    void report(String message, String help, Reporter reporter) {
        reporter.report(in, at, item, message, help);
    }
}
