package dev.poam.cmmc;

import dev.poam.history.GitRepository;
import dev.poam.history.LandedChange;
import dev.poam.history.Landing;
import dev.poam.project.Assessment;
import dev.poam.project.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of evidence that had landed and is gone from the main line, under whatever name.
 *
 * @param landing the commit that took it away
 */
public record RemovedArtifact(String path, Landing landing) {

    private static final String FOLDER = "poam/evidence";

    /**
     * Those of a main line, by path; not looked for while nothing has been submitted, since nothing must be kept until
     * then.
     *
     * @param tip a commit; null when there is none
     */
    public static List<RemovedArtifact> of(GitRepository repository, @Nullable String tip, Project project)
            throws IOException {
        boolean mustKeep =
                project.assessments().stream().map(Assessment::statusDate).anyMatch(date -> date != null);
        if (tip == null || !mustKeep) {
            return List.of();
        }
        Map<String, String> blobs = new HashMap<>();
        Map<String, String> lost = new HashMap<>();
        Map<String, RemovedArtifact> removed = new TreeMap<>();
        for (LandedChange change : repository.changes(tip, List.of(FOLDER), path -> true)) {
            change.blobs().forEach((path, blob) -> {
                String before = blob == null ? blobs.remove(path) : blobs.put(path, blob);
                if (blob == null && before != null) {
                    lost.put(path, before);
                    removed.put(path, new RemovedArtifact(path, change.landing()));
                } else {
                    removed.remove(path);
                }
            });
        }
        Set<String> kept = new HashSet<>(blobs.values());
        List<RemovedArtifact> gone = new ArrayList<>(removed.values());
        gone.removeIf(artifact -> kept.contains(lost.get(artifact.path())));
        return gone;
    }
}
