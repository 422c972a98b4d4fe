package dev.poam.project;

import dev.poam.item.PoamItem;
import dev.poam.source.FileTree;
import dev.poam.source.Problem;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A POA&amp;M repository as loaded from a folder or a commit.
 *
 * @param items sorted by path; two may have the same id, which is a finding
 * @param assessments sorted by path
 * @param reviews sorted by path
 * @param itemFiles every file that was looked at as an item, readable or not, sorted
 * @param problems what went wrong while reading, of all files
 */
public record Project(
        FileTree files,
        Settings settings,
        People people,
        List<PoamItem> items,
        List<Assessment> assessments,
        List<Review> reviews,
        List<String> itemFiles,
        List<Problem> problems) {

    /** Where a repository keeps the schema of items. */
    public static final String ITEM_SCHEMA = "poam/schema/poam-item.schema.json";

    public Project {
        items = List.copyOf(items);
        assessments = List.copyOf(assessments);
        reviews = List.copyOf(reviews);
        itemFiles = List.copyOf(itemFiles);
        problems = List.copyOf(problems);
    }

    /** The item with this id; of several, the one with the first path. */
    public Optional<PoamItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * The way from a new item to the schema by which editors check it; null where the repository has none.
     *
     * @throws IOException when that cannot be seen
     */
    public @Nullable String schemaOfNewItems() throws IOException {
        return files.kind(ITEM_SCHEMA) == FileTree.EntryKind.FILE
                ? Path.of(settings.itemFolders().get(0))
                        .relativize(Path.of(ITEM_SCHEMA))
                        .toString()
                        .replace('\\', '/')
                : null;
    }

    /**
     * Loads the repository in a folder, committed or not.
     *
     * @param root the folder that holds {@code poam/}
     * @throws IOException when the folder itself can not be read; a single bad file is a problem
     */
    public static Project load(Path root) throws IOException {
        return load(new WorkingFolder(root));
    }

    /**
     * Loads a repository from its files.
     *
     * @throws IOException when the files can not be listed; a single bad file is a problem
     */
    public static Project load(FileTree files) throws IOException {
        return new ProjectLoader(files).load();
    }

    /**
     * Reads the people of a repository and nothing else; nobody where the file is absent or cannot be read.
     *
     * @throws IOException when the file is there and its bytes cannot be had
     */
    public static People peopleIn(FileTree files) throws IOException {
        return new ProjectLoader(files).people();
    }

    /**
     * Reads the settings of a repository and nothing else; the defaults where the file is absent or cannot be read.
     *
     * @throws IOException when the file is there and its bytes cannot be had
     */
    public static Settings settingsIn(FileTree files) throws IOException {
        return new ProjectLoader(files).settings();
    }

    /** Whether there is anything of a POA&amp;M: {@code poam.yaml} or the folder {@code poam/items}. */
    public static boolean isIn(FileTree files) throws IOException {
        if (files.kind(Settings.PATH) == FileTree.EntryKind.FILE) {
            return true;
        }
        for (String folder : Settings.DEFAULTS.itemFolders()) {
            if (files.kind(folder) == FileTree.EntryKind.FOLDER) {
                return true;
            }
        }
        return false;
    }
}
