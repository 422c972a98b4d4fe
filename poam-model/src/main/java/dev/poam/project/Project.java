package dev.poam.project;

import dev.poam.item.PoamItem;
import dev.poam.source.FileTree;
import dev.poam.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A POA&amp;M repository as loaded from a folder or a commit.
 *
 * @param items sorted by path; two may have the same id, which is a finding
 * @param itemFiles every file that was looked at as an item, readable or not, sorted
 * @param problems what went wrong while reading, of all files
 */
public record Project(
        FileTree files,
        Settings settings,
        People people,
        List<PoamItem> items,
        List<String> itemFiles,
        List<Problem> problems) {

    public Project {
        items = List.copyOf(items);
        itemFiles = List.copyOf(itemFiles);
        problems = List.copyOf(problems);
    }

    /** The item with this id; of several, the one with the first path. */
    public Optional<PoamItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
