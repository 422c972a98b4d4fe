package dev.poam.maven;

import dev.poam.item.ItemFiles;
import dev.poam.project.Project;
import dev.poam.source.FileTree;
import dev.poam.source.WorkingFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lays the files of a new POA&amp;M repository into a folder; what is there already stays as it is. */
final class Scaffold {

    private static final String FIRST_ITEM = "poam/items/POAM-001.yaml";

    private final WorkingFolder folder;
    private final LocalDate today;
    private final String version;
    private final List<String> made = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    /**
     * Nothing is written yet.
     *
     * @param today the day that dates are counted from
     * @param version the version of this plugin that the POM will name
     */
    Scaffold(Path folder, LocalDate today, String version) {
        this.folder = new WorkingFolder(folder);
        this.today = today;
        this.version = version;
    }

    /**
     * The settings, the people, a first item and the SSP that it points to, the POM.
     *
     * @param schema the JSON Schema of an item, for editors
     */
    void core(String schema) throws IOException {
        copy("poam.yaml", "poam.yaml");
        copy("people.yaml", "poam/people.yaml");
        // Among items that are there already, the example would take an id.
        if (!holdsItems() || folder.kind(FIRST_ITEM) == FileTree.EntryKind.FILE) {
            copy("POAM-001.yaml", FIRST_ITEM);
        }
        file(Project.ITEM_SCHEMA, schema);
        copy("SSP.md", "docs/SSP.md");
        copy("gitattributes", ".gitattributes");
        copy("gitignore", ".gitignore");
        copy("pom.xml", "pom.xml");
    }

    private boolean holdsItems() throws IOException {
        return folder.filesBelow("poam/items").stream().anyMatch(ItemFiles::isItemFile);
    }

    /** What editors and CI services look for at the top of a repository, and nowhere else. */
    void topOfRepository() throws IOException {
        copy("vscode-settings.json", ".vscode/settings.json");
        copy("vscode-extensions.json", ".vscode/extensions.json");
        copy("github-workflow.yml", ".github/workflows/poam.yml");
        copy("gitlab-ci.yml", ".gitlab-ci.yml");
    }

    /** A file with this text, unless something is at the path or a symbolic link on the way to it. */
    private void file(String path, String text) throws IOException {
        if (folder.kind(path) == FileTree.EntryKind.MISSING) {
            AtomicFile.create(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
            made.add(path);
        } else {
            kept.add(path);
        }
    }

    /** The paths that were written, in the order of writing. */
    List<String> made() {
        return made;
    }

    /** The paths that were there already. */
    List<String> kept() {
        return kept;
    }

    private void copy(String template, String path) throws IOException {
        file(
                path,
                read(template)
                        .replace("@today@", today.toString())
                        .replace("@in30days@", today.plusDays(30).toString())
                        .replace("@in60days@", today.plusDays(60).toString())
                        .replace("@in90days@", today.plusDays(90).toString())
                        .replace("@version@", version));
    }

    private static String read(String template) throws IOException {
        try (InputStream text = Scaffold.class.getResourceAsStream("init/" + template)) {
            if (text == null) {
                throw new FileNotFoundException("the plugin lacks its template " + template);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
