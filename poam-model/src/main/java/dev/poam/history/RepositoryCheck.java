package dev.poam.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;

/**
 * What in a repository's settings and references bears on the proof its history gives.
 *
 * <p>JGit opens repositories whose objects are named by SHA-256 and cuts the names; it takes no notice of a partial clone
 * until an object is missing, and none at all of replacements and grafts. So all of them are looked for here.
 */
final class RepositoryCheck {

    private static final String EXTENSIONS = "extensions";

    /** Extensions of the repository format that change nothing about how objects and references are read here. */
    private static final Set<String> HARMLESS = Set.of(
            "noop",
            "noop-v1",
            "preciousobjects",
            "worktreeconfig",
            "relativeworktrees",
            "compatobjectformat",
            "refstorage");

    private final Repository repository;

    RepositoryCheck(Repository repository) {
        this.repository = repository;
    }

    /** Refusals first. */
    List<HistoryNotice> notices() throws IOException {
        List<HistoryNotice> notices = new ArrayList<>();
        if (!repository.getObjectDatabase().exists()) {
            notices.add(HistoryNotice.missingData(repository.getDirectory().toString()));
            return notices;
        }
        Config settings = repository.getConfig();
        format(settings, notices);
        Alternates.missing(objects()).map(HistoryNotice::missingAlternate).ifPresent(notices::add);
        if (!repository.isBare()) {
            WorkTreeSetting.leadingElsewhere(repository)
                    .map(HistoryNotice::otherWorkTree)
                    .ifPresent(notices::add);
        }
        promisor(settings, notices);
        replacements(notices);
        return notices;
    }

    private Path objects() {
        return repository.getCommonDirectory().toPath().resolve("objects");
    }

    private static void format(Config settings, List<HistoryNotice> notices) {
        String objectFormat = settings.getString(EXTENSIONS, null, "objectformat");
        if (objectFormat != null && !objectFormat.equalsIgnoreCase("sha1")) {
            notices.add(HistoryNotice.objectFormat(objectFormat));
        }
        if (settings.getInt("core", "repositoryformatversion", 0) > 0) {
            settings.getNames(EXTENSIONS).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .filter(name -> !HARMLESS.contains(name))
                    .filter(name -> !name.equals("objectformat") && !name.equals("partialclone"))
                    .sorted()
                    .map(name -> HistoryNotice.extension(EXTENSIONS + "." + name))
                    .forEach(notices::add);
        }
    }

    private static void promisor(Config settings, List<HistoryNotice> notices) {
        String remote = settings.getString(EXTENSIONS, null, "partialclone");
        if (remote != null) {
            notices.add(HistoryNotice.partial("extensions.partialClone = " + remote));
            return;
        }
        settings.getSubsections("remote").stream()
                .filter(name -> settings.getBoolean("remote", name, "promisor", false))
                .sorted()
                .findFirst()
                .ifPresent(name -> notices.add(HistoryNotice.partial("remote." + name + ".promisor")));
    }

    private void replacements(List<HistoryNotice> notices) throws IOException {
        int replaced =
                repository.getRefDatabase().getRefsByPrefix("refs/replace/").size();
        if (replaced > 0) {
            notices.add(HistoryNotice.replaced(
                    "refs/replace replaces " + replaced + (replaced == 1 ? " object" : " objects")));
        }
        Path grafts = repository.getCommonDirectory().toPath().resolve("info").resolve("grafts");
        if (hasGrafts(grafts)) {
            notices.add(HistoryNotice.replaced("info/grafts gives commits other parents"));
        }
    }

    private static boolean hasGrafts(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
