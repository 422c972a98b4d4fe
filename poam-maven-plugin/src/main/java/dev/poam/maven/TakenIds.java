package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.history.ItemHistory;
import dev.poam.item.ItemFiles;
import dev.poam.item.NextId;
import dev.poam.item.PoamItem;
import dev.poam.project.Settings;
import dev.poam.report.text.ConsoleText;
import dev.poam.rule.Audit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The ids that are or were in use: in the folder, on every local and remote branch, and in the history.
 *
 * @param sawAllBranches false when only the folder could be looked at
 */
record TakenIds(Set<String> ids, boolean sawAllBranches) {

    private static final String DEFAULT_PREFIX = "POAM";

    static TakenIds of(Audit audit, Path folder) throws IOException {
        Set<String> ids = new TreeSet<>();
        audit.project().items().stream().map(PoamItem::id).forEach(ids::add);
        // A file that could not be read still holds its id.
        audit.project().itemFiles().stream()
                .map(ItemFiles::idInName)
                .flatMap(Optional::stream)
                .forEach(ids::add);
        if (!audit.history().isKnown()) {
            return new TakenIds(ids, false);
        }
        audit.history().items().stream().map(ItemHistory::id).forEach(ids::add);
        ids.addAll(onAllBranches(audit.project().settings(), folder));
        return new TakenIds(ids, true);
    }

    private static Set<String> onAllBranches(Settings settings, Path folder) throws IOException {
        List<String> folders = settings.allItemFolders();
        try (GitRepository repository = GitRepository.find(folder).orElse(null)) {
            return repository == null ? Set.of() : repository.idsOnAllBranches(folders);
        }
    }

    /** These ids and one more. */
    TakenIds with(String id) {
        Set<String> more = new TreeSet<>(ids);
        more.add(id);
        return new TakenIds(more, sawAllBranches);
    }

    /** The id for a new item. */
    String next(@Nullable String wishedPrefix) throws MojoExecutionException {
        String prefix =
                wishedPrefix != null ? wishedPrefix : NextId.usualPrefix(ids).orElse(DEFAULT_PREFIX);
        try {
            return NextId.after(ids, prefix);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(ConsoleText.escaped("poam.prefix is wrong: " + e.getMessage()), e);
        }
    }
}
