package dev.poam.maven;

import dev.poam.item.ItemDraft;
import dev.poam.item.ItemReader;
import dev.poam.project.Project;
import dev.poam.report.text.ConsoleText;
import dev.poam.source.FileTree;
import dev.poam.source.Problem;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The file of a new item. */
final class NewItem {

    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,80}");

    /** In what form an item is written. */
    enum Format {
        YAML,
        MD
    }

    private final WorkingFolder files;
    private final String path;
    private final byte[] content;
    private final List<Problem> problems;

    private NewItem(WorkingFolder files, String path, byte[] content) {
        this.files = files;
        this.path = path;
        this.content = content;
        this.problems = ItemReader.read(path, content).problems();
    }

    /**
     * Nothing is written yet.
     *
     * @param folder the POA&amp;M root
     * @param slug words for the file's name
     */
    static NewItem of(Path folder, Project project, String id, ItemDraft draft, Format format, @Nullable String slug)
            throws IOException, MojoExecutionException {
        if (slug != null && !SLUG.matcher(slug).matches()) {
            throw new MojoExecutionException(
                    "poam.slug takes letters, digits and hyphens, not " + ConsoleText.escaped(slug));
        }
        WorkingFolder files = new WorkingFolder(folder);
        String name = project.settings().itemFolders().get(0) + "/" + id + (slug == null ? "" : "-" + slug);
        if (format == Format.MD) {
            return new NewItem(files, name + ".md", bytes(draft.markdown()));
        }
        String path = name + ".yaml";
        return new NewItem(files, path, bytes(draft.yaml(project.schemaOfNewItems())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Fails when something given is wrong or something is in the file's place. */
    void requireSound() throws IOException, MojoExecutionException {
        String faults = problems.stream()
                .filter(problem -> problem.kind() != Problem.Kind.MISSING_FIELD)
                .map(problem -> problem.message() + ". " + problem.help())
                .collect(Collectors.joining(" "));
        if (!faults.isEmpty()) {
            throw new MojoExecutionException(ConsoleText.escaped("Nothing was written: " + faults));
        }
        if (files.kind(path) != FileTree.EntryKind.MISSING) {
            throw new MojoExecutionException(
                    ConsoleText.escaped("Nothing was written: something is in the place of " + path));
        }
    }

    void write() throws IOException {
        AtomicFile.create(files.resolve(path), content);
    }

    /** Relative to the POA&amp;M root. */
    String path() {
        return path;
    }

    /** What somebody has to fill in, in the order of the file. */
    List<Problem> stillOpen() {
        return problems;
    }
}
