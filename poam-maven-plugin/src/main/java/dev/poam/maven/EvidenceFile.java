package dev.poam.maven;

import dev.poam.history.GitRepository;
import dev.poam.source.FileTree;
import dev.poam.source.FileTree.EntryKind;
import dev.poam.source.SafePath;
import dev.poam.source.Sha256;
import dev.poam.source.StoredDigest;
import dev.poam.source.WorkingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves something, and its bytes' digest.
 *
 * @param path from the folder that holds the POA&amp;M, with forward slashes; null when it lies elsewhere
 * @param name the last part of its path
 * @param size in bytes
 * @param sha256 of a file that is committed as it lies there, that of the bytes that Git stores
 * @param uncertain whether Git may store other bytes than those that were hashed
 */
record EvidenceFile(@Nullable String path, String name, long size, String sha256, boolean uncertain) {

    /**
     * Looks at a file.
     *
     * @param wish a path from the folder, or an absolute one
     * @param folder the real path of the folder that holds the POA&amp;M
     */
    static EvidenceFile of(String wish, Path folder) throws IOException, MojoExecutionException {
        Path place = folder.resolve(wish).normalize();
        if (!Files.isRegularFile(place)) {
            throw new MojoExecutionException("There is no file " + place);
        }
        Path parent = place.getParent();
        Path real = (parent == null ? place : parent.toRealPath()).resolve(place.getFileName());
        String name = real.getFileName().toString();
        if (!real.startsWith(folder)) {
            return new EvidenceFile(null, name, Files.size(real), Sha256.of(real.toRealPath()), false);
        }
        List<String> names = new ArrayList<>();
        folder.relativize(real).forEach(part -> names.add(part.toString()));
        String path = String.join("/", names);
        Optional<String> objection = SafePath.objection(path);
        if (objection.isPresent()) {
            throw new MojoExecutionException(path + " cannot be evidence: it " + objection.get());
        }
        FileTree working = new WorkingFolder(folder);
        if (working.kind(path) != EntryKind.FILE) {
            throw new MojoExecutionException(path + " is a symbolic link; name the file itself");
        }
        Optional<String> stored = storedDigest(path, folder, working);
        return new EvidenceFile(
                path,
                name,
                working.size(path),
                stored.isPresent() ? stored.get() : working.sha256(path),
                stored.isEmpty() && StoredDigest.isUncertain(path, working));
    }

    /** The digest of the bytes in HEAD, when those lie in the folder, be it with other line ends. */
    private static Optional<String> storedDigest(String path, Path folder, FileTree working) throws IOException {
        try (GitRepository repository = GitRepository.find(folder).orElse(null)) {
            FileTree head = repository == null ? null : repository.headFiles().orElse(null);
            if (head == null || head.kind(path) != EntryKind.FILE) {
                return Optional.empty();
            }
            String stored = head.sha256(path);
            return StoredDigest.isOf(path, working, stored) ? Optional.of(stored) : Optional.empty();
        }
    }

    /** The path in the repository, or else the name. */
    String shown() {
        return path == null ? name : path;
    }
}
