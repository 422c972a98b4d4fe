package dev.poam.signoff;

import dev.poam.item.PoamItem;
import dev.poam.project.Project;
import dev.poam.project.Settings;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a repository that people sign, and what they are called. */
record Documents(Project project) {

    /** The word for every item. */
    private static final String ITEMS = "items";

    /** The files that a name stands for; empty when there are none. */
    List<String> paths(String name) throws IOException {
        if (name.equals(ITEMS)) {
            return project.items().stream().map(PoamItem::path).toList();
        }
        Optional<String> known =
                project.item(name).map(PoamItem::path).or(() -> settingOf(name).map(Settings.Document::path));
        if (known.isPresent()) {
            return List.of(known.get());
        }
        if (!SafePath.isSafe(name)) {
            return List.of();
        }
        FileTree files = project.files();
        List<String> paths = new ArrayList<>();
        if (files.kind(name) == EntryKind.FILE) {
            paths.add(name);
        } else {
            paths.addAll(files.filesBelow(name));
        }
        return paths;
    }

    private Optional<Settings.Document> settingOf(String id) {
        return project.settings().documents().stream()
                .filter(document -> id.equals(document.id()) && document.path() != null)
                .findFirst();
    }

    /** The item in a file. */
    Optional<PoamItem> item(String path) {
        return project.items().stream().filter(item -> item.path().equals(path)).findFirst();
    }

    /** The id under which a file is filed: of the item, of the document in {@code poam.yaml}, or made of its name. */
    String id(String path) {
        return item(path)
                .map(PoamItem::id)
                .or(() -> project.settings().documents().stream()
                        .filter(document -> path.equals(document.path()) && document.id() != null)
                        .map(Settings.Document::id)
                        .findFirst())
                .filter(id -> StatementJson.NAME.matcher(id).matches())
                .orElseGet(() -> nameOf(path));
    }

    private static String nameOf(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String name = (dot > 0 ? file.substring(0, dot) : file)
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
        return name.isEmpty() ? "document" : name;
    }
}
